// Work that lets the browser go first: to show what a reader just did, or until it has nothing else to do.
const SOON = 100; // ms

/** Does the work later; returns what calls it off. */
export function whenIdle(work) {
  if (!globalThis.requestIdleCallback) {
    const waiting = setTimeout(work, SOON);
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(work, { timeout: SOON });
  return () => cancelIdleCallback(waiting);
}

/** Does the work once the screen shows what happened until now; asked again before that, once is enough. */
export function afterPaint(work) {
  let waiting = false;
  const run = () => ((waiting = false), work());
  return () => {
    if (waiting) return;
    waiting = true;
    if (document.hidden) setTimeout(run);
    else requestAnimationFrame(() => setTimeout(run));
  };
}
