// The table of all regions: filters with counts, names as one types, sorting, the address, the file, what to lift where
// nothing is left. Which rows are left is decided in tally.js; advice.js and csv.js are fetched when they are asked for.
// Without this module the table stands whole.
import { afterPaint, whenIdle } from "./idle.js";
import { Painter } from "./paint.js";
import { inOrder, isCalled, prepare, readRows } from "./rows.js";
import { tally } from "./tally.js";
import { element } from "../element.js";
import { readQuery } from "../finder/names.js";

const PAUSE = 300; // ms without a keystroke before the address follows
const BATCH = 200; // names read at once while the browser has nothing else to do
const BY_NAME = { column: 0, descending: false };

const form = document.querySelector("form.pick");
const table = document.querySelector(".directory table");
const names = ["used", "status", "clear", "said", "empty", "order"];
const [used, status, clearing, said, empty, order] = names.map((name) => document.querySelector(`.pick-${name}`));
const files = [...document.querySelectorAll(".pick-file")];
const field = form.elements.q;
const selects = [...form.querySelectorAll("select")];
const options = selects.flatMap((select) => [...select.options].filter(({ value }) => value)); // by their numbers
const owner = options.map((option) => option.closest("select").name);
const of = (facet) => options.flatMap((option, number) => (owner[number] === facet ? [[option, number]] : []));
const kinds = new Map(of("jenis").map(([{ value }, number]) => [number, value]));
const headings = [...table.tHead.rows[0].cells];
const buttons = headings.map((heading) => element("button", { type: "button" }, ...heading.childNodes));

const plain = (option) => option.text.replace(/ \([\d.]+\)$/, "");
const provinces = new Map(of("provinsi").map(([option, number]) => [plain(option), number]));
const rows = readRows(table, kinds, provinces);
const all = new Set(rows.map(({ region }) => region)).size;
const painter = new Painter(table);

let sort = BY_NAME;
let shown = rows;
let size = 0; // regions, of which one may have several rows
let drawn = ""; // the state of the table as an address says it
let waiting;

const { format: digits } = new Intl.NumberFormat("id");
const startsLarge = (column) => headings[column].hasAttribute("data-large");
const labelOf = (select) => select.parentElement.firstChild.data.trim();

/** What is asked: `q`, a value by filter, `urut` (a column's name; "-" before it: from the end). Empty ones are left out. */
function readForm() {
  const chosen = [field, ...selects].map(({ name, value }) => [name, value.trim()]);
  const by = sort === BY_NAME ? "" : `${sort.descending ? "-" : ""}${headings[sort.column].dataset.sort}`;
  return new URLSearchParams([...chosen, ["urut", by]].filter(([, value]) => value));
}

function writeForm(asked) {
  const text = asked.get("q") ?? "";
  if (field.value.trim() !== text) field.value = text;
  for (const select of selects) choose(select, asked.get(select.name) ?? "");
  sort = readSort(asked.get("urut") ?? "");
}

/** Select a value, also one that nothing carries: a shared address says what it says. */
function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.append(new Option(`${value} (0)`, value));
  select.value = value;
}

function readSort(text) {
  const column = headings.findIndex(({ dataset }) => dataset.sort === text.replace(/^-/, ""));
  const descending = text.startsWith("-");
  return column < 0 || (!column && !descending) ? BY_NAME : { column, descending };
}

function writeAddress(how) {
  clearTimeout(waiting);
  const query = String(readForm());
  const address = location.pathname + (query && `?${query}`);
  if (address !== location.pathname + location.search) history[how](null, "", address);
}

/** The table for what is asked now; nothing happens where it stands so already. */
function draw() {
  const asked = String(readForm());
  if (asked === drawn) return;
  drawn = asked;
  const found = count();
  shown = inOrder(rows, sort.column, sort.descending).filter((row) => found.left.has(row));
  size = found.size;
  painter.paint(shown);
  drawCounts(found);
  drawSort();
  drawState(found);
}

function count() {
  const picked = selects.filter(({ value }) => value);
  const chosen = Object.fromEntries(picked.map((select) => [select.name, options.indexOf(select.selectedOptions[0])]));
  const query = readQuery(field.value, [...kinds.values()]);
  const fits = query.whole ? (row) => isCalled(row, query) : null;
  return tally(rows, chosen, fits, owner);
}

