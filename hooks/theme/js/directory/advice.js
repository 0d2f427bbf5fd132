// What to do where no row is left: buttons that lift a filter, and names spelled nearly as what was typed.
import { element } from "../element.js";

const SUGGESTED = 3;

const list = (ways) => element("ul", { class: "ways" }, ...ways.map(([text, act]) => element("li", {}, button(text, act))));

function button(text, act) {
  const made = element("button", { type: "button", class: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

/** `ways`: text and act of each filter that is too much by itself; where there is none, `all` lifts every one. */
export function offerLifting(box, ways, all) {
  box.replaceChildren(
    element("p", {}, "Tidak ada daerah yang cocok dengan semua penyaring ini."),
    element("p", {}, ways.length ? "Hapus salah satu:" : "Menghapus satu penyaring belum cukup. Hapus semuanya:"),
    list(ways.length ? ways : [all]),
  );
}

/** Places spelled nearly so, by the place finder's index, which is fetched only for this; none where that is lost. */
export async function offerSpellings(box, text, current, act) {
  const found = await import("../finder/combobox.js").then(({ loadIndex }) => loadIndex()).catch(() => null);
  const hits = found?.findPicks(text).filter(({ named }) => named) ?? [];
  if (!hits.length || !current()) return;
  const names = hits.slice(0, SUGGESTED).map(({ place }) => place.name);
  box.append(element("p", {}, "Mungkin maksud Anda:"), list(names.map((name) => [name, () => act(name)])));
}
