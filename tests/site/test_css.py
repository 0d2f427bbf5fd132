"""No rule of a stylesheet is dead: what it names stands on some page, or a script puts it there."""

import re
from functools import cache
from pathlib import Path

import pytest

from jejak.publish.assets import COMMON
from support.pages import tags

THEME = Path(__file__).parents[2] / "hooks" / "theme"
TEMPLATES = THEME.parent / "jejak" / "publish" / "templates"
STYLES = sorted((THEME / "css").rglob("*.css"))
SCRIPTS = sorted(file for file in (THEME / "js").rglob("*.js") if "vendor" not in file.parts)
NAME = re.compile(r"[.#][a-zA-Z][\w-]*|\[[a-z][\w-]*")
"""In a selector: ``.class``, ``#id``, ``[attribute``."""
STRING = re.compile(r'"([^"\n]*)"|`([^`]*)`')


def selectors(text: str) -> str:
    """A stylesheet without comments, texts and whatever stands between the braces of a rule."""
    bare = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", text, flags=re.DOTALL)
    return re.sub(r"{[^{}]*}|@(?:media|supports)[^{]*|@font-face|@page", " ", bare)


@cache
def of_pages(site: Path) -> frozenset[str]:
    """Every class, id and attribute that stands on a page, as a selector would name it."""
    names: set[str] = set()
    for tag in tags(site):
        names.update(f"[{name}" for name in re.findall(r"\s([a-z][\w-]*)", re.sub(r'"[^"]*"', "", tag)))
        for sign, key in ((".", "class"), ("#", "id")):
            names.update(f"{sign}{word}" for value in re.findall(rf'\s{key}="([^"]*)"', tag) for word in value.split())
    return frozenset(names)


@cache
def of_templates() -> frozenset[str]:
    """The attributes that a template writes under a condition, which no page of the day may meet."""
    texts = [file.read_text("utf-8") for file in TEMPLATES.rglob("*.jinja")]
    return frozenset(f"[{name}" for text in texts for name in re.findall(r"\s(data-[\w-]+)=", text))


@cache
def of_scripts() -> frozenset[str]:
    """Every word in a text of a script: among them the classes and attributes that scripts give to what they make."""
    texts = [text for file in SCRIPTS for pair in STRING.findall(file.read_text("utf-8")) for text in pair]
    words = {word for text in texts for word in re.findall(r"[\w-]+", text)}
    properties = {
        word for file in SCRIPTS for word in re.findall(r"\.(hidden|open|disabled)\b", file.read_text("utf-8"))
    }
    return frozenset(f"{sign}{word}" for word in words | properties for sign in ".#[")


def named(text: str) -> set[str]:
    return set(NAME.findall(selectors(text)))


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_every_class_id_and_attribute_of_a_style_is_used(file: Path, site: Path) -> None:
    assert named(file.read_text("utf-8")) - of_pages(site) - of_templates() - of_scripts() == set()


def test_every_stylesheet_serves_some_page() -> None:
    files = {file.stem for file in (THEME / "css").glob("*.css")}
    assert files == set(COMMON)


def test_a_dead_rule_would_be_seen() -> None:
    sheet = '/* .old */ @media (width: 1.5rem) { .a:is(.b, [data-x="1"]) > #c::after { content: ".d"; top: .5rem; } }'
    assert named(sheet) == {".a", ".b", "[data-x", "#c"}