/** Every choice says how many regions it would leave, the other filters staying; one that would leave none is off. */
function drawCounts({ counts, lifted }) {
  options.forEach((option, number) => {
    write(option, counts[number]);
    option.disabled = !counts[number] && !option.selected;
  });
  for (const { name, options: own } of selects) write(own[0], lifted[name] ?? size);
}

/** Puts a count behind a choice; what stands there already is left alone, for a browser redraws whatever is set. */
function write(option, count) {
  const text = `${plain(option)} (${digits(count)})`;
  if (option.text !== text) option.text = text;
}

function drawSort() {
  headings.forEach((heading, column) => {
    if (column === sort.column) heading.setAttribute("aria-sort", sort.descending ? "descending" : "ascending");
    else heading.removeAttribute("aria-sort");
  });
  order.textContent = headings[sort.column].dataset.order.split("|")[Number(sort.descending)];
}

function drawState({ lifted }) {
  const picked = selects.filter(({ value }) => value).length;
  used.textContent = picked ? ` · ${picked} dipakai` : "";
  status.textContent = `${digits(size)} dari ${digits(all)} daerah`;
  const filters = Object.keys(lifted);
  said.textContent = filters.map(say).join(" · ");
  said.hidden = clearing.hidden = !filters.length;
  for (const file of files) file.disabled = !size;
  table.hidden = !size;
  empty.hidden = Boolean(size);
  if (!size) advise(lifted);
}

/** A filter in use, in words: «Provinsi: Aceh». */
function say(name) {
  const control = form.elements[name];
  return control === field ? `Nama: “${field.value.trim()}”` : `${labelOf(control)}: ${plain(control.selectedOptions[0])}`;
}

/** Where nothing is left: which filter to lift, and places that the text may mean. */
async function advise(lifted) {
  const { offerLifting, offerSpellings } = await import("./advice.js");
  if (size) return;
  const ways = Object.entries(lifted).filter(([, count]) => count);
  offerLifting(
    empty,
    ways.map(([name, count]) => [`${say(name)} (${digits(count)} daerah)`, () => lift([name])]),
    [`Semua penyaring (${digits(all)} daerah)`, () => lift(Object.keys(lifted))],
  );
  const text = field.value.trim();
  const current = () => !empty.hidden && text === field.value.trim();
  if (text) offerSpellings(empty, text, current, (name) => lift([], name));
}

/** Takes filters away, or asks for another name; the keyboard goes on at the number of rows. */
function lift(names, text) {
  for (const name of names) form.elements[name].value = "";
  if (text) field.value = text;
  change();
  status.focus();
}

const drawSoon = afterPaint(draw);

function change() {
  writeAddress("pushState");
  drawSoon();
}

function followAddress() {
  writeForm(new URLSearchParams(location.search));
  draw();
}

/** By another column, from its start (numbers from the largest); by the same one, the other way round. */
function sortBy(column) {
  const descending = column === sort.column ? !sort.descending : startsLarge(column);
  sort = readSort(`${descending ? "-" : ""}${headings[column].dataset.sort}`);
  change();
}

function readAhead(from = 0) {
  whenIdle(() => prepare(rows, from, from + BATCH) || readAhead(from + BATCH));
}

function sortAhead(column = 1) {
  if (column === headings.length) return;
  whenIdle(() => (inOrder(rows, column, startsLarge(column)), sortAhead(column + 1)));
}

/** The rows shown as a file, in the form of the button. */
async function take({ target: { dataset } }) {
  const { download, nameFile, readTable, writeCsv } = await import("./csv.js");
  draw();
  const chosen = [field.value, ...selects.filter(({ value }) => value).map((select) => plain(select.selectedOptions[0]))];
  const name = nameFile(chosen.filter(Boolean), size, dataset.suffix);
  download(name, writeCsv(readTable(table, shown.map((row) => row.element)), dataset.separator));
}

headings.forEach((heading, column) => {
  heading.replaceChildren(buttons[column]);
  buttons[column].addEventListener("click", () => sortBy(column));
});
form.addEventListener("submit", (event) => (event.preventDefault(), writeAddress("replaceState")));
form.addEventListener("change", ({ target }) => target !== field && change());
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => writeAddress("replaceState"), PAUSE);
  drawSoon();
});
field.addEventListener("focus", () => readAhead(), { once: true });
clearing.addEventListener("click", () => lift([field, ...selects].map(({ name }) => name)));
for (const file of files) file.addEventListener("click", take);
addEventListener("popstate", followAddress);
drawSort();
painter.shorten(rows);
followAddress();
sortAhead();
