"""Whatever rests on sources is found wherever it stands in a file, so that no claim escapes the checks."""

from typing import Any

from pydantic import BaseModel

from jejak.records.models.city import City, SharedSources
from jejak.records.models.claims import Model
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.reference import Glossary, Pillars
from jejak.records.models.statements import cited_in, statements
from jejak.records.validation import model_of

EVENT = {"id": "mou-2021", "title": "Nota", "sources": ["a"], "also_reported": [{"date": "2021", "sources": ["b"]}]}


def places(model: BaseModel) -> list[tuple[object, ...]]:
    return [place for place, _ in statements(model)]


def models_of(model: type[BaseModel]) -> set[type[BaseModel]]:
    """Every kind of statement that a file's model can hold, found by its fields alone."""
    inner = {found for key in model.model_fields if (found := model_of(model, key))}
    return inner | {deeper for found in inner for deeper in models_of(found)}


def full(model: type[BaseModel]) -> dict[str, Any]:
    """Values with one item in every list of statements, each citing a source named after its model."""
    values: dict[str, Any] = {}
    for key, field in model.model_fields.items():
        inner = model_of(model, key)
        example = (field.examples or [None])[0]
        if inner and key != "sources":
            values[key] = [full(inner)]
        elif field.is_required():
            values[key] = [model.__name__.lower()] if key == "sources" else example
    return values


def test_an_outer_statement_comes_before_what_is_inside_it() -> None:
    programme = NationalProgramme.model_validate(
        {"name": "G", "events": [EVENT], "batches": [{"year": "2021", "sources": ["c"]}]}
    )
    assert places(programme) == [("batches", 0), ("events", 0), ("events", 0, "also_reported", 0)]
    assert cited_in(programme) == {"a", "b", "c"}


def test_no_kind_of_statement_of_any_file_is_overlooked() -> None:
    for file in (City, NationalProgramme, Pillars, Glossary):
        stating = {each for each in models_of(file) if "sources" in each.model_fields}
        found = {type(claim) for _, claim in statements(file.model_validate(full(file)))}
        assert found == stating, file


def test_people_scores_and_groups_are_no_statements_of_their_own() -> None:
    people = {"people": [{"name": "A"}], "groups": [{"name": "dinas"}]}
    city = City.model_validate(
        {
            "name": "Kota",
            "code": "35.75",
            "checked": "2026-11-21",
            "signings": [{"kind": "mou", "sources": ["a"], **people}],
        }
    )
    assert places(city) == [("signings", 0)]


def test_a_list_of_sources_is_no_list_of_statements() -> None:
    source = {"id": "a", "title": "a", "kind": "news"}
    assert places(SharedSources.model_validate({"sources": [source]})) == []


def test_a_model_without_statements_cites_nothing() -> None:
    assert cited_in(Model()) == frozenset()
