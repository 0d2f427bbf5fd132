"""Whoever uses no mouse gets to the content at once, and sees where they are."""

import pytest
from playwright.sync_api import Page

from support.browser import Reader
from support.pages import KINDS

# Something that was not there before focus came: an outline, a shadow, a border or a background.
MARKED = """
() => {
  const look = element => {
    const style = getComputedStyle(element);
    return [style.outlineStyle === "none" ? "" : style.outline, style.boxShadow, style.border, style.background].join();
  };
  const element = document.activeElement;
  const around = element.parentElement;
  const focused = look(element) + look(around);
  element.blur();
  const plain = look(element) + look(around);
  element.focus({focusVisible: true});
  return focused !== plain || element.outerHTML.slice(0, 120);
}
"""
STOPS = 12


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_the_first_stop_skips_to_the_content(reader: Reader, path: str) -> None:
    page = reader.open(path)
    page.keyboard.press("Tab")
    assert focused_text(page) == "Langsung ke isi"
    assert page.locator(":focus").bounding_box() is not None
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header.top, nav[aria-label=Utama]')")


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_every_stop_shows(reader: Reader, path: str) -> None:
    page = reader.open(path)
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement !== document.body"):
            assert page.evaluate(MARKED) is True


def focused_text(page: Page) -> str:
    return page.locator(":focus").inner_text()
