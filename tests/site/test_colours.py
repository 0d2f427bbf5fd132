"""The site's colours stand in ``css/tokens.css`` alone; what cannot ask for them there says the same."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jejak.publish.drawing.palette import DARK, LIGHT

HOOKS = Path(__file__).parents[2] / "hooks"
THEME = HOOKS / "theme"
TOKENS = THEME / "css" / "tokens.css"
FILES = sorted(
    file
    for kind in ("css", "html", "jinja", "js", "py")
    for file in HOOKS.rglob(f"*.{kind}")
    if file != TOKENS and "vendor" not in file.parts
)
LITERAL = re.compile(
    r"(?<!href=\")(?<!&)#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(?:rgb|hsl)a?\([^)]*\)"
)

ALLOWED = {
    "theme/css/city.css": ["rgb(0 0 0 / .5)"],  # a ::backdrop has no tokens in browsers of before 2024
    "theme/main.html": [LIGHT["brand"], DARK["brand"]],  # a <meta> asks no stylesheet
}


def test_no_colour_stands_anywhere_else() -> None:
    found = {file.relative_to(HOOKS).as_posix(): LITERAL.findall(file.read_text("utf-8")) for file in FILES}
    assert {name: colours for name, colours in found.items() if colours} == ALLOWED


def drawn() -> Iterator[tuple[str, str]]:
    for file in sorted((THEME / "img").glob("*.svg")):
        for colour in LITERAL.findall(file.read_text("utf-8")):
            yield file.name, colour


@pytest.mark.parametrize(("name", "colour"), sorted(set(drawn())))
def test_a_picture_that_is_a_file_has_the_sites_colours(name: str, colour: str) -> None:
    assert colour in LIGHT.values(), name


def test_a_colour_is_seen_in_any_of_its_forms() -> None:
    text = 'fill="#0b5f73" stroke:#fff; rgb(0 0 0 / .5) hsla(1, 2%, 3%, 1) href="#add" &#8217; #isi'
    assert LITERAL.findall(text) == ["#0b5f73", "#fff", "rgb(0 0 0 / .5)", "hsla(1, 2%, 3%, 1)"]
