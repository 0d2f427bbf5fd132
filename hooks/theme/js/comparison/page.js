// The page «Bandingkan»: which cities are chosen, in the fields and in the address. What a city tells is read in
// ../city.js, how it is drawn in table.js; the fields are place finders (finder/combobox.js).
import { drawTable } from "./table.js";
import { loadCity } from "../city.js";
import { element } from "../element.js";

const { root } = document.querySelector("form[data-places]").dataset;
const [slots, status, trouble, view] = [".slots", ".compare-status", ".compare-trouble", ".compare"].map((name) =>
  document.querySelector(name),
);
const forms = [...slots.querySelectorAll("form")];
const heading = document.title;
const listing = new Intl.ListFormat("id");

let chosen = forms.map(() => null); // ids of cities, a field each
let turn = 0; // what a later choice has overtaken is not drawn

/** «kota-pasuruan» ↔ «kota/pasuruan/»: a city by its record's id, and where its page is. */
const idOf = (path) => path.replace(/\/$/, "").replace("/", "-");
const pathOf = (id) => `${id.replace("-", "/")}/`;
const isId = (id) => /^(kota|kabupaten)-[a-z0-9-]+$/.test(id);
const guessed = (id) => id.replaceAll("-", " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** A city with the address of its page; null where there is none. */
async function load(id) {
  const address = root + pathOf(id);
  const city = isId(id) ? await loadCity(address + slots.dataset.file) : null;
  return city && { ...city, address };
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  const ids = forms.map(({ dataset }) => idOf(asked.get(dataset.pick) ?? "") || null);
  return ids.map((id, place) => (ids.indexOf(id) === place ? id : null));
}

function writeAddress() {
  const asked = forms.map(({ dataset }, place) => [dataset.pick, chosen[place]]).filter(([, id]) => id);
  history.pushState(null, "", asked.length ? `?${new URLSearchParams(asked)}` : location.pathname);
}

function choose(place, id) {
  chosen = chosen.map((old, other) => (other === place ? id : old));
  writeAddress();
  show();
}

/** Shows what is chosen: the fields at once, the table when the cities have come. */
async function show() {
  const mine = (turn += 1);
  status.textContent = chosen.some(Boolean) ? "Memuat …" : "";
  const answers = await Promise.allSettled(chosen.map((id) => id && load(id)));
  if (mine !== turn) return;
  const [unknown, failed] = [
    chosen.filter((id, place) => id && answers[place].value === null),
    chosen.filter((_, place) => answers[place].reason),
  ];
  chosen = chosen.map((id) => (unknown.includes(id) ? null : id));
  const cities = answers.map(({ value }) => value);
  forms.forEach((form, place) => fillSlot(form, cities[place]?.name ?? (chosen[place] ? guessed(chosen[place]) : "")));
  drawView(cities.filter(Boolean));
  complain(unknown, failed);
}

/** Fields fill up one after the other: as many as are chosen and one more, two at least. */
function fillSlot(form, name) {
  const [field, remove, place] = [form.elements.q, form.nextElementSibling, forms.indexOf(form)];
  field.defaultValue = field.value = name;
  remove.hidden = !name;
  remove.setAttribute("aria-label", `Hapus ${name}`);
  form.parentElement.hidden = place > Math.max(1, chosen.lastIndexOf(chosen.findLast(Boolean) ?? NaN) + 1);
}

function drawView(cities) {
  const names = cities.map(({ name }) => name);
  view.hidden = !cities.length;
  status.textContent = said(names);
  document.title = cities.length > 1 ? `${listing.format(names)} | ${heading}` : heading;
  document.getElementById("comparison-link").textContent = location.href;
  drawTable(view.querySelector("table"), cities);
}

function said(names) {
  if (!names.length) return "Pilih sedikitnya dua daerah.";
  return names.length > 1 ? `Berdampingan: ${listing.format(names)}.` : `${names[0]} terpilih; pilih satu daerah lagi.`;
}

/** Says what cannot be shown, and what to do about it. */
function complain(unknown, failed) {
  const table = element("a", { href: `${root}kota/` }, "tabel semua daerah");
  const lines = unknown.map((id) => [`Tidak ada catatan dengan alamat “${id}”. Cari namanya di kolom, atau lihat `, table, "."]);
  if (failed.length) {
    const again = element("button", { type: "button", class: "button" }, "Coba lagi");
    again.addEventListener("click", show);
    const names = listing.format(failed.map(guessed));
    lines.push([`Halaman ${names} tidak dapat dimuat. Periksa sambungan internet Anda. `, again]);
  }
  trouble.replaceChildren(...lines.map((line) => element("p", {}, ...line)));
}

/** A place without a record has nothing to compare. */
function refuse({ name, path }) {
  const row = element("a", { href: root + path }, "Kirimkan sumbernya");
  trouble.replaceChildren(
    element("p", {}, `${name} belum punya catatan, jadi belum dapat dibandingkan. `, row, " bila Anda punya."),
  );
}

function pick(place, found) {
  const id = idOf(found.path);
  if (found.waits) refuse(found);
  else if (chosen.includes(id) && chosen[place] !== id) {
    trouble.replaceChildren(element("p", {}, `${found.name} sudah dipilih di kolom lain.`));
  } else choose(place, id);
}

function listen(form, place) {
  const field = form.elements.q;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("pick", ({ detail }) => pick(place, detail));
  form.addEventListener("focusin", () => field.select());
  // A field that is left says what is chosen, never what was only begun.
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || form.reset());
  form.nextElementSibling.addEventListener("click", () => (choose(place, null), field.focus()));
}

function followAddress() {
  chosen = readAddress();
  show();
}

forms.forEach(listen);
slots.hidden = false;
addEventListener("popstate", followAddress);
followAddress();
