"""What the five founding articles say: every record must keep saying it on that article's word.

The cases are tests/cases/articles/*.yml, in words that an editor reads. Records hold more by now; what is looked at is
only what rests on the article. A path leads to a field of the record, of the ``article`` itself as a source, or of the
``national`` programme:

- ``signings[kind=mou].place``: of the only such signing that rests on the article; ``bimtek[]``: the only one of all;
- ``people[*part=signed].name``: of every such one, as a list; ``[*]``: of every one that rests on the article;
- ``memberships[all].also_reported[*].size``: of every membership, whatever it rests on; then as above.

``is``: it is just that, and ``null`` where it is not known; ``is_not``: it is not; ``holds``: these words occur in it.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from jejak.records.models.vocabulary import PillarKey

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("JEJAK_DATA") or ROOT / "data")
FOLDER = ROOT / "tests" / "cases" / "articles"
STEP = re.compile(r"(?:^|\.)([a-z_]+)(?:\[(.*?)\])?")
ADVICE = "Artikelnya tetap yang dulu: kembalikan catatannya, atau perbaiki kasus ini bila artikelnya salah dibaca."

Statement = tuple[Path, dict[str, Any], dict[str, Any]]
"""A case file, what it holds, and one statement of it."""


@cache
def catalogue() -> Catalogue:
    loaded, problems = load(DATA)
    assert loaded is not None, "\n".join(str(problem) for problem in problems)
    return loaded


def text(value: Any) -> Any:
    """A typed value as a case writes it: texts, and lists of them."""
    if isinstance(value, list | tuple):
        return [text(each) for each in value]
    return "null" if value is None else str(value)


def fits(item: Any, chosen: str, article: str) -> bool:
    """Whether an item of a list is among those that a path's brackets choose."""
    key, is_, wanted = chosen.removeprefix("all").lstrip("* ").partition("=")
    if not chosen.startswith("all") and article not in getattr(item, "sources", [article]):
        return False
    shown = text(getattr(item, key) if key else item)
    return not is_ or shown in (wanted, [wanted])


def found(case: dict[str, Any], path: str) -> Any:
    """What a path leads to, as text or as a list of texts. LookupError: where one thing is meant, there is not one."""
    first, *steps = ((step[1], step[2]) for step in STEP.finditer(path))
    things, several = chosen_of([beginning(case, first[0])], first[1], case["article"])
    for name, chosen in steps:
        things, more = chosen_of([getattr(thing, name) for thing in things], chosen, case["article"])
        several = several if more is None else more
    return text(things if several else things[0])


def beginning(case: dict[str, Any], name: str) -> Any:
    """The value of a path's first name."""
    roots = {"article": catalogue().sources[case["article"]], "national": catalogue().programme}
    return roots.get(name) or getattr(catalogue().by_id[case["record"]].city, name)


def chosen_of(values: list[Any], chosen: str | None, article: str) -> tuple[list[Any], bool | None]:
    """Of some lists the items that brackets choose, and whether they may be several (None: there are no brackets)."""
    if chosen is None:
        return values, None
    items = [item for value in values for item in value if fits(item, chosen, article)]
    several = chosen.startswith(("*", "all"))
    if len(items) != 1 and not several:
        raise LookupError(f"[{chosen}] ada {len(items)}, padahal harus satu")
    return items, several


def complaints(case: dict[str, Any], statement: dict[str, Any]) -> Iterator[str]:
    """What a record says otherwise than its article, in Indonesian."""
    for how, complain in HOW.items():
        for path, wanted in statement.get(how, {}).items():
            try:
                yield from (f"{path} {told}" for told in complain(found(case, path), wanted))
            except LookupError as error:
                yield f"{path}: {error.args[0]}"


def is_other(value: Any, wanted: Any) -> list[str]:
    """One value by itself may stand for a list of one."""
    return [] if value in (wanted, [wanted]) else [f"ialah {value!r}, padahal menurut artikelnya {wanted!r}"]


def is_that(value: Any, wanted: Any) -> list[str]:
    return [f"tidak boleh {wanted!r}"] if value == wanted else []


def lacks(value: Any, wanted: Any) -> list[str]:
    words = wanted if isinstance(wanted, list) else [wanted]
    whole = "\n".join(value) if isinstance(value, list) else value
    return [f"tidak memuat {word!r}" for word in words if word not in whole]


HOW: Mapping[str, Callable[[Any, Any], list[str]]] = {"is": is_other, "is_not": is_that, "holds": lacks}


def statements() -> list[Statement]:
    files = sorted(FOLDER.glob("*.yml"))
    cases = [(file, yaml.load(file.read_text("utf-8"), yaml.BaseLoader)) for file in files]
    return [(file, case, statement) for file, case in cases for statement in case["statements"]]


STATEMENTS = statements()


@pytest.mark.parametrize("case", STATEMENTS, ids=[f"{file.stem}-{each['says']}" for file, _, each in STATEMENTS])
def test_the_record_says_what_its_article_says(case: Statement) -> None:
    file, holds, statement = case
    if told := list(complaints(holds, statement)):
        where = f"data/cities/{holds['record']}.yml tidak cocok dengan {file.relative_to(ROOT)}"
        pytest.fail("\n  ".join([f"{where}, «{statement['says']}»:", *told, ADVICE]), pytrace=False)


def test_nothing_in_the_records_is_wrong_or_doubtful() -> None:
    _, problems = load(DATA)
    assert [str(problem) for problem in problems] == []


def test_every_common_pillar_is_explained_on_a_source() -> None:
    assert {pillar.key for pillar in catalogue().pillars.pillars} == set(PillarKey)
    assert all(pillar.sources and pillar.meaning for pillar in catalogue().pillars.pillars)
