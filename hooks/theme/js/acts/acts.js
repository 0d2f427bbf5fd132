// What the buttons of a page do (data-act="name"): each name is a function that gets the button.
// Imported at once, not on the click: some browsers let only what follows a click directly copy or share.
import { share } from "./share.js";
import { cite, prepareCitation } from "./cite.js";
import { copyElement } from "./copy.js";

const ACTS = { share, cite, copy: copyElement };
const PREPARED = { cite: prepareCitation };

/** Gets ready, when somebody reaches for a button, whatever its act must have at once. */
export function prepare(button) {
  return PREPARED[button.dataset.act]?.(button);
}

/** Does what a button says. */
export function act(button) {
  return ACTS[button.dataset.act]?.(button);
}
