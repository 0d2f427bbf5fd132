// Draws what was found: a page with its title, its province, and the claims on it that answer, best first. Asks nothing.
import { element } from "../element.js";
import { sectionsOf } from "./outline.js";

const CLAIMS = 5; // shown at once; more of a page unfold
const WORTH = 0.4; // a claim much weaker than the page's best is no answer
const EXCERPT = 24; // words

const isClaim = ({ element: tag }) => tag === "h3";
const isHeading = ({ element: tag, text }) => /^h[1-6]$/.test(tag) && text.trim();

/** Claim's anchor → its kind: the i-th h3 with an anchor and the i-th value of the filter belong together. */
function kindsOf(page) {
  const claims = page.anchors.filter(isClaim);
  const kinds = page.filters.jenis ?? [];
  return claims.length === kinds.length ? new Map(claims.map(({ id }, index) => [id, kinds[index]])) : new Map();
}

/** Whether a claim is of the chosen kind and stage; a page whose kinds are unclear keeps all its claims. */
function fits({ text, id }, kinds, { jenis: kind, tahap: stage }) {
  if (kind && kinds.size && kinds.get(id) !== kind) return false;
  return !stage || !kinds.size || text.split(/[\s,]+/).includes(stage);
}

/** The words around the places found, those marked; `start` is where the part's text begins, `end` where it ends. */
function excerpt(words, places, start, end) {
  const marks = new Set(places);
  const first = places.find((place) => place >= start) ?? start;
  const from = Math.max(start, Math.min(first - 4, end - EXCERPT));
  const shown = words.slice(from, Math.min(end, from + EXCERPT));
  const nodes = shown.flatMap((word, at) => [marks.has(from + at) ? element("mark", {}, word) : word, " "]);
  return [...(from > start ? ["… "] : []), ...nodes, ...(from + EXCERPT < end ? ["…"] : [])];
}

/** A page's sections with their heading: {anchor, start, end}; the lead has no anchor. */
function partsOf(page, numbers, words) {
  const anchors = page.anchors.filter(isHeading).sort((a, b) => a.location - b.location);
  const sections = sectionsOf(numbers);
  return sections.map(({ start, heading }, at) => ({
    anchor: anchors[at - 1],
    start: start + heading,
    end: sections[at + 1]?.start ?? words.length,
  }));
}

const claim = (page, { anchor, start, end }, places, words) =>
  element(
    "li",
    {},
    element("a", { href: `${page.url}#${anchor.id}` }, anchor.text),
    ...(places && end > start ? [element("p", {}, ...excerpt(words, places, start, end))] : []),
  );

/** The claims of a page to show: those that answer, best first; all of them, in the page's order, where no word was asked. */
function claimsOf(page, parts, found, chosen) {
  const kinds = kindsOf(page);
  const fitting = ({ anchor }) => anchor && fits(anchor, kinds, chosen);
  if (!found) return parts.filter(({ anchor }) => anchor && isClaim(anchor)).filter(fitting).map((part) => [part]);
  const fit = found.filter(({ at, places }) => places.length && fitting(parts[at]));
  return fit.filter(({ score }) => score >= fit[0].score * WORTH).map(({ at, places }) => [parts[at], places]);
}

const fold = (items, name) =>
  element("details", {}, element("summary", {}, name), element("ul", {}, ...items));

/** A page's data, its numbers of sections and where it answers (null for a search by filters alone) → a list item. */
export function drawPage(page, numbers, found, chosen) {
  const words = page.content.split(/\s+/);
  const parts = partsOf(page, numbers, words);
  const drawn = claimsOf(page, parts, found, chosen).map(([part, places]) => claim(page, part, places, words));
  const lead = found?.find(({ at }) => at === 0);
  return element(
    "li",
    {},
    element("h2", {}, element("a", { href: page.url }, page.meta.title)),
    ...(page.filters.provinsi ? [element("p", { class: "quiet" }, page.filters.provinsi.join(", "))] : []),
    ...(lead && !drawn.length ? [element("p", {}, ...excerpt(words, lead.places, 0, words.length))] : []),
    ...(drawn.length ? [element("ul", {}, ...drawn.slice(0, CLAIMS))] : []),
    ...(drawn.length > CLAIMS ? [fold(drawn.slice(CLAIMS), `${drawn.length - CLAIMS} hasil lain`)] : []),
  );
}

/** Places that are called what was asked. */
export const drawPlaces = (places, root) =>
  places.map(({ name, path, where, waits }) =>
    element(
      "li",
      {},
      element("a", { href: root + path }, name),
      ` ${where}${waits ? " · belum ada catatan" : ""}`,
    ),
  );
