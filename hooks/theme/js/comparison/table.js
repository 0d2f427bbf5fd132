// Draws cities into the table of the page «Bandingkan»: a column each, in the order given. A gap says that it is one.
// Rows and their names stand in the page; what a city tells comes from city.js.
import { element } from "../element.js";

const gap = () => element("span", { class: "gap" }, "belum ada bukti");
const linked = ({ href, said }) => (href ? element("a", { href }, said) : said);

const listed = (entries) =>
  element("ul", {}, ...entries.map((entry) => element("li", {}, linked(entry), ...noted(entry.detail))));
const someOf = (entries) => (entries.length ? listed(entries) : null);
const noted = (detail) => (detail ? [element("small", {}, detail)] : []);

/** How many sources of each kind, in the order in which the city's page has them. */
function kinds(sources) {
  const counts = new Map();
  for (const { detail } of sources) counts.set(detail, (counts.get(detail) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

function folded(sources) {
  return element("details", {}, element("summary", {}, kinds(sources)), listed(sources));
}

/** What stands in a row of each part of the table, by the row's name. */
const CELLS = {
  facts: (city, name) => city.facts.get(name),
  steps: (city, name) => drawStep(city.steps.get(name)),
  pillars: (city, name) => someOf(city.pillars.filter(({ pillar }) => pillar === name)),
  lists: (city, name) => LISTS[name](city),
};
const LISTS = {
  Program: ({ programmes }) => someOf(programmes),
  Sandaran: ({ basis }) => basis,
  "Daftar sumber": ({ sources }) => sources.length && folded(sources),
};

/** As in the city's own strip: shape, word or date, and the way to the claim. */
function drawStep(step) {
  if (!step) return gap();
  const word = step.look.includes("documented") ? [element("span", { class: "vh" }, "terdokumentasi, ")] : [];
  return element("span", { class: step.look }, element("span", {}, ...word, linked(step)));
}

/** Roles are said aloud: as blocks on a phone, rows would no longer be rows to a screen reader. */
const cell = (city, content) => element("td", { role: "cell", "data-k": city.name }, content || gap());

const head = ({ name, address }) =>
  element("th", { scope: "col", role: "columnheader" }, element("a", { href: address }, name));

export function drawTable(table, cities) {
  table.tHead.rows[0].replaceChildren(table.tHead.rows[0].cells[0], ...cities.map(head));
  for (const body of table.tBodies) for (const row of body.rows) fillRow(row, CELLS[body.dataset.of], cities);
}

function fillRow(row, content, cities) {
  const [title] = row.cells;
  if (title.scope === "rowgroup") return title.setAttribute("colspan", cities.length + 1);
  const contents = cities.map((city) => content(city, title.textContent));
  row.hidden = "ifAny" in row.dataset && !contents.some(Boolean);
  row.replaceChildren(title, ...contents.map((found, place) => cell(cities[place], found)));
}
