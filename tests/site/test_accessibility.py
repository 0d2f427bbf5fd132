"""No rule of axe, best practices included, is broken on any kind of page, light or dark, wide or narrow."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from support.browser import Reader
from support.pages import EVERY

AXE = AXE_FILE_PATH.read_text("utf-8")

# A page without a stylesheet stands on the browser's own canvas, dark in the dark scheme; axe takes it for white. This
# says what is painted, and changes nothing on a page that has a background of its own.
CANVAS = """
() => {
  const [root, body] = [document.documentElement, document.body];
  const bare = [root, body].every(each => getComputedStyle(each).backgroundColor === "rgba(0, 0, 0, 0)");
  if (bare) root.style.backgroundColor = "Canvas";
}
"""


# Of a long table or list as many rows as make every case; the rest are the same template again.
SHORTEN = """
rows => document.querySelectorAll(`:is(tbody, ol, ul) > :nth-child(n + ${rows + 1})`).forEach(row => row.remove())
"""
ROWS = 60


def violations(page: Page) -> list[str]:
    """Each broken rule with the elements that break it."""
    page.evaluate(SHORTEN, ROWS)
    page.evaluate(CANVAS)
    page.evaluate(AXE)
    results: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", EVERY.values(), ids=EVERY)
def test_axe_finds_nothing(reader: Reader, path: str, width: int) -> None:
    """In both schemes of one visit: no script of ours asks for the scheme, stylesheets change with it at once."""
    page = reader.open(path, width=width)
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert violations(page) == []


def test_axe_would_find_something(reader: Reader) -> None:
    """The test above means nothing if axe does not run: take a label away and it must say so."""
    page = reader.open("metodologi/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"../favicon.ico\">')")
    page.evaluate("document.querySelector('html').removeAttribute('lang')")
    rules = {found.partition(":")[0] for found in violations(page)}
    reader.faults.clear()
    assert {"html-has-lang", "image-alt"} <= rules
