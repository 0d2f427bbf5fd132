"""The map of the home page: its dots are links that a keyboard reaches, sees, opens, and can pass over."""

import re

from playwright.sync_api import Page, expect

from support.browser import Reader

DOTS = "svg.map a"


def tab_to(page: Page, selector: str, most: int = 40) -> None:
    """Press Tab until something that matches has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not among the first {most} stops")


def test_the_keyboard_passes_over_the_map_in_one_step(reader: Reader) -> None:
    page = reader.revisit()
    tab_to(page, "a.over")
    expect(page.locator("a.over")).to_be_in_viewport()
    assert page.locator("a.over").bounding_box()["width"] > 100  # type: ignore[index]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.provinces summary')")


def test_a_dot_has_a_name_shows_its_focus_and_opens_its_city(reader: Reader) -> None:
    page = reader.revisit()
    tab_to(page, DOTS)
    dot = page.locator(f"{DOTS}:focus")
    expect(dot).to_have_accessible_name(dot.locator("title").text_content() or "")
    assert re.search(": (?:peserta|tidak ditemukan)", dot.locator("title").text_content() or "")
    mark = "getComputedStyle(document.querySelector('svg.map a:focus use')).fill"
    plain = "getComputedStyle(document.querySelector('svg.map a:not(:focus) use')).fill"
    assert page.evaluate(mark) != page.evaluate(plain)
    name = (dot.locator("title").text_content() or "").partition(":")[0]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)


def test_every_dot_lies_on_the_map_and_a_finger_finds_it(reader: Reader) -> None:
    page = reader.revisit(width=360)
    sizes = page.locator(DOTS).evaluate_all("dots => dots.map(dot => dot.getBoundingClientRect().width)")
    assert sizes
    assert min(sizes) >= 18
    inside = """
      dots => dots.filter(dot => {
        const map = dot.closest("svg").getBoundingClientRect(), box = dot.getBoundingClientRect();
        return box.right < map.left || box.left > map.right || box.bottom < map.top || box.top > map.bottom;
      }).length
    """
    assert page.locator(DOTS).evaluate_all(inside) == 0


def test_the_outline_is_drawn(reader: Reader) -> None:
    """A picture inside a drawing fails silently where the policy or the address is wrong."""
    page = reader.revisit("provinsi/jawa-timur/")
    address = page.locator("svg.map image").evaluate("image => new URL(image.getAttribute('href'), location).href")
    assert (
        page.evaluate("async address => (await fetch(address)).headers.get('content-type')", address) == "image/svg+xml"
    )
    loaded = "performance.getEntriesByType('resource').some(entry => entry.name.includes('/aset/indonesia.'))"
    assert page.evaluate(loaded)


def test_the_list_below_the_map_opens_by_keyboard(reader: Reader) -> None:
    page = reader.revisit(javascript=False)
    summary = page.locator(".provinces summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".provinces details[open] a").first).to_be_visible()
