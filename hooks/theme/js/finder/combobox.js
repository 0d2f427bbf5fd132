// The place finder: a combobox (WAI-ARIA: editable, with a list to choose from by hand) over the index of places.
// Knows the forms marked data-finder, of which those marked data-pick ask for a place (event «pick») instead of leading
// to it; which places fit a text is decided in matching.js.
import { element } from "../element.js";
import { fetchJson, once } from "../fetched.js";
import { certain, createFinder } from "./matching.js";

const SHOWN = 8;
const PAUSE = 400; // ms without a keystroke before a screen reader is told
const FAILED = "Daftar tempat tidak dapat dimuat. Periksa sambungan internet Anda, lalu ketik lagi.";
const NOTHING = "Tidak ada tempat yang cocok; coba ejaan lain atau nama provinsinya.";

/** Where the site's root and the index of places are: the header's form knows, on every page. */
const { root, places } = document.querySelector("form[data-places]").dataset;

/** One index for all forms of a page; where it was not to be had, the next keystroke tries again. */
export const loadIndex = once(async () => createFinder(await fetchJson(places)));

const detail = ({ place, alias, programme }) =>
  [place.where, place.waits && "belum ada catatan", alias && `juga disebut ${alias}`, programme && `program: ${programme}`]
    .filter(Boolean)
    .join(" · ");

const count = ({ length }) =>
  `${length} tempat ditemukan${length > SHOWN ? `; ${SHOWN} yang paling cocok ditampilkan` : ""}.`;

const option = (href, ...children) =>
  element("a", { href, role: "option", tabindex: "-1", "aria-selected": "false" }, ...children);

class Finder {
  hits = [];
  active = -1;

  constructor(form) {
    this.form = form;
    this.input = form.elements.q;
    this.picks = "pick" in form.dataset;
    this.input.id ||= `find-place-${document.querySelectorAll("[role=combobox]").length}`;
    this.list = element("div", { id: `${this.input.id}-list`, role: "listbox", "aria-label": "Tempat" });
    this.note = element("p", { class: "find-note" });
    this.panel = element("div", { class: "find-panel", hidden: "" }, this.note, this.list);
    this.status = element("p", { class: "vh", role: "status" });
    form.append(this.panel, this.status);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-controls", this.list.id],
      ["aria-expanded", "false"],
    ]) {
      this.input.setAttribute(name, value);
    }
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.answer());
    this.input.addEventListener("click", () => this.panel.hidden && this.answer());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.panel.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.form.addEventListener("submit", (event) => this.submit(event));
    if (this.picks) this.list.addEventListener("click", (event) => this.pick(event));
    this.form.addEventListener("focusout", ({ relatedTarget }) => this.form.contains(relatedTarget) || this.close());
    document.addEventListener("pointerdown", ({ target }) => this.form.contains(target) || this.close());
  }

  get text() {
    return this.input.value.trim();
  }

  /** Looks up what the field holds and shows it, unless the reader has typed on meanwhile. */
  async answer() {
    const text = this.text;
    if (!text) return this.close();
    try {
      const { find, findPicks } = await loadIndex();
      if (text === this.text) this.show(this.picks ? findPicks(text) : find(text));
    } catch {
      this.show([], FAILED);
    }
  }

  show(hits, problem = hits.length ? "" : NOTHING) {
    this.hits = hits;
    this.choose(-1);
    this.note.textContent = problem;
    this.note.hidden = !problem;
    this.list.replaceChildren(...hits.slice(0, SHOWN).map((hit) => this.placeOption(hit)), ...this.textOption());
    [...this.list.children].forEach((item, index) => (item.id = `${this.list.id}-${index}`));
    this.open(true);
    this.announce(problem || count(hits));
  }

  placeOption(hit) {
    return option(root + hit.place.path, element("b", {}, hit.place.name), element("span", {}, detail(hit)));
  }

  /** The last option, where somebody searches and does not pick. */
  textOption() {
    if (this.picks) return [];
    const address = `${this.form.getAttribute("action")}?${new URLSearchParams({ q: this.text })}`;
    return [option(address, element("span", {}, `Cari “${this.text}” di seluruh teks`))];
  }

  open(wanted) {
    this.panel.hidden = !wanted;
    this.input.setAttribute("aria-expanded", String(wanted));
  }

  close() {
    this.choose(-1);
    this.open(false);
    this.announce("");
  }

  announce(message) {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => (this.status.textContent = message), PAUSE);
  }

  /** Marks an option by its number; -1 marks none. */
  choose(index) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const chosen = this.list.children[index];
    if (!chosen) return this.input.removeAttribute("aria-activedescendant");
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", chosen.id);
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = this.panel.hidden ? { ArrowDown: () => this.answer() } : this.steps();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }

  /** What the keys do while the list is open. Home and End belong to the text until an option is marked. */
  steps() {
    const { length } = this.list.children;
    const marked = this.active >= 0;
    return {
      ArrowDown: () => this.choose((this.active + 1) % length),
      ArrowUp: () => this.choose((Math.max(this.active, 0) + length - 1) % length),
      Escape: () => this.close(),
      ...(marked && {
        Home: () => this.choose(0),
        End: () => this.choose(length - 1),
        Enter: () => this.list.children[this.active].click(),
      }),
    };
  }

  /** Enter with nothing marked: to the one place that can be meant, else to the search of the whole text. */
  submit(event) {
    const meant = this.panel.hidden ? null : certain(this.hits);
    if (!meant) return;
    event.preventDefault();
    if (this.picks) this.tell(meant.place);
    else location.assign(root + meant.place.path);
  }

  pick(event) {
    event.preventDefault();
    const chosen = event.target.closest("[role=option]");
    this.tell(this.hits[[...this.list.children].indexOf(chosen)].place);
  }

  tell(place) {
    this.close();
    this.form.dispatchEvent(new CustomEvent("pick", { detail: place }));
  }
}

const attached = new WeakSet();

/** Makes a form of the finder work and answers what was typed while this module was under way. */
export function attach(form) {
  if (attached.has(form)) return;
  attached.add(form);
  const finder = new Finder(form);
  if (finder.input.value !== finder.input.defaultValue) finder.answer();
}
