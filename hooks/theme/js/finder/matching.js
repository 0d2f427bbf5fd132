// Which places a text means: by name first, then by province and programme; where nothing fits, the nearest spelling.
// Knows nothing of the page.
import { nameWords, readAmong, unpack } from "./places.js";
import { compareNames, fold, join, RANK } from "./names.js";
import MiniSearch from "../vendor/minisearch.js";

const SLIPS = [1, 2]; // letters that may be wrong in a word, tried in turn where nothing fits as typed
const SHORT = 3; // below this many letters only names are compared: half of all programmes hold an "a"

/** Every beginning of a word from four letters on, so that a slip is forgiven before the word is typed to its end. */
const beginnings = (word) => Array.from({ length: Math.max(word.length - 3, 1) }, (_, cut) => word.slice(0, cut + 4));

const TERMS = {
  id: (place) => place,
  names: (place) => nameWords([place]),
  beginnings: (place) => TERMS.names(place).flatMap(beginnings),
  province: (place) => fold(place.province).split(" "),
  programmes: (place) => fold(place.programmes.join(" ")).split(" "),
};

function buildIndex(places) {
  const index = new MiniSearch({
    fields: Object.keys(TERMS).filter((field) => field !== "id"),
    extractField: (place, field) => TERMS[field](place),
    stringifyField: (terms) => terms,
    tokenize: (terms) => [terms].flat(),
    processTerm: (term) => term,
  });
  index.addAll(places);
  return index;
}

const asTyped = (words) => ({
  combineWith: "AND",
  queries: words,
  prefix: true,
  fields: ["names", "province", "programmes"],
});

/** Every word somewhere, or all of them written as one word of a name; with so many slips in each. */
function forgiving(words, slips) {
  const fuzzy = (term) => (term.length > 3 ? slips : false);
  const apart = { combineWith: "AND", queries: words, prefix: true, fuzzy };
  const together = { combineWith: "AND", queries: [join(words)], fuzzy, fields: ["names", "beginnings"] };
  return { combineWith: "OR", queries: [apart, together] };
}

const isName = (match) =>
  Object.values(match).every((fields) => fields.includes("names") || fields.includes("beginnings"));

/** The programme that holds most of the matched words; null where the place matched by its name or province. */
function programmeOf(place, match) {
  const terms = Object.keys(match).filter((term) => match[term].includes("programmes"));
  if (terms.length < Object.keys(match).length) return null;
  const held = (programme) => terms.filter((term) => fold(programme).split(" ").includes(term)).length;
  return place.programmes.reduce((best, programme) => (held(programme) > held(best) ? programme : best));
}

const byNearness = (a, b) =>
  a.rank - b.rank || a.otherKind - b.otherKind || b.score - a.score || a.place.name.localeCompare(b.place.name, "id");

/** The one place that can be meant, though none was chosen; null where the name fits several, or none. */
export function certain(hits) {
  const named = hits.filter((hit) => hit.named && !hit.otherKind);
  const exact = named.filter((hit) => hit.rank === RANK.exact);
  return [exact, named].find((some) => some.length === 1)?.[0] ?? null;
}

/**
 * Content of the index file → find(text) → hits {place, rank, named, alias, programme}, nearest first; findPicks(text)
 * knows only what is offered where a city is asked for.
 */
export function createFinder(content) {
  const places = unpack(content);
  let index;

  const hit = (place, { kind }, found) => {
    const otherKind = kind !== undefined && kind !== place.kind;
    return { place, alias: null, programme: null, score: 0, named: found.rank < RANK.group, otherKind, ...found };
  };

  const findNames = (query, fits) =>
    places
      .filter(fits)
      .map((place) => hit(place, query, compareNames(place, query)))
      .filter(({ rank }) => rank < RANK.other);

  function findWords(query, how, fits) {
    index ??= buildIndex(places);
    const found = index.search(how, { boost: { names: 3 }, filter: ({ id: place }) => fits(place) });
    return found.map(({ id: place, score, match }) =>
      hit(place, query, { rank: RANK.other, score, named: isName(match), programme: programmeOf(place, match) }),
    );
  }

  function find(text, fits) {
    const query = readAmong(places, text);
    if (!query.whole) return [];
    const hits = findNames(query, fits);
    if (query.whole.length < SHORT) return hits.sort(byNearness);
    const named = new Set(hits.map(({ place }) => place));
    hits.push(...findWords(query, asTyped(query.words), fits).filter(({ place }) => !named.has(place)));
    for (const slips of SLIPS) if (!hits.length) hits.push(...findWords(query, forgiving(query.words, slips), fits));
    return hits.sort(byNearness);
  }
  return { find: (text) => find(text, () => true), findPicks: (text) => find(text, ({ pick }) => pick) };
}
