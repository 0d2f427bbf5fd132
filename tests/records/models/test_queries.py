"""Anchors name claims for good; sources are numbered in the order in which claims first cite them.

Whatever rests on sources is found wherever it stands in a file, so that no claim escapes the checks.
"""

from typing import Any, get_origin

from pydantic import BaseModel

from jejak.records.models.city import City, SharedSources
from jejak.records.models.claims import Model
from jejak.records.models.glossary import Glossary
from jejak.records.models.permalinks import permalink
from jejak.records.models.pillars import Pillars
from jejak.records.models.programme import NationalProgramme
from jejak.records.models.queries import (
    citations,
    cited_in,
    cited_sources,
    claims,
    statements,
    tallied,
    tallied_sources,
)
from jejak.records.validation import model_of
from jejak.story.city.citations import number_sources
from jejak.story.city.evidence import weigh
from jejak.story.city.story import tell_city
from support.records import SOURCES, catalogue, city, record

EVENT = {"id": "mou-2021", "title": "Nota", "sources": ["a"], "also_reported": [{"date": "2021", "sources": ["b"]}]}


def names(**sections: Any) -> list[str]:
    return [permalink(claim) for claim in claims(city(**sections))]


def test_an_anchor_says_kind_and_date() -> None:
    assert names(
        memberships=[{"batch": "2021"}],
        signings=[{"kind": "mou", "date": "2021-05"}],
        bimtek=[{"stages": ["2"], "date": "2021-09-13/2021-09-14"}],
        milestones=[{"kind": "evaluation"}],
        pillars=[{"as_named": "Smart Government", "pillar": "governance"}],
        programmes=[{"name": "Kartu Brizi, Pantai Air Manis", "kind": "service"}],
    ) == [
        "angkatan-2021", "mou-2021-05", "bimtek-2021-09-13", "evaluasi-tanpa-tanggal", "pilar-smart-government",
        "program-kartu-brizi-pantai-air-manis",
    ]  # fmt: skip


def test_an_anchor_that_the_record_fixes_goes_before_what_the_claim_says() -> None:
    assert names(signings=[{"kind": "mou", "date": "2021-05-20", "anchor": "mou-2021-05"}]) == ["mou-2021-05"]


def test_sources_are_numbered_as_first_cited_and_count_their_claims() -> None:
    told = city(
        memberships=[{"batch": "2021", "sources": ["pemkot"]}],
        signings=[{"kind": "mou", "sources": ["antara", "pemkot"]}],
    )
    cited = number_sources(citations(claims(told)), SOURCES)
    assert [(source.number, source.source.id, source.claims) for source in cited.sources] == [
        (1, "pemkot", 2),
        (2, "antara", 1),
    ]
    assert cited.references(("antara", "pemkot")) == (1, 2)


def test_every_claim_is_counted_once() -> None:
    told = city(memberships=[{}], signings=[{"kind": "mou"}], bimtek=[{}], milestones=[{"kind": "other"}])
    assert len(list(claims(told))) == len({permalink(claim) for claim in claims(told)}) == 4


def test_a_name_of_a_pillar_has_a_permalink_and_sources_and_is_not_tallied() -> None:
    told = city(
        memberships=[{"batch": "2021"}], pillars=[{"as_named": "Smart", "pillar": "living", "sources": ["iklan"]}]
    )
    assert [permalink(claim) for claim in claims(told)] == ["angkatan-2021", "pilar-smart"]
    assert [permalink(claim) for claim in tallied(told)] == ["angkatan-2021"]
    assert (cited_sources(told), tallied_sources(told)) == ({"antara", "iklan"}, {"antara"})


def test_the_weight_of_evidence_is_said_plainly() -> None:
    told = record(
        memberships=[{"batch": "2021", "sources": ["pemkot"]}],
        signings=[{"kind": "mou", "sources": ["iklan"]}],
        bimtek=[{"sources": ["antara", "pemkot"]}],
    )
    assert weigh(told.city, SOURCES).sentences == (
        "Ada tiga butir dari tiga sumber.",
        "Satu dari tiga butir hanya berasal dari tulisan berbayar (advertorial).",
        "Satu dari tiga butir hanya bersumber dari situs atau siaran pemerintah (pusat atau daerah).",
        "Dua dari tiga butir hanya punya satu sumber.",
    )
    assert tell_city(told, catalogue(told)).evidence == weigh(told.city, SOURCES)


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
        if inner and key != "sources" and get_origin(field.annotation) is tuple:
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
    told = City.model_validate(
        {
            "name": "Kota",
            "code": "35.75",
            "checked": "2026-11-21",
            "signings": [{"kind": "mou", "sources": ["a"], **people}],
        }
    )
    assert places(told) == [("signings", 0)]


def test_a_list_of_sources_is_no_list_of_statements() -> None:
    source = {"id": "a", "title": "a", "kind": "news"}
    assert places(SharedSources.model_validate({"sources": [source]})) == []


def test_a_model_without_statements_cites_nothing() -> None:
    assert cited_in(Model()) == frozenset()
