// Draws cities into the table of the page «Bandingkan»: a column each, in the order given. A gap says that it is one, in
// the page's word (data-gap); of a region that takes no part nothing is missing. Rows and their names stand in the page,
// each with its key; a city is what ../city.js reads, and the address of its page.
import { element } from "../element.js";

const linked = (href, text) => (href ? element("a", { href }, text) : text);
const at = ({ address }, claim) => claim && `${address}#${claim}`;

/** A list of links with what is said of each; nothing where there is none. */
const listed = (entries) =>
  entries.length
    ? element("ul", {}, ...entries.map(({ href, text, note }) => element("li", {}, linked(href, text), ...noted(note))))
    : null;
const noted = (note) => (note ? [element("small", {}, note)] : []);

/** What stands in a row of each part of the table, by the row's key. */
const CELLS = {
  facts: ({ facts }, key) => facts[key],
  steps: drawRounds,
  pillars: (city, key) => listed(namesOf(city, key)),
  lists: (city, key) => LISTS[key](city),
};
const LISTS = {
  programmes: (city) => listed(city.programmes.map((programme) => drawProgramme(city, programme))),
  basis: ({ basis }) => basis,
  sources: (city) => city.sources.length && folded(city),
};

/** A step in each of the city's rounds, a line a round. */
function drawRounds(city, key) {
  const several = city.rounds.length > 1;
  const found = city.rounds.map(({ steps, batch }) => [steps.find(({ keys }) => keys.includes(key)), batch]);
  const lines = found.filter(([step]) => step).map(([step, batch]) => drawStep(city, key, step, several && batch));
  return lines.length ? element("div", {}, ...lines) : null;
}

/** As in the city's own strip: shape, word or date, and the way to the claim. What stands for several steps is told once. */
function drawStep(city, key, { keys, label, status, word, said, claim }, batch) {
  const round = batch ? [`${batch}: `] : [];
  if (key !== keys[0]) return element("div", { class: "gap" }, ...round, `lihat ${label}`);
  const spoken = status === "documented" ? [element("span", { class: "vh" }, `${word}, `)] : [];
  const wide = keys.length > 1;
  const told = linked(at(city, claim), said.join(" · "));
  const texts = [...round, ...(wide ? [`${label}: `] : []), ...spoken, told];
  return element("div", { class: `dot ${status}${wide ? " several" : ""}` }, element("span", {}, ...texts));
}

/** Every name that the city gives a pillar; those of no common one have an empty key. */
function namesOf(city, key) {
  const names = city.pillars.filter(({ pillar = "" }) => pillar === key);
  return names.map(({ name, claim }) => ({ text: name, href: at(city, claim) }));
}

function drawProgramme(city, { name, particulars, doubt, claim }) {
  return { text: name, href: at(city, claim), note: [particulars, doubt].filter(Boolean).join(" ") };
}

/** How many sources of each kind, in the order in which the city's page has them; unfolded, each of them. */
function folded(city) {
  const counts = new Map();
  for (const { kind } of city.sources) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
  const sources = city.sources.map(({ number, title, kind, url }) => ({
    text: title,
    href: url ?? at(city, `sumber-${number}`),
    note: kind,
  }));
  return element("details", {}, element("summary", {}, kinds), listed(sources));
}

/** Roles are said aloud: as blocks on a phone, rows would no longer be rows to a screen reader. */
const cell = ({ name }, content) => element("td", { role: "cell", "data-k": name }, content);

const head = ({ name, address }) =>
  element("th", { scope: "col", role: "columnheader" }, element("a", { href: address }, name));

export function drawTable(table, cities) {
  table.tHead.rows[0].replaceChildren(table.tHead.rows[0].cells[0], ...cities.map(head));
  const gap = ({ joined }) => (joined ? element("span", { class: "gap" }, table.dataset.gap) : "–");
  for (const body of table.tBodies) for (const row of body.rows) fillRow(row, CELLS[body.dataset.of], cities, gap);
}

function fillRow(row, content, cities, gap) {
  const [title] = row.cells;
  if (title.scope === "rowgroup") return title.setAttribute("colspan", cities.length + 1);
  const contents = cities.map((city) => content(city, row.dataset.key));
  row.hidden = "ifAny" in row.dataset && !contents.some(Boolean);
  row.replaceChildren(title, ...contents.map((found, place) => cell(cities[place], found || gap(cities[place]))));
}
