// Reads and compares names of places: "Pasuruan kota", "bukit tinggi", "Siantar". Knows no index and no page.
const KINDS = { kota: "Kota", kabupaten: "Kabupaten", kab: "Kabupaten" };

/** How near a name is to what was asked; the smaller the nearer. A group is a province, or all of one kind. */
export const RANK = { exact: 0, start: 1, word: 2, part: 3, group: 4, other: 5 };

/** "Toli-Toli" → "toli toli": compared are words of plain small letters. */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const join = (words) => words.join("");

/** What somebody typed → its words without the kind of place, the kind, and the spellings to look for. */
export function readQuery(text) {
  const whole = fold(text);
  const words = whole.split(" ");
  const at = words.length > 1 ? [0, words.length - 1].find((index) => Object.hasOwn(KINDS, words[index])) : undefined;
  const bare = words.filter((_, index) => index !== at);
  return { whole, words: bare, kind: KINDS[words[at]], spellings: [...new Set([join(bare), join(words)])] };
}

function compare(words, asked) {
  const name = join(words);
  if (name === asked) return RANK.exact;
  if (name.startsWith(asked)) return RANK.start;
  if (words.some((_, from) => join(words.slice(from)).startsWith(asked))) return RANK.word;
  return asked.length > 2 && name.includes(asked) ? RANK.part : RANK.other;
}

/** How near a place's names come to the query, and which alias it was if its own name is farther off. */
export function compareNames(place, { whole, spellings }) {
  const ranks = place.titles.map((words) => Math.min(...spellings.map((asked) => compare(words, asked))));
  const rank = Math.min(...ranks);
  const at = ranks.indexOf(rank);
  if (rank === RANK.other && place.groups.some((group) => group.startsWith(whole)))
    return { rank: RANK.group, alias: null };
  return { rank, alias: at > 0 ? place.aliases[at - 1] : null };
}
