// The page of the full-text search: field, filters, results, address and announcements.
// Which words are asked is decided in words.js, which pages answer best in ranking.js, what they look like in results.js.
import { element } from "../element.js";
import { fetchJson, once } from "../fetched.js";
import { namesakes, nameWords, unpack } from "../finder/places.js";
import { rank } from "./ranking.js";
import { drawPage, drawPlaces } from "./results.js";
import { TextIndex } from "./textindex.js";
import { read, spelledOut } from "./words.js";

const STEP = 5; // results per "Tampilkan lagi"
const PAUSE = 300; // ms without a keystroke before a search
const PLACES = 2; // places of the name that was asked, above the results
const FILTERS = ["provinsi", "angkatan", "tahap", "pilar", "jenis"];

const form = document.querySelector("form[data-bundle]");
const field = form.elements.q;
const [status, failure, mended, places, list, more] = [
  ".ask-status",
  ".ask-error",
  ".ask-mended",
  ".ask-places",
  ".found",
  ".more",
].map((name) => document.querySelector(name));
const { root, places: placesFile } = document.querySelector("form[data-places]").dataset;
const heading = document.title;

let turn = 0; // searches overtaken by a newer one draw nothing
let waiting;

const loadIndex = once(() => TextIndex.open(new URL(form.dataset.bundle, document.baseURI)));

const loadPlaces = once(async () => unpack(await fetchJson(placesFile)));

/** What is asked: from the form, or from the address. */
function readForm() {
  const chosen = FILTERS.map((name) => [name, form.elements[name].value]).filter(([, value]) => value);
  return { text: field.value.trim(), chosen: Object.fromEntries(chosen) };
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  const chosen = FILTERS.map((name) => [name, asked.get(name)]).filter(([, value]) => value);
  return { text: (asked.get("q") ?? "").trim(), chosen: Object.fromEntries(chosen) };
}

function writeForm({ text, chosen }) {
  if (field.value.trim() !== text) field.value = text;
  for (const name of FILTERS) choose(form.elements[name], chosen[name] ?? "");
}

/** Select a value, also one that no page carries: a shared address says what it says. */
function choose(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

const isEmpty = ({ text, chosen }) => !text && !Object.keys(chosen).length;

function writeAddress(asked, how) {
  const query = new URLSearchParams({ ...(asked.text && { q: asked.text }), ...asked.chosen });
  const address = query.size ? `?${query}` : location.pathname;
  if (address !== (location.search || location.pathname)) history[how](null, "", address);
}

/** The question as somebody meant it: words that no page has, replaced by the nearest that some page has. */
async function mend(index, text, names) {
  const concepts = await Promise.all(read(text).map((concept) => index.mend(concept, names)));
  const slips = concepts.filter(({ typed }) => typed);
  const meant = slips.reduce((words, { typed, asked }) => words.replace(typed, asked), spelledOut(text));
  return slips.length ? meant : text;
}

/** Pages that answer, best first, and the places that are called what was asked. */
async function find(index, text) {
  const known = await loadPlaces();
  const called = (name) => namesakes(known, spelledOut(name)).slice(0, PLACES);
  const meant = called(text).length ? text : await mend(index, text, nameWords(known));
  const hits = await Promise.all(read(meant).map((concept) => index.locate(concept)));
  return { meant, named: called(meant), ...rank(hits, index.outlines) };
}

async function search(asked) {
  const mine = (turn += 1);
  const current = () => mine === turn;
  document.title = asked.text ? `${asked.text} | ${heading}` : heading;
  failure.hidden = true;
  if (isEmpty(asked)) return clear();
  status.textContent = "Mencari …";
  try {
    await answer(asked, current);
  } catch (error) {
    if (!current()) return;
    clear();
    failure.hidden = false;
    status.textContent = "Pencarian gagal dimuat.";
    console.info(error);
  }
}

async function answer(asked, current) {
  const index = await loadIndex();
  const found = asked.text ? await find(index, asked.text) : { pages: await index.list(), all: true, named: [] };
  if (!current()) return;
  const ids = found.pages.map(({ id }) => id);
  const left = new Set(index.facets.narrow(ids, asked.chosen));
  drawFilters(index.facets, ids, asked.chosen);
  const pages = found.pages.filter(({ id }) => left.has(id));
  await show(index, { ...found, pages }, asked, current);
}

function clear() {
  for (const part of [list, places, mended]) part.replaceChildren();
  more.hidden = true;
  status.textContent = "";
}

async function show(index, { pages, all, named, meant }, asked, current) {
  const first = await draw(index, pages.slice(0, STEP), asked);
  if (!current()) return;
  list.replaceChildren(...first);
  places.replaceChildren(...drawPlaces(named, root));
  mended.replaceChildren(...sayMended(asked.text, meant));
  more.onclick = () => extend(index, pages, asked);
  more.hidden = pages.length <= STEP;
  status.textContent = count(pages, all, named);
}

function count({ length }, all, named) {
  if (!length) return named.length ? `${named.length} tempat cocok.` : "Tidak ada yang cocok; coba kata lain atau hapus penyaring.";
  return all ? `${length} halaman cocok.` : `Tidak ada halaman yang memuat semua kata itu; ${length} halaman paling cocok.`;
}

/** What was searched for in the place of a slip, and the way to what was typed. */
function sayMended(typed, meant) {
  if (!meant || meant === typed) return [];
  const exact = `"${typed.replaceAll('"', "")}"`;
  const way = element("a", { href: `?${new URLSearchParams({ q: exact })}` }, `Cari persis “${typed}”`);
  return ["Menampilkan hasil untuk ", element("b", {}, meant), ". ", way, "."];
}

/** The next STEP of them; the keyboard goes on at the first of them. */
async function extend(index, pages, asked) {
  const from = list.children.length;
  list.append(...(await draw(index, pages.slice(from, from + STEP), asked)));
  more.hidden = list.children.length >= pages.length;
  list.children[from].querySelector("a").focus();
  status.textContent = `${list.children.length} dari ${pages.length} halaman ditampilkan.`;
}

const draw = (index, pages, { chosen }) =>
  Promise.all(
    pages.map(async ({ id, parts }) => drawPage(await index.read(id), index.outlines.get(id), parts, chosen)),
  );

/** Every filter offers the values that leave something, with how much. */
function drawFilters(facets, ids, chosen) {
  for (const name of FILTERS) {
    const left = facets.counts(name, ids, chosen).filter(([value, count]) => count || value === chosen[name]);
    const options = left.map(([value, count]) => new Option(`${value} (${count})`, value));
    form.elements[name].replaceChildren(new Option("Semua", ""), ...options);
    choose(form.elements[name], chosen[name] ?? "");
  }
}

/** Fills the filters before anything is asked. */
async function offerFilters() {
  const { facets } = await loadIndex();
  if (isEmpty(readForm())) drawFilters(facets, facets.pages, {});
}

function ask(how) {
  clearTimeout(waiting);
  const asked = readForm();
  writeAddress(asked, how);
  search(asked);
}

function followAddress() {
  const asked = readAddress();
  writeForm(asked);
  search(asked);
}

form.hidden = false;
form.addEventListener("submit", (event) => (event.preventDefault(), ask("pushState")));
form.addEventListener("change", ({ target }) => target !== field && ask("pushState"));
form.addEventListener("focusin", () => offerFilters().catch(() => {}), { once: true });
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask("replaceState"), PAUSE);
});
addEventListener("popstate", followAddress);
if (location.search) followAddress();
