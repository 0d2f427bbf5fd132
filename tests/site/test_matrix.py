"""A batch's table of evidence on the narrowest phones: names stay in sight, the rest scrolls by itself."""

import pytest
from playwright.sync_api import Page

from support.browser import HEIGHT, Reader

REGION = "[role=region].across"

# Heads whose letters would stand below each other: taller than three lines and not turned.
LETTERS = """
region => [...region.querySelectorAll("thead th")].filter(head => {
  const text = head.querySelector("span") ?? head, turned = getComputedStyle(text).writingMode !== "horizontal-tb";
  const {width, height} = text.getBoundingClientRect();
  return turned ? width > 40 : text !== head && height > 60;
}).map(head => head.textContent)
"""
# Capsules that do not reach from the first of their columns into the last.
COVERED = """
region => [...region.querySelectorAll("td[colspan]")].filter(cell => {
  const {left, right} = cell.getBoundingClientRect(), all = cell.colSpan;
  const mark = cell.querySelector(".dot"), style = getComputedStyle(mark), box = mark.getBoundingClientRect();
  const [from, to] = [box.left + parseFloat(style.paddingLeft), box.right - parseFloat(style.paddingRight)];
  return from > left + (right - left) / all || to < right - (right - left) / all;
}).length ? ["too short"] : []
"""

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


def test_heads_are_read_and_what_stands_for_several_stages_covers_them(page: Page) -> None:
    for width in (320, 360, 1440):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        region = page.locator(REGION)
        assert region.locator("thead th").count()
        assert region.locator("td[colspan]").count()
        assert region.evaluate(LETTERS) == [], width
        assert region.evaluate(COVERED) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_province_stays_in_sight_when_the_table_is_scrolled(page: Page) -> None:
    region = page.locator(REGION)
    region.evaluate("region => { region.scrollLeft = region.scrollWidth }")
    left = "name => name.getBoundingClientRect().left"
    assert region.locator("tbody [scope=rowgroup] a").first.evaluate(left) >= region.evaluate(left)


def test_each_mark_says_in_words_what_it_shows(page: Page) -> None:
    said = page.locator(f"{REGION} tbody td").all_inner_texts()
    assert said
    assert [text for text in said if not text.strip()] == []
