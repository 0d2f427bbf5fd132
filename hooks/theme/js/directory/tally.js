// Which rows every filter leaves, and what each choice would leave while the other filters stay: in one pass over all
// rows. (The search page asks facets.js instead, about the pages that its index found.) Knows no page.

/**
 * `chosen`: filter → number of the choice that a row must carry; `fits`: whether a row has the name asked for, or null;
 * `owner`: number of a choice → its filter. A row that misses one filter alone counts for that filter's choices only.
 *
 * Returns the rows left, how many rows carry each choice, and how many there would be without each one filter.
 */
export function tally(rows, chosen, fits, owner) {
  const filters = Object.entries(chosen);
  const counts = new Array(owner.length).fill(0);
  const lifted = Object.fromEntries([...filters.map(([name]) => [name, 0]), ...(fits ? [["q", 0]] : [])]);
  const left = [];

  for (const row of rows) {
    let [misses, missed] = [0, null];
    for (const [name, number] of filters) if (!row.choices.includes(number)) [misses, missed] = [misses + 1, name];
    if (misses < 2 && fits && !fits(row)) [misses, missed] = [misses + 1, "q"];
    if (misses > 1) continue;
    if (misses) lifted[missed] += 1;
    else left.push(row);
    for (const number of row.choices) if (!misses || owner[number] === missed) counts[number] += 1;
  }
  for (const name of Object.keys(lifted)) lifted[name] += left.length;
  return { left, counts, lifted };
}
