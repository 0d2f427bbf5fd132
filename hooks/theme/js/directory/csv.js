// The table on screen as a CSV file: the same rows, order and columns, each region's code to join by, and where its page
// is. The rules of publish/exports/table.py, to the byte: RFC 4180, a byte order mark, no cell that a spreadsheet takes for
// a formula.
import { codeOf, undotted } from "./rows.js";
import { element } from "../element.js";
import { fold } from "../finder/names.js";

const SIGN = String.raw`[=+\-@＝＋－＠﹦﹢﹣﹫]`;
// What is not seen before a sign: blanks, and letters without a shape.
const BLANK =
  String.raw`[\s\u0000-\u001f\u0085\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f` +
  String.raw`\u3164\ufe00-\ufe0f\ufeff\uffa0]`;
const FORMULA = new RegExp(String.raw`(^${BLANK}*|[,;\t\r\n])(?=${SIGN})|^(?=[\t\r\n])`, "g");
const LONGEST = 120; // letters of a file's name

/** What a cell says; a link that leads out of the site is an offer and no fact. */
function textOf(cell) {
  return undotted((cell.querySelector("span, button, a:not([rel])") ?? cell).textContent.trim());
}

/** A value that no spreadsheet takes for a formula, quoted where it must be. */
function field(text, separator) {
  const inert = text.replace(FORMULA, "$1'");
  const quoted = ['"', "\r", "\n", separator].some((sign) => inert.includes(sign));
  return quoted ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows of texts, the heading first → a file. */
export function writeCsv(rows, separator) {
  const lines = rows.map((row) => row.map((text) => field(text, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A row's cells, one for every column, however many a cell spans. */
const cells = (row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array(cell.colSpan - 1).fill("")]);
const codes = (row) => [codeOf(row), codeOf(row).replaceAll(".", "")];

/** Where a row's region stands on the published site, whatever host shows this page. */
function addressOf(row) {
  const link = row.cells[0].querySelector("a");
  return new URL(link?.getAttribute("href") ?? `#${row.id}`, document.querySelector("[rel=canonical]").href).href;
}

/** The table's heading and these rows of it, as texts. */
export const readTable = (table, rows) => [
  [...cells(table.tHead.rows[0]), ...table.dataset.codes.split("|")],
  ...rows.map((row) => [...cells(row), ...codes(row), addressOf(row)]),
];

/** A name that says what the file holds: `daerah-jawa-timur-masterplan-12.csv`. */
export const nameFile = (parts, count, suffix = "") =>
  `${[`daerah`, ...parts.map((part) => fold(part).replaceAll(" ", "-"))].join("-").slice(0, LONGEST)}-${count}${suffix}.csv`;

export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
