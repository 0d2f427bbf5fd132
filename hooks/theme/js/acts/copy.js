// Puts a text on the clipboard and says so, beside the button and to a screen reader; where the browser refuses, it
// offers the text to be copied by hand.
import { element } from "../element.js";

const SHOWN = 6000; // ms

const voice = element("p", { class: "vh", role: "status" });
const mark = element("span", { class: "did", "aria-hidden": "true" });
let fading;
document.body.append(voice); // before there is anything to say, or it would not be heard

/** Copies the text of the element that the button names (data-from). */
export function copyElement(button) {
  const source = document.getElementById(button.dataset.from);
  return copy(source.value ?? source.textContent, button);
}

/** Copies a text for a button; `done` is what is said then. */
export async function copy(text, button, done = "Disalin") {
  try {
    await navigator.clipboard.writeText(text);
    say(done, button);
  } catch {
    offer(text);
  }
}

/** Says something beside a button and to a screen reader, for a while. */
export function say(words, button) {
  clearTimeout(fading);
  mark.textContent = words;
  voice.textContent = words;
  button.after(mark);
  fading = setTimeout(() => {
    mark.remove();
    voice.textContent = "";
  }, SHOWN);
}

/** The text in a field, selected; closing it leads back to the button. */
function offer(text) {
  const field = element("textarea", { readonly: "", rows: "8", "aria-labelledby": "copy-by-hand" });
  const close = element("button", { type: "button", class: "button" }, "Tutup");
  const dialog = element(
    "dialog",
    { class: "by-hand", "aria-labelledby": "copy-by-hand" },
    element("h2", { id: "copy-by-hand" }, "Salin sendiri teks ini"),
    element("p", {}, "Peramban Anda tidak mengizinkan kami menyalinnya. Teksnya sudah terpilih; salinlah dari sini."),
    field,
    close,
  );
  field.value = text;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
  field.scrollTop = 0;
}
