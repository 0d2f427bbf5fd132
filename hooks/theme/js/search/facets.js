// The filters: which pages carry which value, from the site's own list, so that counts and narrowing ask no index.
// Pagefind could filter too, but fetches its whole index for a filter without a word, and a search with several word
// forms is the union of several of its answers. Knows filters.json, as _facets of publish/search/bundle.py writes it;
// knows no page.
export class Facets {
  /** `pages`: ids of results. `filters`: name → value → numbers of pages in that list. */
  constructor({ pages, filters }) {
    this.pages = pages;
    this.sets = new Map();
    for (const [name, values] of Object.entries(filters)) {
      for (const [value, numbers] of Object.entries(values)) {
        this.sets.set(key(name, value), new Set(numbers.map((number) => pages[number])));
      }
    }
    this.values = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, inOrder(values)]));
  }

  /** Of these pages, those that carry every chosen value, leaving one filter out if told to. */
  narrow(ids, chosen, except) {
    const wanted = Object.entries(chosen).filter(([name]) => name !== except);
    const sets = wanted.map(([name, value]) => this.sets.get(key(name, value)) ?? new Set());
    return ids.filter((id) => sets.every((set) => set.has(id)));
  }

  /** A filter's values with the number of these pages that each would leave, the other filters staying as they are. */
  counts(name, ids, chosen) {
    const left = this.narrow(ids, chosen, name);
    const count = (value) => left.filter((id) => this.sets.get(key(name, value)).has(id)).length;
    return (this.values[name] ?? []).map((value) => [value, count(value)]);
  }
}

const key = (name, value) => `${name}=${value}`;

const inOrder = (values) => Object.keys(values).sort((a, b) => a.localeCompare(b, "id", { numeric: true }));
