// On every page: puts the place finder in place of the link, and loads what a page needs.
const forms = [...document.querySelectorAll("form[data-finder]")];

for (const form of forms) {
  form.hidden = false;
  // Lost on a poor network, the modules are asked for again; until they come, the form asks the search page.
  const attach = () =>
    import("./finder/combobox.js").then(
      (finder) => finder.attach(form),
      () => {},
    );
  form.addEventListener("focusin", attach);
  form.addEventListener("input", attach);
}
for (const link of document.querySelectorAll(".find-link")) link.hidden = true;

document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest" });

// A page's own module comes at once; what a button does (data-act) when somebody reaches for it.
for (const { dataset } of document.querySelectorAll("[data-module]")) import(`./${dataset.module}.js`);

for (const [type, does] of Object.entries({ pointerover: "prepare", focusin: "prepare", click: "act" }))
  document.addEventListener(type, ({ target }) => {
    const button = target.closest?.("[data-act]");
    if (button) import("./acts/acts.js").then((acts) => acts[does](button), () => {});
  });

if (!CSS.supports("selector(::details-content)")) import("./acts/print.js");

const typing = (target) => target.matches?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const { key, altKey, shiftKey, ctrlKey, metaKey, target } = event;
  const slash = key === "/" && !ctrlKey && !metaKey && !altKey && !typing(target);
  const ctrlK = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
  const field = forms.findLast((form) => !form.dataset.pick)?.elements.q; // the home page has a large one too
  if (!field || !(slash || ctrlK)) return;
  event.preventDefault();
  field.focus();
  field.select();
});
