"""The rooms of the house: who may know whom within a floor, and one word for one page in whatever shows it."""

from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from jejak.publish.sheet import PageKind
from support.imports import files, graph, imported_by, mains, packages, within
from support.project import ROOT

PUBLISH, THEME = ROOT / "hooks" / "jejak" / "publish", ROOT / "hooks" / "theme"

DOZEN = 12

# In a folder of more than a dozen modules, only these may be imported by their siblings.
SHARED = {
    "jejak.publish.views": set[str](),
    "jejak.records.models": {
        "city",
        "claims",
        "edtf",
        "events",
        "fields",
        "glossary",
        "listing",
        "meanings",
        "media",
        "parts",
        "pillars",
        "programme",
        "vocabulary",
    },
    "jejak.story.country": {"overview", "lines", "presence", "register", "programme"},
}

# What a room must never import, though it stands on the same floor.
CLOSED = {
    "jejak.records.text": ("yaml", "models", "checks"),
    "jejak.records.yaml": ("models", "checks"),
    "jejak.records.models": ("yaml", "checks"),
    "jejak.story.city": ("country",),
    "jejak.publish.search": ("views", "exports", "drawing"),
    "jejak.publish.drawing": ("views", "exports"),
    "jejak.publish.exports": ("views",),
}

FLOORS = ("jejak.records", "jejak.story", "jejak.publish")


def is_in(module: str, *places: str) -> bool:
    return f"{module}.".startswith(tuple(f"{place}." for place in places))


def test_no_imports_go_round_in_a_circle() -> None:
    TopologicalSorter(graph()).prepare()


@pytest.mark.parametrize("package", ["", *packages()])
def test_no_rooms_import_each_other_in_a_circle(package: str) -> None:
    """Every folder taken for one thing."""
    depth = package.count(".") + 2 if package else 1
    rooms: dict[str, set[str]] = {}
    for name, known in graph().items():
        if (is_in(name, package) and name != package) or not package:
            room = ".".join(name.split(".")[:depth])
            others = {".".join(other.split(".")[:depth]) for other in known if not package or is_in(other, package)}
            rooms.setdefault(room, set()).update(others - {room, package})
    TopologicalSorter(rooms).prepare()


@pytest.mark.parametrize("room", CLOSED)
def test_a_room_does_not_know_the_ones_above_it(room: str) -> None:
    floor = room.rpartition(".")[0]
    above = [f"{floor}.{name}" for name in CLOSED[room]]
    known = {name: [other for other in graph()[name] if is_in(other, *above)] for name in files() if is_in(name, room)}
    assert {name: others for name, others in known.items() if others} == {}


def test_what_all_floors_may_use_knows_none_of_them() -> None:
    waiting = [other for name in files() if is_in(name, *FLOORS) for other in graph()[name]]
    tools = set[str]()
    while waiting:
        module = waiting.pop()
        if not is_in(module, *FLOORS) and module not in tools and module != "jejak":
            tools.add(module)
            waiting += graph()[module]
    known = {name: [other for other in graph()[name] if is_in(other, *FLOORS)] for name in tools}
    assert {name: others for name, others in known.items() if others} == {}
    assert "jejak.workers" in tools


@pytest.mark.parametrize("package", packages())
def test_no_folder_has_more_than_a_dozen_modules_that_all_may_touch_each_other(package: str) -> None:
    siblings = within(package)
    if len(siblings) <= DOZEN and package not in SHARED:
        return
    assert package in SHARED, f"{len(siblings)} modules: group them, or say in SHARED which ones the others may use"
    shared = {f"{package}.{name}" for name in SHARED[package]}
    touched = {name: sorted((graph()[name] & siblings) - shared) for name in siblings}
    assert {name: others for name, others in touched.items() if others} == {}
    assert shared - siblings == set(), "these are no longer there"


def test_scripts_know_rooms_and_nobody_knows_a_script() -> None:
    known = dict(graph()) | {name: imported_by(file, name) for name, file in mains().items()}
    assert {name for name, others in known.items() if others & set(mains())} == set()
    assert set(mains()) & set(packages()) == set(), "a folder of that name would be imported in its place"


VIEWS = {name.rpartition(".")[2] for name in within("jejak.publish.views")}


def stem(file: Path) -> str:
    return file.name.partition(".")[0]


@pytest.mark.parametrize("template", sorted((PUBLISH / "templates").glob("*.jinja")), ids=stem)
def test_a_template_is_named_after_the_view_that_fills_it(template: Path) -> None:
    """``provinces`` and ``province``, ``quality`` and ``quality_list``."""
    word = stem(template).partition("_")[0]
    views = [view for view in VIEWS if view.startswith(word)]
    assert len(views) == 1
    assert f'"{template.name}"' in (PUBLISH / "views" / f"{views[0]}.py").read_text("utf-8")


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_a_view_has_a_template_of_its_name(view: str) -> None:
    assert (PUBLISH / "templates" / f"{view}.html.jinja").is_file()


def test_styles_and_scripts_of_a_page_are_named_after_its_view() -> None:
    styles = {stem(file) for file in (THEME / "css" / "pages").iterdir()}
    scripts = {file.parent.name for file in (THEME / "js").glob("*/page.js")}
    assert (styles | scripts) - VIEWS == set()
    assert styles
    assert scripts


@pytest.mark.parametrize("kind", PageKind)
def test_a_kind_of_page_is_named_after_its_view(kind: PageKind) -> None:
    unmade = {PageKind.PROSE, PageKind.MISSING}  # written by hand, see publish/prose.py
    assert kind in unmade or [view for view in VIEWS if view.startswith(kind)]
