// Pagefind and the site's own lists beside it: on which pages a concept stands, and at which of their words.
// Pagefind finds words by stem and by beginning, and says of every page where they stand; phrases are put together here.
import { Facets } from "./facets.js";
import { ofStage } from "./outline.js";
import { nearest } from "./spelling.js";
import { fetchJson } from "../fetched.js";

const EVERYWHERE = "sumber"; // the heading of a section that every city's page has

/** Asked anew like Pagefind's own entry file: these lists change with every record. */
const fetchList = (address) => fetchJson(address, { cache: "no-cache" });

/** Where the words of a phrase stand one after the other; the parts of a compound stand at one place. */
const follow = (places, next) => next.filter((place) => places.some((before) => place - before >= 0 && place - before < 2));

export class TextIndex {
  found = new Map(); // word → its answer, while the page is open

  static async open(bundle) {
    const [pagefind, lists] = await Promise.all([
      import(new URL("pagefind.js", bundle)),
      fetchList(new URL("filters.json", bundle)),
    ]);
    await pagefind.options({ excerptLength: 24, noWorker: true }); // the worker is the same code once more
    await pagefind.init();
    await Promise.all(lists.more.map((folder) => pagefind.mergeIndex(new URL(folder, bundle).pathname)));
    return new TextIndex(bundle, pagefind, lists);
  }

  constructor(bundle, pagefind, lists) {
    Object.assign(this, { bundle, pagefind, facets: new Facets(lists), results: new Map() });
    this.outlines = new Map(lists.pages.map((id, number) => [id, lists.sections[number]]));
  }

  async ask(question, how) {
    const { results } = await this.pagefind.search(question, how);
    for (const result of results) this.results.set(result.id, result);
    return results;
  }

  /** A word's pages: id → {places, whole, title}; `whole` where the word itself stands, not only longer ones. `exact` has
   *  those alone: of a word that no page has, Pagefind finds shorter ones that it begins with, «Rudi» for «rudiantra». */
  find(word) {
    if (!this.found.has(word)) this.found.set(word, this.findWord(word));
    return this.found.get(word);
  }

  async findWord(word) {
    const [whole, begins] = [await this.ask(`"${word}"`), await this.ask(word)];
    const ids = new Set(whole.map(({ id }) => id));
    const hitsOf = (results) =>
      results.map(({ id, words, matchedMetaFields: fields }) => [
        id,
        { places: words, whole: ids.has(id), title: Boolean(fields?.includes("title")) },
      ]);
    return { known: ids.size > 0, hits: new Map(hitsOf(begins)), exact: new Map(hitsOf(whole)) };
  }

  /** The pages that have a form, be it a word or several in a row. */
  async findForm(form, exact) {
    const found = await Promise.all(form.split(" ").map((word) => this.find(word)));
    const words = found.map((word) => (exact ? word.exact : word.hits));
    if (words.length === 1) return words[0];
    const hits = new Map();
    for (const [id, first] of words[0]) {
      const rest = words.slice(1).map((next) => next.get(id));
      if (!rest.every(Boolean)) continue;
      const ends = rest.reduce((places, { places: next }) => follow(places, next), first.places);
      const all = [first, ...rest];
      const each = { whole: all.every(({ whole }) => whole), title: all.every(({ title }) => title) };
      if (ends.length) hits.set(id, { places: ends, ...each });
    }
    return hits;
  }

  /** The pages that have a concept in any of its forms. */
  async locate({ forms, stage, exact }) {
    const hits = new Map();
    for (const form of forms) {
      for (const [id, { places, whole, title }] of await this.findForm(form, exact)) {
        const one = hits.get(id) ?? { places: [], whole: false, title: false };
        const all = [...new Set([...one.places, ...places])].sort((a, b) => a - b);
        hits.set(id, { places: all, whole: one.whole || whole, title: one.title || title });
      }
    }
    return stage === undefined ? hits : this.narrow(hits, stage);
  }

  narrow(hits, stage) {
    const left = [...hits].map(([id, hit]) => [id, { ...hit, places: ofStage(hit.places, this.outlines.get(id), stage) }]);
    return new Map(left.filter(([, { places }]) => places.length));
  }

  /** A concept that no page has as it is written → the nearest that some page or one of these names has, or the same. */
  async mend(concept, names) {
    if (concept.exact || concept.forms.length > 1 || !/^\p{L}{4,}$/u.test(concept.asked)) return concept;
    if ((await this.find(concept.asked)).known) return concept;
    this.words ??= fetchList(new URL("words.json", this.bundle));
    const known = nearest(concept.asked, [names, ...(await this.words)]);
    return known && known !== concept.asked ? { asked: known, forms: [known], typed: concept.asked } : concept;
  }

  /** All cities' pages by name: without a word, Pagefind would fetch its whole index to say the same. */
  async list() {
    const results = await this.ask(EVERYWHERE, { sort: { name: "asc" } });
    return results.map(({ id }) => ({ id, parts: null }));
  }

  /** A page's text and headings. */
  read(id) {
    return this.results.get(id).data();
  }
}
