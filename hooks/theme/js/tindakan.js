// What the buttons of a page do (data-act="name"): each name is a function that gets the button.
const ACTS = {};

/** Does what a button says. */
export function act(button) {
  ACTS[button.dataset.act]?.(button);
}
