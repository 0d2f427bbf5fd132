"""Every kind of every vocabulary goes through all pages, files and pictures: what may be recorded can be told."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from jejak.publish.drawing import kept
from jejak.publish.pages import everything
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.sheet import Page
from jejak.records.models import vocabulary
from jejak.records.models.city import City, Source
from jejak.records.models.claims import Group, Person
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import claim_lists
from support.records import SOURCES, catalogue, record

LEAST: dict[type[BaseModel], dict[str, Any]] = {
    Source: {"title": "Judul"},
    NationalEvent: {"title": "Peristiwa", "sources": ["antara"]},
    Person: {"name": "Nama"},
    Group: {"name": "dinas"},
}
"""What a model cannot be without, kinds and ids apart."""

TEXTS = {"as_named": "Nama setempat", "name": "Nama", "text": "Jawaban."}
"""The same of the claims in a city's record, by field."""


def kinds(model: type[BaseModel]) -> dict[str, type[StrEnum]]:
    """The fields of a model that hold a kind, with their vocabularies."""
    found = {name: _vocabulary(field.annotation) for name, field in model.model_fields.items()}
    return {name: kind for name, kind in found.items() if kind}


def _vocabulary(annotation: Any) -> type[StrEnum] | None:
    options = [annotation, *get_args(annotation)]
    return next((each for each in options if isinstance(each, type) and issubclass(each, StrEnum)), None)


def every(model: type[BaseModel]) -> Iterator[dict[str, Any]]:
    """One value of a model for each kind that each of its fields can hold, the other fields at their first."""
    least = LEAST.get(model) or {name: text for name, text in TEXTS.items() if _requires(model, name)}
    first = {name: next(iter(kind)) for name, kind in kinds(model).items() if _requires(model, name)}
    yield from (
        {**least, **first, name: [member] if _is_list(model, name) else member}
        for name, kind in kinds(model).items()
        for member in kind
    )


def _is_list(model: type[BaseModel], name: str) -> bool:
    return get_origin(model.model_fields[name].annotation) is tuple


def _requires(model: type[BaseModel], name: str) -> bool:
    return name in model.model_fields and model.model_fields[name].is_required()


def claims(section: str) -> list[dict[str, Any]]:
    """Claims of a section of the record: of every kind, and one with everybody who can take part."""
    (model, *_) = get_args(City.model_fields[section].annotation)
    made = list(every(model))
    if "people" in model.model_fields:
        crowd = {"groups": list(every(Group))} if "groups" in model.model_fields else {}
        made.append({**made[0], "people": list(every(Person)), **crowd})
    if "date" not in model.model_fields:
        return made
    return [claim | ({"date": f"2021-{place % 12 + 1:02}"} if place % 2 else {}) for place, claim in enumerate(made)]


def publication() -> Publication:
    more = [Source.model_validate({"id": f"sumber-{number}", **said}) for number, said in enumerate(every(Source))]
    sources = SOURCES | {source.id: source for source in more}
    sections = {section: claims(section) for section in claim_lists(record().city)}
    for number, source in enumerate(sources):
        sections["milestones"][number % len(sections["milestones"])].setdefault("sources", []).append(source)
    events = [{"id": f"nasional-{number}", **said} for number, said in enumerate(every(NationalEvent))]
    told = replace(record(**sections), sources=sources)
    address = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
    return Publication(catalogue(told, events=events), address, "Jejak", "Uraian")


def test_every_kind_is_told_on_every_page_and_in_every_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_folder", lambda: None)
    for item in everything(publication()):
        assert item.compose().content if isinstance(item, Page) else item.make()


def test_no_vocabulary_is_left_out() -> None:
    """But what no claim, source or event holds: of which region a record is, and which warnings it excepts."""
    models = [get_args(City.model_fields[section].annotation)[0] for section in claim_lists(record().city)]
    held = {kind for model in (*models, *LEAST) for kind in kinds(model).values()}
    every_one = {value for value in vars(vocabulary).values() if isinstance(value, type) and issubclass(value, StrEnum)}
    assert every_one - held == {StrEnum, vocabulary.RegionKind, vocabulary.WarningCode}
