"""A new kind cannot crash a build: every table over a vocabulary holds all of it, wherever in the house it stands.

Whoever adds a kind is told here which tables to fill. The tables are found, not listed, so that a new one is held too.
"""

import ast
import importlib
import pkgutil
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import jejak
from jejak.publish.views.sources import NATIONAL
from jejak.records.load import load
from jejak.records.models import queries
from jejak.records.models import vocabulary as of_records
from jejak.records.models.events import Bimtek, Event, Milestone, Signing
from jejak.records.models.vocabulary import SourceKind, StepKey
from jejak.story import vocabulary as of_story
from jejak.story import words
from jejak.story.city.rounds import bearing
from jejak.story.city.rounds.placing import follow
from jejak.story.city.rounds.tracks import tell_tracks
from jejak.story.city.timeline import genre, label
from jejak.story.country.overview import Overview
from jejak.story.country.register import Register
from jejak.story.country.sources import list_shelves
from jejak.story.vocabulary import StepStatus
from support.records import city

ROOT = Path(__file__).parents[3]
CSS = ROOT / "hooks" / "theme" / "css"
EVERY_FIELD = ROOT / "tests" / "every-field"

PARTIAL = {
    "jejak.publish.drawing.canvas._INK_OF": "whatever stands between evidence and none has one ink, PART",
    "jejak.story.city.rounds.bearing._STEP_OF_PROGRAMME": "programmes of most kinds are no step",
    "jejak.story.words.NOT_HELD": "of events of all other kinds it is said that they did not take place",
    "jejak.story.country.presence.PROPER": "in events of the other kinds whatever a claim says is taking part",
}
"""Tables that need not hold a whole vocabulary, each with the reason: what is asked of them has an answer anyway."""

UNWORDED = {
    "AlsoKind": "called as the kind of event that it is",
    "Evidence": "told as the status of the step that it is evidence of",
    "NationalKind": "a national event is called by its title",
    "PillarKey": "data/pillars.yml names the pillars",
    "Presence": "the page on the programme has a sentence for each",
    "PublishedFrom": "told in the sentence on a source's date",
    "Scope": "only what is outside the programme is marked so",
    "WarningCode": "shown to editors, by the check that carries it",
}
"""Vocabularies without a table of words, each with the reason."""

Table = Mapping[StrEnum | None, object]


@cache
def trees() -> tuple[tuple[ModuleType, ast.Module], ...]:
    """Every module of the package with its source."""
    modules = [importlib.import_module(found.name) for found in pkgutil.walk_packages(jejak.__path__, "jejak.")]
    return tuple((module, ast.parse(Path(module.__file__ or "").read_text("utf-8"))) for module in modules)


def assigned(tree: ast.Module) -> set[str]:
    """The names that a module itself gives a value, not those that it imports."""
    targets = [
        target
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def vocabulary_of(value: object) -> type[StrEnum] | None:
    """The one vocabulary whose members are the keys of a table; beside them, None may stand for nothing said."""
    if not isinstance(value, Mapping):
        return None
    kinds = [key for key in value if key is not None]
    kind = type(kinds[0]) if kinds else None
    whole = kind is not None and all(type(key) is kind for key in kinds)
    return kind if whole and kind and issubclass(kind, StrEnum) else None


@cache
def tables() -> dict[str, tuple[type[StrEnum], Table]]:
    """Every table over a vocabulary by its full name."""
    found: dict[str, tuple[type[StrEnum], Table]] = {}
    for module, tree in trees():
        for name in sorted(assigned(tree)):
            value = vars(module).get(name)
            if kind := vocabulary_of(value):
                assert isinstance(value, Mapping)
                found[f"{module.__name__}.{name}"] = (kind, value)
    return found


def test_every_table_over_a_vocabulary_holds_all_of_it() -> None:
    missing = {name: sorted({*kind} - {*table}) for name, (kind, table) in tables().items() if name not in PARTIAL}
    assert {name: keys for name, keys in missing.items() if keys} == {}, "fill these tables"


def test_the_tables_that_are_known_are_among_those_found() -> None:
    known = {
        "jejak.records.models.vocabulary.MILESTONE_SLUG",
        "jejak.records.models.vocabulary.SIGNING_SLUG",
        "jejak.story.independence._APART",
        "jejak.story.words.MILESTONE_GENRE",
        "jejak.story.words.STEP",
        "jejak.story.words.STEP_STATUS",
        "jejak.publish.drawing.canvas._MARKS",
        "jejak.publish.drawing.timeline._MARK",
        *PARTIAL,
    }
    assert known - {*tables()} == set()


def test_no_table_over_a_vocabulary_hides_where_it_is_not_found() -> None:
    """In a function or class, a table of literal keys would escape the search of modules above."""
    inside = [
        f"{module.__name__}:{display.lineno}"
        for module, tree in trees()
        for scope in ast.walk(tree)
        if isinstance(scope, ast.FunctionDef | ast.ClassDef)
        for display in ast.walk(scope)
        if isinstance(display, ast.Dict) and any(_is_member(key, module) for key in display.keys)
    ]
    assert inside == []


def _is_member(key: ast.expr | None, module: ModuleType) -> bool:
    """Whether a key is written ``SigningKind.MOU``."""
    if not (isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name)):
        return False
    owner = vars(module).get(key.value.id)
    return isinstance(owner, type) and issubclass(owner, StrEnum)


