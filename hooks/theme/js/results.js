// Draws one found page: its title, its province, and the claims on it that match. Knows Pagefind's data; asks nothing.
import { element } from "./element.js";

const CLAIMS = 5; // shown at once; more of a page unfold

/** Pagefind's excerpt → nodes. Nothing but text and <mark> gets through, whatever the excerpt holds. */
export function marked(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent,
  );
}

/** The claims of a page that match: from all word forms once, in the order of the page. */
function matching(pages) {
  const found = new Map();
  for (const page of pages)
    for (const part of page.sub_results) if (part.anchor) found.set(part.anchor.id, found.get(part.anchor.id) ?? part);
  return [...found.values()].sort((a, b) => a.anchor.location - b.anchor.location);
}

/** Every claim of a page, for a search by filters alone. */
const every = (page) =>
  page.anchors.filter(isClaim).map((anchor) => ({ title: anchor.text, url: `${page.url}#${anchor.id}`, anchor }));

const isClaim = ({ element: tag }) => tag === "h3";

/** Claim's anchor → its kind: the i-th h3 with an anchor and the i-th value of the filter belong together. */
function kindsOf(page) {
  const claims = page.anchors.filter(isClaim);
  const kinds = page.filters.jenis ?? [];
  return claims.length === kinds.length ? new Map(claims.map(({ id }, index) => [id, kinds[index]])) : new Map();
}

/** Whether a claim is of the chosen kind and stage; a page whose kinds are unclear keeps all its claims. */
function fits({ title, anchor }, kinds, { jenis, tahap }) {
  if (jenis && kinds.size && kinds.get(anchor.id) !== jenis) return false;
  return !tahap || !kinds.size || title.split(/[\s,]+/).includes(tahap);
}

const claim = ({ title, url, excerpt }) =>
  element(
    "li",
    {},
    element("a", { href: url }, title),
    ...(excerpt ? [element("p", {}, ...marked(withoutTitle(excerpt, title)))] : []),
  );

/** An excerpt opens with its heading, which already stands above it. */
function withoutTitle(excerpt, title) {
  const plain = excerpt.replaceAll(/<\/?mark>/g, "");
  if (!plain.startsWith(title)) return excerpt;
  let [at, letters] = [0, 0];
  for (; letters < title.length; at += 1) {
    const tag = /^<\/?mark>/.exec(excerpt.slice(at));
    if (tag) at += tag[0].length - 1;
    else letters += 1;
  }
  return excerpt.slice(at).replace(/^(?:<\/mark>)?[.\s]*/, "");
}

/** One page's data, once per word form that found it → a list item. `words` is false for a search by filters alone. */
export function drawPage(pages, chosen, words) {
  const [page] = pages;
  const kinds = kindsOf(page);
  const claims = (words ? matching(pages) : every(page)).filter((part) => fits(part, kinds, chosen));
  const [shown, more] = [claims.slice(0, CLAIMS), claims.slice(CLAIMS)];
  return element(
    "li",
    {},
    element("h2", {}, element("a", { href: page.url }, page.meta.title)),
    ...(page.filters.provinsi ? [element("p", { class: "quiet" }, page.filters.provinsi.join(", "))] : []),
    ...(claims.length || !words ? [] : [element("p", {}, ...marked(page.excerpt))]),
    ...(shown.length ? [element("ul", {}, ...shown.map(claim))] : []),
    ...(more.length
      ? [
          element(
            "details",
            {},
            element("summary", {}, `${more.length} klaim lain`),
            element("ul", {}, ...more.map(claim)),
          ),
        ]
      : []),
  );
}
