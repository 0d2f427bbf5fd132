// The directory's rows as data: names to search, the choices they carry, keys to sort by. Reads the table, changes
// nothing. Rows stand in groups (the table's bodies), those without a record in the last; sorting keeps the groups. A
// region has a row for each of its rounds, one after the other; its code says that they are of one region.
import { compareNames, join, RANK, readPlace } from "../finder/names.js";

const collator = new Intl.Collator("id", { numeric: true });

/**
 * Every row of the table that is about a region, in the order in which the page came: by name. `kinds`: choice that says a
 * kind → its word; `provinces`: name of a province → its choice, which a row does not repeat.
 */
export function readRows(table, kinds, provinces) {
  const regions = [...table.tBodies].flatMap((body, group) =>
    [...body.rows].filter((row) => row.dataset.f).map((element) => ({ element, group })),
  );
  return regions.map(({ element, group }, index) => {
    const choices = [...element.dataset.f.split(" ").map(Number), provinces.get(element.cells[1].textContent)];
    return { element, group, index, region: codeOf(element), choices, kind: kinds.get(choices.find((choice) => kinds.has(choice))) };
  });
}

/** The code of a row's region, which stands in its anchor where it has one. */
export const codeOf = ({ id, dataset: { code } }) => code ?? id.replace("kode-", "").replace("-", ".");

/** The place that a row is about, read when a name is first asked for, with all its letters for a quick refusal. */
function placeOf(row) {
  if (!row.place) {
    const [name, province] = [...row.element.cells].map((cell) => cell.textContent);
    const place = readPlace(name, row.kind, province, row.element.dataset.a?.split("|") ?? []);
    row.place = place;
    row.letters = [...place.titles.map(join), ...place.groups].join("\n");
  }
  return row.place;
}

/** Reads names ahead of the first letter typed; true when all are read. */
export function prepare(rows, from, to) {
  rows.slice(from, to).forEach(placeOf);
  return to >= rows.length;
}

/** Whether a row's region is called what was asked. Who names the kind means it, unless it is part of the name. */
export function isCalled(row, query) {
  const place = placeOf(row);
  const spellings = query.kind && query.kind !== place.kind ? query.spellings.slice(-1) : query.spellings;
  if (![query.whole, ...spellings].some((asked) => row.letters.includes(asked))) return false;
  return compareNames(place, { ...query, spellings }).rank < RANK.other;
}

/** A figure without the points between its thousands; any other text as it is. */
export const undotted = (text) => (/^[\d.]+$/.test(text) ? text.replaceAll(".", "") : text);

/** What a cell is sorted by; "" where it says nothing. */
function keyOf(cell) {
  if (!cell || cell.colSpan > 1) return "";
  return cell.dataset.v ?? undotted(cell.textContent);
}

/** Each row's place in a column; infinite for one that says nothing there. The first column's is the page's order. */
function placesIn(rows, column) {
  if (!column) return rows.map(({ index }) => index);
  const keys = rows.map(({ element }) => keyOf(element.cells[column]));
  const known = [...new Set(keys)].filter(Boolean).sort(collator.compare);
  const place = new Map(known.map((key, at) => [key, at]));
  return keys.map((key) => place.get(key) ?? Infinity);
}

/** Columns' places, and the rows by them, each worked out once. */
const places = new Map();
const orders = new Map();

function sortRows(rows, column, descending) {
  if (!places.has(column)) places.set(column, placesIn(rows, column));
  const key = places.get(column).map((place) => (descending && place !== Infinity ? -place : place));
  const apart = (a, b) => (key[a.index] === key[b.index] ? 0 : key[a.index] - key[b.index]);
  return rows.toSorted((a, b) => a.group - b.group || apart(a, b) || a.index - b.index);
}

/** The rows by a column, group by group; those that say nothing there come last, equal ones by name. */
export function inOrder(rows, column, descending) {
  const order = `${descending ? "-" : ""}${column}`;
  if (!orders.has(order)) orders.set(order, sortRows(rows, column, descending));
  return orders.get(order);
}
