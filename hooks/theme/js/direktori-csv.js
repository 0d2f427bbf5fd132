// The table on screen as a CSV file: the same rows, order and columns (RFC 4180, UTF-8 with a byte order mark, without
// which spreadsheets take it for another encoding).
import { element } from "./element.js";
import { fold } from "./names.js";

const FORMULA = /^[=+\-@\t\r]/;
const LONGEST = 120; // letters of a file's name

/** What a cell says; a link that leads out of the site is an offer and no fact. */
function textOf(cell) {
  const text = (cell.querySelector("span, time, button, a:not([rel])") ?? cell).textContent.trim();
  return cell.classList.contains("num") ? text.replaceAll(".", "") : text;
}

/** A value that no spreadsheet takes for a formula, quoted where it must be. */
function field(text) {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A row's cells, one for every column, however many a cell spans. */
const cells = (row) => [...row.cells].flatMap((cell) => [textOf(cell), ...Array(cell.colSpan - 1).fill("")]);

export const writeCsv = (rows) => `\ufeff${rows.map((row) => cells(row).map(field).join(",")).join("\r\n")}\r\n`;

/** A name that says what the file holds: `daerah-jawa-timur-masterplan-12.csv`. */
export const nameFile = (parts, count) =>
  `${[`daerah`, ...parts.map((part) => fold(part).replaceAll(" ", "-"))].join("-").slice(0, LONGEST)}-${count}.csv`;

export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
