"""A batch's table of evidence on the narrowest phones: names stay in sight, the rest scrolls by itself."""

import pytest
from playwright.sync_api import Page

from support.browser import HEIGHT, Reader

REGION = "[role=region].across"

# As for a reader with large letters.
WIDER = "region => { region.querySelector('table').style.minWidth = '600px' }"
SCROLLED = """
region => ({promise: new Promise(done =>
  region.addEventListener("scrollend", () => done(region.scrollLeft), {once: true}))})
"""


@pytest.fixture
def page(reader: Reader) -> Page:
    return reader.revisit("angkatan/2022/", width=320)


def test_the_table_scrolls_by_keyboard_within_its_own_region(page: Page) -> None:
    region = page.locator(REGION)
    assert region.get_attribute("aria-label")
    region.evaluate(WIDER)
    region.focus()
    assert page.evaluate("document.activeElement.matches('[role=region].across')")
    scrolled = region.evaluate_handle(SCROLLED)
    page.keyboard.press("ArrowRight")
    assert scrolled.evaluate("async waiting => (await waiting.promise) > 0")
    left = region.locator("tbody th[scope=row]").first.evaluate("name => name.getBoundingClientRect().left")
    assert left == region.evaluate("region => region.getBoundingClientRect().left")


def test_names_leave_room_for_the_marks(page: Page) -> None:
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        names = page.locator(f"{REGION} tbody th[scope=row]").evaluate_all(
            "names => names.map(name => name.getBoundingClientRect().width)"
        )
        assert max(names) <= width * 0.55
        marks = page.locator(f"{REGION} tbody td").evaluate_all(
            "cells => cells.map(cell => cell.querySelector('.dot').getBoundingClientRect().width)"
        )
        assert min(marks) >= 12


def test_each_mark_says_in_words_what_it_shows(page: Page) -> None:
    said = page.locator(f"{REGION} tbody td").all_inner_texts()
    assert said
    assert [text for text in said if not text.strip()] == []
