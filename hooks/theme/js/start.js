// On every page: puts the place finder in the place of the link to the table. Fetches nothing more until it is used.
const forms = [...document.querySelectorAll("form[data-finder]")];

for (const form of forms) {
  form.hidden = false;
  form.addEventListener("focusin", () => import("./finder.js").then(({ attach }) => attach(form)), { once: true });
}
for (const link of document.querySelectorAll(".find-link")) link.hidden = true;

if (document.querySelector("form[data-bundle]")) import("./cari.js");

const typing = (target) => target.matches?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const { key, altKey, shiftKey, ctrlKey, metaKey, target } = event;
  const slash = key === "/" && !ctrlKey && !metaKey && !altKey && !typing(target);
  const ctrlK = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
  const field = forms.at(-1)?.elements.q; // the home page has a large one below the header's
  if (!field || !(slash || ctrlK)) return;
  event.preventDefault();
  field.focus();
  field.select();
});
