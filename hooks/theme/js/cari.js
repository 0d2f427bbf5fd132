// The page of the full-text search: field, filters, results, address and announcements.
// Which words are asked is decided in words.js, what a result looks like in results.js.
import { Facets } from "./facets.js";
import { drawPage } from "./results.js";
import { expand } from "./words.js";

const STEP = 10; // results per "Muat lagi"
const PAUSE = 300; // ms without a keystroke before a search
const FILTERS = ["provinsi", "angkatan", "tahap", "pilar", "jenis"];
const EVERYWHERE = "sumber"; // the heading of a section that every city's page has

const form = document.querySelector("form[data-bundle]");
const field = form.elements.q;
const [status, failure, list, more] = [".ask-status", ".ask-error", ".found", ".more"].map((name) =>
  document.querySelector(name),
);
const heading = document.title;

let index;
let turn = 0; // searches overtaken by a newer one draw nothing
let waiting;

async function fetchIndex() {
  const bundle = new URL(form.dataset.bundle, document.baseURI);
  const [pagefind, filters] = await Promise.all([import(new URL("pagefind.js", bundle)), fetchFilters(bundle)]);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  await Promise.all(filters.more.map((folder) => pagefind.mergeIndex(new URL(folder, bundle).pathname)));
  return { pagefind, facets: new Facets(filters) };
}

/** The list of filters, asked anew like Pagefind's own entry file: both change with every record. */
async function fetchFilters(bundle) {
  const answer = await fetch(new URL("filters.json", bundle), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/** Pagefind, on the first search; a failed request is forgotten, so that the next search tries again. */
function loadIndex() {
  index ??= fetchIndex().catch((error) => {
    index = undefined;
    throw error;
  });
  return index;
}

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

/** The questions' answers → pages: one entry per page with its answer to each question that found it; best first. */
async function findPages(pagefind, text) {
  const known = async (word) => (await pagefind.search(`"${word}"`)).results.length > 0;
  const questions = await expand(text, known);
  const answers = await Promise.all(questions.map((question) => pagefind.search(question)));
  const pages = new Map();
  for (const result of answers.flatMap(({ results }) => results)) {
    const page = pages.get(result.id) ?? { id: result.id, score: 0, results: [] };
    page.score = Math.max(page.score, result.score);
    page.results.push(result);
    pages.set(result.id, page);
  }
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

/** All cities' pages by name: without a word, Pagefind would fetch its whole index to say the same. */
async function listPages(pagefind) {
  const { results } = await pagefind.search(EVERYWHERE, { sort: { nama: "asc" } });
  return results.map((result) => ({ id: result.id, results: [result] }));
}

async function search(asked) {
  const mine = (turn += 1);
  const current = () => mine === turn;
  document.title = asked.text ? `${asked.text} — ${heading}` : heading;
  failure.hidden = true;
  if (isEmpty(asked)) return clear();
  status.textContent = "Mencari …";
  try {
    await answer(asked, current);
  } catch (error) {
    if (!current()) return;
    clear();
    failure.hidden = false;
    status.textContent = "Indeks pencarian tidak dapat dimuat.";
    console.info(error);
  }
}

async function answer(asked, current) {
  const { pagefind, facets } = await loadIndex();
  const pages = await (asked.text ? findPages(pagefind, asked.text) : listPages(pagefind));
  if (!current()) return;
  const ids = pages.map(({ id }) => id);
  const left = new Set(facets.narrow(ids, asked.chosen));
  drawFilters(facets, ids, asked.chosen);
  await show(
    pages.filter(({ id }) => left.has(id)),
    asked,
    current,
  );
}

function clear() {
  list.replaceChildren();
  more.hidden = true;
  status.textContent = "";
}

async function show(pages, asked, current) {
  const first = await draw(pages.slice(0, STEP), asked);
  if (!current()) return;
  list.replaceChildren(...first);
  more.onclick = () => extend(pages, asked);
  more.hidden = pages.length <= STEP;
  status.textContent = pages.length
    ? `${pages.length} halaman cocok.`
    : "Tidak ada yang cocok; coba kata lain atau lepaskan penyaring.";
}

/** Ten more; the keyboard goes on at the first of them. */
async function extend(pages, asked) {
  const from = list.children.length;
  list.append(...(await draw(pages.slice(from, from + STEP), asked)));
  more.hidden = list.children.length >= pages.length;
  list.children[from].querySelector("a").focus();
  status.textContent = `${list.children.length} dari ${pages.length} halaman ditampilkan.`;
}

const draw = (pages, { text, chosen }) =>
  Promise.all(
    pages.map(async ({ results }) =>
      drawPage(await Promise.all(results.map((result) => result.data())), chosen, Boolean(text)),
    ),
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
