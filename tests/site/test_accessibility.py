"""No rule of axe, best practices included, is broken on any kind of page, light or dark, wide or narrow."""

import re
from pathlib import Path

import pytest

from support import axe
from support.browser import Reader, Scheme
from support.visit import DESK, NARROW, Visit

DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^{}]*)\}\s*\}")
COLOUR = re.compile(r"--[\w-]+: (?:#\w{3,6}|var\(--[\w-]+\))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, DESK])
def test_axe_finds_nothing(visit: Visit, width: int, scheme: Scheme) -> None:
    assert visit.violations[width, scheme] == []


def test_in_the_dark_nothing_but_colours_is_another(site: Path) -> None:
    """So what holds in the light holds there too, unless it is a question of colours, which axe is asked again."""
    sheets = [file.read_text("utf-8") for file in (site / "aset").glob("*.css")]
    dark = [rules for sheet in sheets for rules in DARK.findall(sheet)]
    assert len(dark) == sum(sheet.count("prefers-color-scheme") for sheet in sheets) > 0
    said = [line.strip() for rules in dark for line in rules.split(";") if line.strip()]
    assert [line for line in said if not COLOUR.fullmatch(line)] == []


def found(reader: Reader, harm: str) -> set[str]:
    """The rules that are broken on a page after this was done to it."""
    page = reader.open("metodologi/")
    page.evaluate(harm)
    axe.enter(page)
    rules = {violation.partition(":")[0] for violation in axe.violations(page)}
    reader.faults.clear()
    return rules


def test_axe_would_find_something(reader: Reader) -> None:
    """The test above means nothing if axe does not run: take a label away and it must say so."""
    picture = "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"../favicon.ico\">')"
    assert {"html-has-lang", "image-alt"} <= found(
        reader, f"document.documentElement.removeAttribute('lang'), {picture}"
    )


def test_axe_would_find_one_pale_word_or_link_among_many_of_its_kind(reader: Reader) -> None:
    """Colours are not looked at again where elements are alike."""
    assert found(reader, "0") == set()
    last = "[...document.querySelectorAll('main p')].at(-1)"
    assert "color-contrast" in found(reader, f"{last}.style.color = 'rgb(200 200 200)'")
    assert "color-contrast" in found(reader, f"{last}.style.backgroundColor = 'rgb(60 60 60)'")
    link = "[...document.querySelectorAll('main p a')].at(-1)"
    assert "link-in-text-block" in found(reader, f"{link}.style.textDecoration = 'none'")
