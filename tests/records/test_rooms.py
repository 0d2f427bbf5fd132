"""Who may know whom among the records: text, problems, YAML beside models, then the rules, then the reader."""

from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from test_architecture import HOOKS, imports, name_of

RECORDS = HOOKS / "jejak" / "records"
MODULES = {name_of(file): file for file in sorted(RECORDS.rglob("*.py"))}

# What is known is put together along this list; nothing looks further down it, nor at what stands in the same line.
ROOMS = (
    {"text"},
    {"problems"},
    {"yaml", "models", "validation"},
    {"regions", "inventory", "reading", "layout", "scaffold", "catalogue"},
    {"checks"},
    {"load"},
)
LEVEL = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}


def known_to(file: Path) -> set[str]:
    """The modules of the records that one of them imports, by their whole names."""
    names = {name if name in MODULES else name.rpartition(".")[0] for name in imports(file)}
    return names & MODULES.keys() - {name_of(file)}


def room_of(module: str) -> str:
    """``models`` of ``jejak.records.models.city``; empty for the floor itself."""
    return module.removeprefix("jejak.records").removeprefix(".").partition(".")[0]


@pytest.mark.parametrize("module", MODULES)
def test_no_room_knows_one_that_builds_on_it(module: str) -> None:
    room = room_of(module)
    others = {room_of(name) for name in known_to(MODULES[module])} - {room, ""}
    assert not room or {other for other in others if LEVEL[other] >= LEVEL[room]} == set()


def test_no_import_leads_back_to_where_it_began() -> None:
    TopologicalSorter({name: known_to(file) for name, file in MODULES.items()}).prepare()


@pytest.mark.parametrize("file", sorted((RECORDS / "checks" / "rules").glob("*.py")), ids=lambda file: file.stem)
def test_a_rule_knows_no_other_rule(file: Path) -> None:
    assert {name for name in known_to(file) if name.startswith("jejak.records.checks.rules")} == set()


@pytest.mark.parametrize("folder", [RECORDS, *(path for path in RECORDS.rglob("*") if (path / "__init__.py").exists())])
def test_a_folder_holds_no_more_than_a_dozen_modules(folder: Path) -> None:
    assert len([path for path in folder.glob("*.py") if path.stem != "__init__"]) <= 12
