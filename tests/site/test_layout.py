"""Pages fit the narrowest phones and the largest letters, nothing moves, and paper gets no navigation."""

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

# Text that its own box cuts off, where the box does not scroll.
CUT = """
() => [...document.querySelectorAll("body *")].filter(element => {
  const { overflowX, overflowY, clipPath } = getComputedStyle(element);
  const hides = [overflowX, overflowY].includes("hidden") && clipPath === "none";
  return hides && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
}).map(element => element.outerHTML.slice(0, 120))
"""

# Rules that move something, for readers who may have asked for stillness.
MOVING = """
() => {
  const rules = list => [...list].flatMap(rule =>
    rule.media?.mediaText.includes("prefers-reduced-motion: no-preference") ? [] : [rule, ...rules(rule.cssRules ?? [])]);
  return [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules)).filter(({ style }) => style && (
    (style.transitionProperty && style.transitionProperty !== "none") || style.animationName ||
    style.scrollBehavior === "smooth")).map(rule => rule.cssText);
}
"""


# On a sheet of paper: what stands beside the text, or would have to be scrolled to.
BESIDE = """
() => [...document.querySelectorAll("body :not(svg *)")].filter(element => {
  const edge = document.body.getBoundingClientRect().right + 1;
  const { right, width } = element.getBoundingClientRect();
  const { overflowX, position } = getComputedStyle(element);
  const scrolls = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
  return width && position !== "absolute" && (right > edge || scrolls);
}).map(element => element.outerHTML.slice(0, 120))
"""

# What is folded away: parts of closed folds that have no place on the page, though their fold has.
FOLDED = """
() => [...document.querySelectorAll("details:not([open])")].filter(fold => fold.checkVisibility()).flatMap(fold =>
  [...fold.querySelectorAll(":scope > :not(summary, :has(> button)), :scope > :not(summary) :is(li, a, pre)")].filter(part => {
    const { display } = getComputedStyle(part);
    return display !== "none" && !(part.checkVisibility() && part.getBoundingClientRect().height);
  })).map(part => part.outerHTML.slice(0, 120))
"""
CLOSED = "document.querySelectorAll('main details:not([open])').length"

SHEET = 794  # px, as wide as A4
MARGIN = 61  # px, 16 mm
LARGEST = 40


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def paths_to_measure(site: Path) -> list[str]:
    """Every page; of the sheets and cards, which are a city's page once more, those that hold the most."""
    size = {path: (site / path / "index.html").stat().st_size for path in all_paths(site)}
    again = [path for path in size if path.endswith("/verifikasi/") or path.startswith("kartu/")]
    largest = sorted(again, key=size.__getitem__)[-LARGEST:]
    return [*(size.keys() - again), *largest, EVERY["missing"], EVERY["side-by-side"]]


def test_no_page_scrolls_sideways(reader: Reader, site: Path) -> None:
    page = reader.open(width=320)
    for path in paths_to_measure(site):
        page.goto(reader.url + path)
        assert not scrolls_sideways(page), (path, page.evaluate(OVERFLOW))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_text_twice_as_large_is_all_there(reader: Reader, path: str, width: int) -> None:
    page = reader.open(path, width=width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "32px"
    assert not scrolls_sideways(page), page.evaluate(OVERFLOW)
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_nothing_moves(reader: Reader, path: str) -> None:
    page = reader.open(path)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_paper_gets_the_text_without_the_navigation(reader: Reader, path: str) -> None:
    page = reader.open(path, media="print")
    assert page.locator("main").is_visible()
    assert not page.locator("header.top").is_visible()
    assert not page.locator("nav[aria-label=Utama]").is_visible()


@pytest.mark.parametrize("path", EVERY.values(), ids=EVERY)
def test_paper_cuts_nothing_off(reader: Reader, path: str) -> None:
    page = reader.open(path, width=SHEET, media="print")
    page.evaluate(f"document.body.style.width = '{SHEET - 2 * MARGIN}px'")
    assert page.evaluate(BESIDE) == []


@pytest.mark.parametrize("path", [*EVERY.values(), "cari/?q=smart+city"], ids=[*EVERY, "hasil"])
def test_paper_shows_what_is_folded_away(reader: Reader, path: str) -> None:
    page = reader.open(path)
    if "?q=" in path:
        page.locator(".found details").first.wait_for()
    if "?a=" in path:
        page.locator(".compare details").first.wait_for()
    page.emulate_media(media="print")
    assert page.evaluate(FOLDED) == []


@pytest.mark.parametrize("path", ["", "program/"])
def test_a_printed_file_is_as_long_as_with_all_unfolded(reader: Reader, path: str) -> None:
    page = reader.open(path, media="print")
    closed = page.pdf(format="A4")
    assert page.evaluate(CLOSED) > 10
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    unfolded = page.pdf(format="A4")
    assert closed.count(b"/Type /Page\n") == unfolded.count(b"/Type /Page\n") > 1
    assert abs(len(closed) - len(unfolded)) < len(unfolded) / 100


def test_where_a_browser_cannot_show_folds_on_paper_they_are_opened_while_it_prints(reader: Reader) -> None:
    page = reader.open("metodologi/")
    page.add_init_script("CSS.supports = () => false")
    page.goto(f"{reader.url}program/")
    page.wait_for_load_state("networkidle")
    closed = page.evaluate(CLOSED)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(CLOSED) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(CLOSED) == closed > 0
