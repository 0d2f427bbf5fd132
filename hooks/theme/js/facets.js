// The filters' values, and which pages carry each: counts come from sets of pages, because a search with several word
// forms is the union of several answers. Knows Pagefind's filters; knows no page.
export class Facets {
  #index;
  #members = new Map();

  constructor(index) {
    this.#index = index;
  }

  /** Name → values in the order they are shown. */
  async values() {
    const filters = Object.entries(await this.#index.filters());
    return Object.fromEntries(filters.map(([name, counts]) => [name, Object.keys(counts).sort((a, b) => a.localeCompare(b, "id", { numeric: true }))]));
  }

  /** The ids of the pages that carry a value; asked for once. */
  members(name, value) {
    const key = `${name}=${value}`;
    if (!this.#members.has(key)) {
      this.#members.set(key, this.#index.search(null, { filters: { [name]: value } }).then(({ results }) => new Set(results.map(({ id }) => id))));
    }
    return this.#members.get(key);
  }

  /** Of these pages, the ids that carry every chosen value, leaving one filter out if told to. */
  async narrow(ids, chosen, except) {
    const sets = await Promise.all(Object.entries(chosen).filter(([name]) => name !== except).map(([name, value]) => this.members(name, value)));
    return ids.filter((id) => sets.every((set) => set.has(id)));
  }

  /** How many of these pages each value of a filter would leave, the other filters staying as they are. */
  async counts(name, values, ids, chosen) {
    const left = await this.narrow(ids, chosen, name);
    const sets = await Promise.all(values.map((value) => this.members(name, value)));
    return sets.map((set) => left.filter((id) => set.has(id)).length);
  }
}
