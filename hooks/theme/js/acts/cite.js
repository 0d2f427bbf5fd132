// Citations, made of what the page already says: the fact, its original sources first, then our page, then the dates.
// The day of access is the reader's own; nothing else comes from a clock.
import { copy } from "./copy.js";

const PARTS = ".other, .named, li"; // what a claim, an answer and a differing report stand in
const GENRES = ["Keikutsertaan", "Program"]; // their headings do not say what they are of
const TELLING = ["Oleh", "Nilai", "Nomor"]; // details that belong to the fact itself

const DAY = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric" });

/** Copies the citation of the claim that the button stands at, or one of the whole page (data-dari). */
export function cite(button) {
  const { dari } = button.dataset;
  return copy(dari ? citePage(document.getElementById(dari)) : citeClaim(button), button, "Kutipan disalin");
}

/** A citation of the page with the day of access, each form in its own way. */
function citePage({ id, textContent: text }) {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = parts.map((part) => String(part).padStart(2, "0")).join("-");
  switch (id) {
    case "kutipan-bibtex":
      return text.replace(/\n}$/, `\n  urldate = {${iso}},\n}`);
    case "kutipan-csl":
      return JSON.stringify(JSON.parse(text).map((item) => ({ ...item, accessed: { "date-parts": [parts] } })));
    case "kutipan-wiki":
      return text.replace(/}}$/, ` |access-date=${DAY.format(now)}}}`);
    default:
      return `${text}, diakses ${DAY.format(now)}.`;
  }
}

function citeClaim(button) {
  const box = button.closest(PARTS);
  const [name, { content: site }] = ["h1", "meta[property='og:site_name']"].map((each) => document.querySelector(each));
  const { hash } = button.parentElement.querySelector("a");
  const address = new URL(hash, document.querySelector("link[rel=canonical]").href);
  const { diperiksa } = document.querySelector("[data-diperiksa]").dataset;
  return [
    `${plain(name)}, ${fact(box)}${doubts(box)}.`,
    `Sumber: ${sources(box)}.`,
    ...[...box.querySelectorAll(":scope > .differs")].map(differing),
    ...(box.querySelector(":scope > .answer") ? ["Ada hak jawab pemerintah daerah atas klaim ini."] : []),
    `Melalui: ${site}, “${plain(name)}”, ${address}, diperiksa ${diperiksa}, diakses ${DAY.format(new Date())}.`,
  ].join(" ");
}

/** What is claimed: kind, title, the details that matter, date; of a pillar or an answer its own words. */
function fact(box) {
  const heading = box.querySelector(":scope > .claim");
  if (!heading) return words(box);
  const [label, genre] = [heading.firstChild.textContent.trim(), heading.dataset.jenis];
  const [title, note] = [".title", ".note"].map((name) => plain(box.querySelector(`:scope > ${name}`)));
  const telling = [...box.querySelectorAll(":scope > .meta dt")].filter((term) => TELLING.includes(plain(term)));
  return [
    GENRES.includes(genre) ? `${genre}: ${label}` : label,
    title || (genre === "Tonggak" && note),
    ...telling.map((term) => `${plain(term).toLowerCase()} ${plain(term.nextElementSibling)}`),
    plain(heading.querySelector("time, .when")),
  ]
    .filter(Boolean)
    .join(", ");
}

function words(box) {
  const said = plain(box.querySelector("p"));
  if (!box.matches(".named")) return said;
  const pillar = plain(box.closest("li").querySelector(".claim"));
  return `${pillar.startsWith("Pilar") ? pillar : `Pilar ${pillar}`}, ${said}`;
}

/** What weakens the claim, as its tags say it. */
function doubts(box) {
  const tags = within(box, ".tag").map((tag) => tag.textContent);
  return tags.length ? ` (${tags.join("; ")})` : "";
}

function differing(box) {
  const said = plain(box.querySelector("p")).replace(/^Sumber lain menulis berbeda\. */, "");
  return `Sumber lain menulis berbeda: ${said} (${sources(box)}).`;
}

/** The sources that a claim names, each once, as the list at the foot of the page has them. */
function sources(box) {
  const named = new Set(within(box, "a[href^='#sumber-']").map((link) => link.hash));
  return [...named].map((hash) => source(document.querySelector(hash))).join("; ");
}

function source(item) {
  const [title, link, [kind, made], archive] = [
    item.querySelector("cite"),
    item.querySelector("cite a"),
    item.querySelectorAll(".tag"),
    item.querySelector("p:not(.quiet) a"),
  ];
  const read = item.querySelector(".quiet span");
  const known = [
    `“${plain(title)}”${made ? ` [${plain(made)}]` : ""}${kind.matches(".warn") ? ` (${plain(kind)})` : ""}`,
    plain(item.querySelector("p span")),
    link?.href,
    archive && `arsip ${archive.href}`,
  ];
  return known.filter(Boolean).join(", ") + (read ? ` [${plain(read)}]` : "");
}

/** What stands in a box itself, not in the answers and reports inside it. */
const within = (box, selector) => [...box.querySelectorAll(selector)].filter((each) => each.closest(PARTS) === box);

/** An element's text on one line, without its source numbers, tags and full stop. */
function plain(node) {
  if (!node) return "";
  const copied = node.cloneNode(true);
  for (const aside of copied.querySelectorAll("sup, .tag")) aside.remove();
  return copied.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
}
