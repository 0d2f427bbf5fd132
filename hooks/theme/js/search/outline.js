// Where a page's sections begin, as outline of publish/search/outline.py writes it: per section the words since the
// beginning of the one before, the words in its heading, and its level, with ten times the stages that the heading names.
const CLAIM = 3; // the level of a claim's heading

/** A page's numbers → its sections, the lead first. */
export function sectionsOf(numbers) {
  const sections = [{ start: 0, heading: 0, kind: "lead" }];
  const levels = numbers.filter((_, index) => index % 3 === 2).map((level) => level % 10);
  const plain = levels.includes(CLAIM) ? "appendix" : "prose";
  for (let at = 0, start = 0; at < numbers.length; at += 3) {
    start += numbers[at];
    const kind = numbers[at + 2] % 10 === CLAIM ? "claim" : plain;
    sections.push({ start, heading: numbers[at + 1], kind, stages: Math.floor(numbers[at + 2] / 10) });
  }
  return sections;
}

/** The number of the section that a word stands in. */
export function sectionAt(sections, place) {
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sections[middle].start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const inHeading = ({ start, heading }, place) => place < start + heading;

/** The places of a stage, without those in headings that name other stages. */
export function ofStage(places, numbers, stage) {
  const sections = sectionsOf(numbers);
  return places.filter((place) => {
    const section = sections[sectionAt(sections, place)];
    return !(section.stages && inHeading(section, place)) || section.stages & (1 << stage);
  });
}
