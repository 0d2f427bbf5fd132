"""Who may know whom among the records: text, problems, YAML beside models, then the rules, then the reader."""

import pytest

from support.imports import files, graph, within

# What is known is put together along this list; nothing looks further down it, nor at what stands in the same line.
ROOMS = (
    {"text"},
    {"problems"},
    {"yaml", "models", "validation"},
    {"regions", "inventory", "reading", "layout", "scaffold", "catalogue"},
    {"disagreement", "permanence"},
    {"checks"},
    {"load"},
)
LEVEL = {room: level for level, rooms in enumerate(ROOMS) for room in rooms}
FLOOR = "jejak.records"
RULES = f"{FLOOR}.checks.rules"
MODULES = sorted(name for name in files() if name.startswith(f"{FLOOR}."))


def known_to(module: str) -> set[str]:
    """The modules of the records that one of them imports."""
    return {name for name in graph()[module] if name.startswith(f"{FLOOR}.")}


def room_of(module: str) -> str:
    """``models`` of ``jejak.records.models.city``."""
    return module.removeprefix(f"{FLOOR}.").partition(".")[0]


@pytest.mark.parametrize("module", MODULES)
def test_no_room_knows_one_that_builds_on_it(module: str) -> None:
    room = room_of(module)
    others = {room_of(name) for name in known_to(module)} - {room}
    assert {other for other in others if LEVEL[other] >= LEVEL[room]} == set()


@pytest.mark.parametrize("rule", sorted(within(RULES)))
def test_a_rule_knows_no_other_rule(rule: str) -> None:
    assert {name for name in known_to(rule) if name.startswith(f"{RULES}.")} == set()
