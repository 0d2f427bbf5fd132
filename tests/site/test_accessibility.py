"""No rule of axe, best practices included, is broken on any kind of page, light or dark, wide or narrow."""

import re
from pathlib import Path

import pytest

from support import alike, axe
from support.browser import Reader, Scheme
from support.probes import COVERED
from support.visit import DESK, NARROW, Visit

DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^{}]*)\}\s*\}")
LAST_WORDS, LAST_LINK = (f"[...document.querySelectorAll('main {what}')].at(-1)" for what in ("p", "p a"))
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


@pytest.mark.parametrize("width", [NARROW, DESK])
def test_nothing_lies_over_words(visit: Visit, width: int) -> None:
    """Axe is not asked again of words that are like others; so it might miss what lies over them."""
    assert visit.covered[width] == []


def test_what_lies_over_one_word_among_many_would_be_found(reader: Reader) -> None:
    page = reader.revisit("metodologi/")
    assert page.evaluate(COVERED) == []
    page.evaluate(f"""
      const {{ left, top, width, height }} = {LAST_WORDS}.getBoundingClientRect();
      const cover = document.body.appendChild(document.createElement("div"));
      const place = {{ left: `${{left + scrollX}}px`, top: `${{top + scrollY}}px`, width: `${{width}}px` }};
      Object.assign(cover.style, {{ ...place, height: `${{height}}px`, position: "absolute", background: "black" }});
    """)
    assert len(page.evaluate(COVERED)) > 0


def found(reader: Reader, harm: str, path: str = "metodologi/") -> set[str]:
    """The rules that are broken on a page after this was done to it."""
    page = reader.revisit(path)
    page.evaluate(harm)
    alike.note(page)
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
    pale, bare = f"{LAST_WORDS}.style.color = 'rgb(200 200 200)'", f"{LAST_LINK}.style.textDecoration = 'none'"
    assert found(reader, f"{pale}, {bare}") == {"color-contrast", "link-in-text-block"}
    assert found(reader, f"{LAST_WORDS}.style.backgroundColor = 'rgb(60 60 60)'") == {"color-contrast"}


def test_axe_would_find_one_row_among_hundreds_that_is_another(reader: Reader) -> None:
    """What is alike is not looked at again."""
    harms = {
        "link-name": "rows.at(-1).querySelector('a').textContent = ''",
        "aria-valid-attr": "rows.at(-3).setAttribute('aria-nama', 'x')",
        "aria-valid-attr-value": "rows.at(-5).setAttribute('aria-hidden', 'tidak')",
        "scope-attr-valid": "rows.at(-11).querySelector('th').scope = 'baris'",
        "color-contrast": "rows.at(-13).querySelector('a').style.color = 'rgb(200 200 200)'",
    }
    rows = "const rows = [...document.querySelectorAll('main tbody tr')].slice(0, 400)"
    assert found(reader, f"{rows}; {'; '.join(harms.values())}", "kota/") >= harms.keys()


def test_axe_would_find_a_heading_out_of_order_among_many(reader: Reader) -> None:
    last = "[...document.querySelectorAll('main li > h3')].at(-20)"
    harm = f"{last}.outerHTML = {last}.outerHTML.replaceAll('h3', 'h6')"
    assert "heading-order" in found(reader, harm, "program/")
