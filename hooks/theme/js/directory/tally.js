// Which rows every filter leaves, and what each choice would leave while the other filters stay: in one pass over all
// rows. A region may have several rows, one a round: all filters must fit one of them, and whatever is counted, a region
// counts once. (The search page asks facets.js instead, about the pages that its index found.) Knows no page.

/** Counts by key how many regions there are, of whose rows each follows the other. */
class Regions {
  constructor(keys) {
    this.counts = Object.fromEntries(keys.map((key) => [key, 0]));
    this.last = {};
  }

  add(key, region) {
    if (this.last[key] === region) return;
    this.last[key] = region;
    this.counts[key] += 1;
  }
}

/**
 * `rows` stand region by region. `chosen`: filter → number of the choice that a row must carry; `fits`: whether a row has
 * the name asked for, or null; `owner`: number of a choice → its filter. A row that misses one filter alone counts for
 * that filter's choices only.
 *
 * Returns the set of rows left and of how many regions they are, how many regions carry each choice, and how many there
 * would be without each one filter.
 */
export function tally(rows, chosen, fits, owner) {
  const filters = Object.entries(chosen);
  const counts = new Regions([...owner.keys()]);
  const lifted = new Regions([...filters.map(([name]) => name), ...(fits ? ["q"] : [])]);
  const regions = new Regions(["left"]);
  const left = new Set();

  for (const row of rows) {
    let [misses, missed] = [0, null];
    for (const [name, number] of filters) if (!row.choices.includes(number)) [misses, missed] = [misses + 1, name];
    if (misses < 2 && fits && !fits(row)) [misses, missed] = [misses + 1, "q"];
    if (misses > 1) continue;
    if (!misses) left.add(row);
    if (!misses) regions.add("left", row.region);
    for (const name of misses ? [missed] : Object.keys(lifted.counts)) lifted.add(name, row.region);
    for (const number of row.choices) if (!misses || owner[number] === missed) counts.add(number, row.region);
  }
  return { left, size: regions.counts.left, counts: counts.counts, lifted: lifted.counts };
}
