// Which pages answer best, and which claims on them: from where each concept stands on each page. Knows no index.
import { inHeading, sectionAt, sectionsOf } from "./outline.js";

const IN_HEADING = 2; // a word in a claim's heading, beside one in its text
const IN_TITLE = 1.6; // a word in the page's title, for every claim of the page
const ELSEWHERE = 0.1; // a word elsewhere on the page
const BEGINNING_SO = 0.4; // a longer word that begins as asked, beside the word itself
const SIDE_BY_SIDE = 0.6; // two words that stand as they were asked
const LEAD = 40; // words of a page before its first section that tell what it is about
const LESS = { claim: 1, lead: 0.9, prose: 0.75, appendix: 0.45 };

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Rare concepts weigh more; one that almost every page has, next to nothing. */
const rarity = (carriers, pages) => Math.log(1 + (pages - carriers + 0.5) / (carriers + 0.5));

/** Section's number → per concept where it stands in it. */
function spread(sections, hits) {
  const found = new Map();
  hits.forEach((hit, concept) => {
    for (const place of hit?.places ?? []) {
      const at = sectionAt(sections, place);
      if (!found.has(at)) found.set(at, []);
      (found.get(at)[concept] ??= []).push(place);
    }
  });
  return found;
}

/** What one concept adds to a section. */
function worth(section, places, hit) {
  const often = places.length / (places.length + 0.5);
  const where = places.some((place) => inHeading(section, place)) ? IN_HEADING : 1;
  return often * where * (hit.whole ? 1 : BEGINNING_SO);
}

const sideBySide = (one, other) => one?.some((place) => other?.some((next) => next - place >= 0 && next - place < 2));

/** The share of a heading's words that were asked for: a heading that says just that is what was meant. */
function headingShare(section, places) {
  const asked = new Set(places.flat().filter((place) => inHeading(section, place)));
  return section.heading ? asked.size / section.heading : 0;
}

function rateSection(section, places, hits, weights) {
  let score = 0;
  let told = 0;
  hits.forEach((hit, concept) => {
    const here = places[concept] ? worth(section, places[concept], hit) : 0;
    const around = hit?.title ? IN_TITLE : hit ? ELSEWHERE : 0;
    score += weights[concept] * Math.max(here, around);
    if (here || hit?.title) told += weights[concept];
    if (concept && sideBySide(places[concept - 1], places[concept]))
      score += (SIDE_BY_SIDE * (weights[concept] + weights[concept - 1])) / 2;
  });
  const share = told / sum(weights); // a claim that tells all of what was asked, before one that tells a part
  return score * share * (1 + headingShare(section, places.filter(Boolean))) * LESS[section.kind];
}

/** Words far down in a long lead say less about the page than its name and other spellings at the top. */
const early = (places) => places.map((of) => of.filter((place) => place < LEAD)).map((of) => (of.length ? of : undefined));

function ratePage(id, numbers, hits, weights) {
  const sections = sectionsOf(numbers);
  const found = spread(sections, hits);
  if (!found.has(0)) found.set(0, []);
  const parts = [...found].map(([at, places]) => {
    const kept = at ? places : early([...places].map((of) => of ?? []));
    return { at, places: places.flat(), score: rateSection(sections[at], kept, hits, weights) };
  });
  parts.sort((a, b) => b.score - a.score || a.at - b.at);
  const held = sum(weights.filter((_, concept) => hits[concept])) / sum(weights);
  return { id, parts, score: (parts[0].score + 0.05 * (parts[1]?.score ?? 0)) * Math.sqrt(held) };
}

/**
 * Concepts' hits (page's id → {places, whole, title}) and all pages' sections → pages {id, score, parts}, best first,
 * their parts {at, places, score} too; `all` tells whether some have every concept. Kept are pages with most of them, and
 * those that lack one but are named in the question: who names a place means that place.
 */
export function rank(concepts, outlines) {
  const weights = concepts.map((hits) => rarity(hits.size, outlines.size));
  const pages = new Map();
  for (const id of new Set(concepts.flatMap((hits) => [...hits.keys()])))
    pages.set(id, concepts.map((hits) => hits.get(id)));
  const held = (hits) => hits.filter(Boolean).length;
  const most = Math.max(0, ...[...pages.values()].map(held));
  const named = (hits) => held(hits) === most - 1 && hits.some((hit) => hit?.title);
  const kept = [...pages].filter(([, hits]) => held(hits) === most || named(hits));
  const rated = kept.map(([id, hits]) => ratePage(id, outlines.get(id), hits, weights));
  return { pages: rated.sort((a, b) => b.score - a.score), all: most === concepts.length };
}
