// Puts rows into the table: what fits on a screen at once, the rest while the browser has nothing else to do, so that
// a letter typed is answered as quickly in a table of 5,000 rows as in one of 50.
const FIRST = 60;
const NEXT = 120;

const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 20));
const never = globalThis.cancelIdleCallback ?? clearTimeout;

export class Painter {
  /** Keeps each body's heading row, the one that is no region's. */
  constructor(table) {
    this.bodies = [...table.tBodies].map((body) => ({
      body,
      heading: [...body.rows].filter((row) => !row.dataset.f),
      count: body.querySelector("[scope=rowgroup] span"),
    }));
    addEventListener("beforeprint", () => this.finish());
  }

  /** `rows` in their order, group by group. */
  paint(rows) {
    never(this.waiting);
    this.rest = rows;
    for (const [group, { body, heading, count }] of this.bodies.entries()) {
      const size = rows.filter((row) => row.group === group).length;
      body.replaceChildren(...heading);
      body.hidden = !size;
      if (count) count.textContent = size.toLocaleString("id");
    }
    this.append(FIRST);
  }

  append(most) {
    const rows = this.rest.slice(0, most);
    this.rest = this.rest.slice(most);
    for (const [group, { body }] of this.bodies.entries()) {
      body.append(...rows.filter((row) => row.group === group).map(({ element }) => element));
    }
    if (this.rest.length) this.waiting = later(() => this.append(NEXT));
  }

  finish() {
    never(this.waiting);
    if (this.rest?.length) this.append(Infinity);
  }
}
