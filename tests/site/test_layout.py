"""Pages fit the narrowest phones, and paper gets no navigation."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from support.browser import Reader
from support.pages import EVERY, KINDS, all_paths

OVERFLOW = """
() => [...document.querySelectorAll("body *")]
  .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map(element => element.outerHTML.slice(0, 120))
"""


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_scrolls_sideways(reader: Reader, site: Path, width: int) -> None:
    page = reader.open(width=width)
    for path in [*all_paths(site), *(path for kind, path in EVERY.items() if kind in ("galat", "berdampingan"))]:
        page.goto(reader.url + path)
        assert not scrolls_sideways(page), (path, page.evaluate(OVERFLOW))


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_paper_gets_the_text_without_the_navigation(reader: Reader, path: str) -> None:
    page = reader.open(path, media="print")
    assert page.locator("main").is_visible()
    assert not page.locator("header.top").is_visible()
    assert not page.locator("nav[aria-label=Utama]").is_visible()
