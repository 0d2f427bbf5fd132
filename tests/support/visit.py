"""One visit to a page, and all that was noted there: at a desk, on paper, with forced colours, with large letters, by
keyboard, on a phone, without scripts, and before axe.

Owns the order of a visit, in which no question spoils the next. What an answer must be is said by the tests.
"""

from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from support import alike, axe, probes
from support.browser import HEIGHT, Desk, Reader, Scheme
from support.pages import EVERY, KINDS, READY
from support.serving import Served, Server

# A test of every kind of page in the frame; without this, a test that takes a ``visit`` is one of all kinds.
in_frame = pytest.mark.parametrize("visit", KINDS, indirect=True, scope="session")

DESK, PHONE, NARROW = 1280, 360, 320
SHEET = 794  # px, as wide as A4
MARGIN = 61  # px, 16 mm
STOPS = 12

# In the dark only colours are others (test_accessibility.py), so only their rules can have another answer.
RULES: dict[Scheme, tuple[str, ...]] = {"light": (), "dark": axe.COLOURS}


@dataclass(frozen=True)
class Large:
    """A page with letters twice as large."""

    letters: str
    sideways: bool
    overflow: list[str]
    cut: list[str]


@dataclass
class Keyboard:
    """Where the keyboard leads: stops that do not show, whether each shortcut leads to an empty field of the place
    finder; the first stop's text, whether it shows, and whether whoever follows it is past the navigation.
    """

    unmarked: list[str] = field(init=False)
    shortcuts: dict[str, bool] = field(init=False)
    first: str = field(init=False)
    first_shows: bool = field(init=False)
    skips: bool = field(init=False)


@dataclass
class Visit:
    """What was noted at one kind of page. What was not noted is not there: asking for it fails."""

    kind: str
    path: str
    faults: list[str] = field(init=False)
    title: str = field(init=False)
    first: list[Served] = field(init=False)
    served: list[Served] = field(init=False)
    moving: list[str] = field(init=False)
    animations: int = field(init=False)
    printed: dict[str, bool] = field(init=False)
    folded: list[str] = field(init=False)
    beside: list[str] = field(init=False)
    states: list[dict[str, Any]] = field(init=False)
    fields_without_script: int = field(init=False)
    led_without_script: str = field(init=False)
    sideways: bool = field(init=False)
    overflow: list[str] = field(init=False)
    keyboard: Keyboard = field(default_factory=Keyboard)
    bare_buttons: dict[int, list[str]] = field(default_factory=dict)
    large: dict[int, Large] = field(default_factory=dict)
    covered: dict[int, list[str]] = field(default_factory=dict)
    violations: dict[tuple[int, Scheme], list[str]] = field(default_factory=dict)


def pay(browser: Browser, server: Server, desk: Desk, kind: str) -> Visit:
    """Visit one kind of page, as somebody who was never here before."""
    visit = Visit(kind, EVERY[kind])
    with closing(Reader(browser, server.url, desk)) as reader:
        page = _arrive(visit, reader, server)
        _stand_still(visit, page)
        _print(visit, page)
        if kind in KINDS:
            _force_colours(visit, page)
            _enlarge(visit, page)
            _use_keyboard(visit.keyboard, page)
            _go_without_script(visit, reader)
        page = _examine(visit, reader)
        if kind in KINDS:
            _skip(visit.keyboard, page)
    visit.faults = reader.faults
    return visit


def _arrive(visit: Visit, reader: Reader, server: Server) -> Page:
    with reader.counting(server) as served:
        page = _settled(visit, reader, reader.open(visit.path))
        visit.first = [*served]
        page.mouse.wheel(0, 5000)
        page.evaluate(probes.PICTURES)
        reader.settle(page)
        visit.served = [*served]
    visit.title = page.title()
    return page


def _settled(visit: Visit, reader: Reader, page: Page) -> Page:
    if visit.kind in READY:
        page.locator(READY[visit.kind]).first.wait_for()
    return reader.settle(page)


