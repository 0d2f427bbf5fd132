// Puts rows into the table so that it answers as quickly with 5,000 rows as with 50: what fits on a phone at once; the
// others while the browser is idle, or, of more than Indonesia has regions, when somebody scrolls there or prints.
import { whenIdle } from "./idle.js";

const { format: digits } = new Intl.NumberFormat("id");

const FIRST = 8;
const NEXT = 120;
const UNASKED = 600;
const NEAR = "2000px"; // below the screen

export class Painter {
  /** Keeps each body's heading row, the one that is no region's. */
  constructor(table) {
    this.table = table;
    this.bodies = [...table.tBodies].map((body) => ({
      body,
      heading: [...body.rows].filter((row) => !row.dataset.f),
      count: body.querySelector("[scope=rowgroup] span"),
    }));
    this.end = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.append(NEXT), {
      rootMargin: `0px 0px ${NEAR}`,
    });
    addEventListener("beforeprint", () => this.append(Infinity));
  }

  /** Of a table that came too long, leaves what is to be seen first, unless the address leads to one of its rows. */
  shorten(rows) {
    if (rows.length <= UNASKED || location.hash) return;
    this.paint(rows);
  }

  /** `rows` in their order, group by group. */
  paint(rows) {
    this.rows = rows;
    this.painted = 0;
    for (const [group, { body, heading, count }] of this.bodies.entries()) {
      const size = rows.filter((row) => row.group === group).length;
      body.replaceChildren(...heading);
      body.hidden = !size;
      if (count) count.textContent = digits(size);
    }
    this.append(FIRST);
  }

  append(most) {
    this.cancel?.();
    this.end.disconnect();
    const rows = this.rows?.slice(this.painted, this.painted + most) ?? [];
    this.painted += rows.length;
    for (const [group, { body }] of this.bodies.entries()) {
      body.append(...rows.filter((row) => row.group === group).map(({ element }) => element));
    }
    if (rows.length && this.painted < this.rows.length) this.goOn(rows.at(-1).element);
  }

  goOn(last) {
    if (this.rows.length <= UNASKED || this.painted < NEXT) this.cancel = whenIdle(() => this.append(NEXT));
    else this.end.observe(last);
  }
}
