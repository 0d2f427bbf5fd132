// Hands a city's page to whatever the reader shares with, by the browser's own means; without these, to the clipboard.
import { copy } from "./copy.js";

/** Shares the page with the button's words (data-text). Thinking better of it is no failure. */
export async function share(button) {
  const url = document.querySelector("link[rel=canonical]").href;
  const said = { title: document.querySelector("h1").textContent, text: button.dataset.text, url };
  try {
    await navigator.share(said);
  } catch (error) {
    if (error.name !== "AbortError") await copy(`${said.text} ${url}`, button, "Teks dan tautan disalin");
  }
}