def test_every_vocabulary_of_the_record_and_of_the_story_has_its_words() -> None:
    """A new vocabulary is worded, or it is said here why not."""
    every = {
        name
        for module in (of_records, of_story)
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    worded = {kind.__name__ for name, (kind, _) in tables().items() if name.startswith("jejak.story.words.")}
    assert every - worded == {*UNWORDED}


def test_words_are_words() -> None:
    """None only where a page says nothing of what is usual."""
    empty = {
        name: [key for key, word in table.items() if word == "" or word is None]
        for name, (_, table) in tables().items()
        if name.startswith("jejak.story.words.")
    }
    assert {name: len(keys) for name, keys in empty.items() if keys} == {
        "jejak.story.words.CONFIDENCE": 1,
        "jejak.story.words.STANDING": 1,
        "jejak.story.words.STATUS": 1,
        "jejak.story.words.TITLE_KIND": 1,
    }


def test_every_kind_of_event_has_a_label_a_genre_and_its_steps_have_names() -> None:
    """What ``match`` tells apart by type."""
    assert {*Event.__subclasses__()} == {Signing, Bimtek, Milestone}
    told = city(
        signings=[{"kind": kind} for kind in of_records.SigningKind],
        bimtek=[{"stages": [str(stage) for stage in words.ROMAN]}, {}],
        milestones=[{"kind": kind} for kind in of_records.MilestoneKind],
    )
    events: tuple[Signing | Bimtek | Milestone, ...] = (*told.signings, *told.bimtek, *told.milestones)
    for event in events:
        assert label(event)
        assert genre(event) in words.GENRE.values()
        assert bearing.itself(event) <= {*StepKey}


def test_every_step_has_kinds_or_a_stage_that_are_it() -> None:
    kinds = bearing.KINDS
    itself = {key for key in StepKey if kinds[key].signings | kinds[key].milestones | kinds[key].programmes}
    assert itself | {*bearing.STAGES} == {*StepKey}


def test_whatever_an_event_can_be_it_can_be_besides() -> None:
    """But a target, which is no event, and what no word is for; a signed masterplan is a masterplan."""
    kinds = {*of_records.SigningKind, *of_records.MilestoneKind} - {"target", "other"}
    assert {*of_records.AlsoKind} == {"bimtek", *kinds}


@pytest.mark.parametrize("kind", of_records.AlsoKind)
def test_what_an_event_was_besides_is_said_and_bears_on_its_step(kind: of_records.AlsoKind) -> None:
    (event,) = city(milestones=[{"kind": "other", "also_kind": [kind]}]).milestones
    assert label(event).startswith("Peristiwa lain, juga ")
    borne = [step.value for step in StepKey if bearing.bears(event, step)]
    assert borne == ([kind.value] if kind.value in {*StepKey} else [])


@pytest.mark.parametrize("status", of_records.Status)
def test_only_what_was_held_documents_a_step(status: of_records.Status) -> None:
    """A new status is one of what was held, of what was still to come, or of what was not."""
    told = city(milestones=[{"kind": "evaluation", "status": status, "date": "2021"}])
    (step,) = (step for step in tell_tracks(follow(told, {})).alone.steps if step.key == StepKey.EVALUATION)
    assert step.reached == (status is of_records.Status.HELD)
    assert (step.status is StepStatus.PLANNED) == status.awaited


def test_every_kind_and_every_number_of_a_stage_has_its_step_or_none() -> None:
    told = city(
        signings=[{"kind": kind} for kind in of_records.SigningKind],
        bimtek=[{"stages": [str(stage) for stage in words.ROMAN]}],
        milestones=[{"kind": kind} for kind in of_records.MilestoneKind],
    )
    found = {step for event in queries.events(told) for step in queries.own_steps(event)}
    assert found == {*StepKey} - {StepKey.QUICK_WIN}


def test_every_national_file_that_a_source_is_cited_in_has_a_page() -> None:
    whole, _ = load(EVERY_FIELD)
    assert whole
    publishers = (publisher for shelf in list_shelves(Register(Overview(whole))) for publisher in shelf.publishers)
    cited = {page for publisher in publishers for listed in publisher.sources for page in listed.national}
    assert cited == {*NATIONAL}


@pytest.mark.parametrize("sheet", ["steps.css", "pages/card.css"])
def test_every_status_of_a_step_has_a_look(sheet: str) -> None:
    """The classes are the statuses' own names; ``.dot`` alone draws the empty ring of what has no evidence."""
    style = (CSS / sheet).read_text("utf-8")
    marked = [status for status in StepStatus if status is not StepStatus.NONE]
    assert [status for status in marked if f".{status}::before" not in style] == []
    assert f".{StepStatus.NONE} " in style


def test_every_kind_of_source_counts_or_is_told_apart() -> None:
    told = {kind for kind, word in tables()["jejak.story.independence._APART"][1].items() if word}
    assert {*SourceKind} - told == {SourceKind.NEWS, SourceKind.ACADEMIC}
