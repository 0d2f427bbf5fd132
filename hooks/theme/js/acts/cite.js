// Citations, written when the site is made: of a page they stand on it, of a claim in the city's file (data-file of the
// page). Only the day of access is added here, which is the reader's own; nothing else comes from a clock.
import { loadCity } from "../city.js";
import { copy, say } from "./copy.js";

const DONE = "Kutipan disalin";
const LOST = "Kutipan tidak dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi.";
const UNKNOWN = "Kutipan butir ini tidak ditemukan. Muat ulang halaman ini, lalu coba lagi.";

const DAY = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric" });

/** Copies the citation of a claim (data-claim), or one of the whole page (data-from). */
export function cite(button) {
  const { from, claim } = button.dataset;
  return from ? copy(citePage(document.getElementById(from)), button, DONE) : citeClaim(claim, button);
}

/** Fetches what a claim's citation is made of: the city's file, for all claims of the page. */
export function prepareCitation({ dataset }) {
  if (dataset.claim) readCity().catch(() => {}); // said upon the click
}

const readCity = () => loadCity(document.querySelector("[data-file]").dataset.file);
const dated = (text) => `${text}, diakses ${DAY.format(new Date())}.`;

async function citeClaim(anchor, button) {
  try {
    const city = await readCity();
    const claim = city?.claims.find((each) => each.anchor === anchor);
    return claim ? copy(dated(claim.citation), button, DONE) : say(UNKNOWN, button);
  } catch {
    say(LOST, button);
  }
}

/** A citation of the page with the day of access, each form in its own way. */
function citePage({ id, textContent: text }) {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = parts.map((part) => String(part).padStart(2, "0")).join("-");
  switch (id) {
    case "citation-bibtex":
      return text.replace(/\n}$/, `\n  urldate = {${iso}},\n}`);
    case "citation-csl":
      return JSON.stringify(JSON.parse(text).map((item) => ({ ...item, accessed: { "date-parts": [parts] } })));
    case "citation-wiki":
      return text.replace(/}}$/, ` |access-date=${DAY.format(now)}}}`);
    default:
      return dated(text);
  }
}
