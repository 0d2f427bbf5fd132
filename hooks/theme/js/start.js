// On every page: puts the place finder in the place of the link to the table. Fetches nothing more until it is used.
const forms = [...document.querySelectorAll("form[data-finder]")];

for (const form of forms) {
  form.hidden = false;
  // Lost on a poor network, the modules are asked for again; until they come, the form asks the search page.
  const attach = () =>
    import("./finder.js").then(
      (finder) => finder.attach(form),
      () => {},
    );
  form.addEventListener("focusin", attach);
  form.addEventListener("input", attach);
}
for (const link of document.querySelectorAll(".find-link")) link.hidden = true;

document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest" });

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