def _stand_still(visit: Visit, page: Page) -> None:
    visit.moving = page.evaluate(probes.MOVING)
    visit.animations = page.evaluate("document.getAnimations().length")


def _print(visit: Visit, page: Page) -> None:
    page.emulate_media(media="print")
    parts = {"main": "main", "header": "header.top", "navigation": "nav[aria-label=Utama]"}
    visit.printed = {name: page.locator(selector).is_visible() for name, selector in parts.items()}
    visit.folded = page.evaluate(probes.FOLDED)
    _resize(page, SHEET)
    page.evaluate(f"document.body.style.width = '{SHEET - 2 * MARGIN}px'")
    visit.beside = page.evaluate(probes.BESIDE)
    page.evaluate("document.body.style.width = ''")
    page.emulate_media(media="screen")


def _resize(page: Page, width: int) -> None:
    """No script of ours asks how wide the window is, stylesheets follow at once: this is as good as coming with it."""
    page.set_viewport_size({"width": width, "height": HEIGHT})


def _force_colours(visit: Visit, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    for width in (PHONE, DESK):
        _resize(page, width)
        visit.bare_buttons[width] = page.evaluate(probes.BARE_BUTTONS)
    visit.states = page.evaluate(probes.STATES)
    page.emulate_media(forced_colors="none")


def _enlarge(visit: Visit, page: Page) -> None:
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (PHONE, DESK):
        _resize(page, width)
        visit.large[width] = Large(
            page.evaluate("getComputedStyle(document.body).fontSize"), *_sideways(page), page.evaluate(probes.CUT)
        )
    page.evaluate("document.documentElement.style.fontSize = ''")


def _sideways(page: Page) -> tuple[bool, list[str]]:
    """Whether a page scrolls sideways, and what makes it."""
    sideways: bool = page.evaluate(probes.SIDEWAYS)
    return sideways, page.evaluate(probes.OVERFLOW) if sideways else []


def _use_keyboard(keyboard: Keyboard, page: Page) -> None:
    keyboard.unmarked = [mark for mark in (_next_stop(page) for _ in range(STOPS)) if isinstance(mark, str)]
    keyboard.shortcuts = {key: _pressed(page, key) for key in ("/", "Control+k")}


def _next_stop(page: Page) -> str | Literal[True]:
    """True, or an element that does not show that it is one."""
    page.keyboard.press("Tab")
    marked: str | Literal[True] = page.evaluate(probes.MARKED)
    return marked


def _pressed(page: Page, key: str) -> bool:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)
    return bool(page.evaluate(probes.ASKED))


def _go_without_script(visit: Visit, reader: Reader) -> None:
    page = reader.revisit(visit.path, javascript=False)
    visit.fields_without_script = page.locator("header form:visible").count()
    page.route(f"{reader.url}kota/", lambda route: route.fulfill(body="", content_type="text/html"))
    page.locator("a.find-link:visible").first.click()
    visit.led_without_script = page.url


def _examine(visit: Visit, reader: Reader) -> Page:
    """On a phone and at a desk, in both schemes: no script of ours asks for the scheme either."""
    page = _settled(visit, reader, reader.revisit(visit.path, width=NARROW))
    visit.sideways, visit.overflow = _sideways(page)
    for width in (NARROW, DESK):
        _resize(page, width)
        visit.covered[width] = page.evaluate(probes.COVERED)
        alike.note(page)
    axe.enter(page)
    for width in (DESK, NARROW):
        _resize(page, width)
        for scheme, rules in RULES.items():
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
            visit.violations[width, scheme] = axe.violations(page, rules)
    return page


def _skip(keyboard: Keyboard, page: Page) -> None:
    """The last thing, as it leads elsewhere on the page."""
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    keyboard.first, keyboard.first_shows = first.inner_text(), first.bounding_box() is not None
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    keyboard.skips = page.evaluate("!document.activeElement.closest('header.top, nav[aria-label=Utama]')")
