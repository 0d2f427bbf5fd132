"""All sources stand once: under their publisher's letter, in order of time, with what they are cited for."""

from dataclasses import replace

import pytest

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Source
from jejak.records.models.glossary import Glossary
from jejak.story.country.overview import Overview
from jejak.story.country.register import Register
from jejak.story.country.sources import Listed, Shelf, list_shelves, shelf_of
from support.records import BATU, catalogue, record, record_of


def source(id: str, publisher: str | None, published: str | None = None, **more: str) -> Source:
    values = {"id": id, "title": id, "kind": "news", "publisher": publisher, "published": published, **more}
    return Source.model_validate(values)


def shelves(whole: Catalogue) -> tuple[Shelf, ...]:
    return list_shelves(Register(Overview(whole)))


def shelves_of(*sources: Source) -> tuple[Shelf, ...]:
    return shelves(replace(catalogue(), shared_sources=sources))


def layout(told: tuple[Shelf, ...]) -> dict[str, dict[str, list[str]]]:
    """Letter → publisher → ids."""
    return {
        shelf.letter: {
            publisher.name: [each.cited.source.id for each in publisher.sources] for publisher in shelf.publishers
        }
        for shelf in told
    }


def listed(whole: Catalogue, id: str) -> Listed:
    (found,) = (
        each
        for shelf in shelves(whole)
        for publisher in shelf.publishers
        for each in publisher.sources
        if each.cited.source.id == id
    )
    return found


def test_sources_stand_by_letter_publisher_and_date() -> None:
    told = shelves_of(
        source("b-lama", "Bisnis", "2019"),
        source("tanpa-tanggal", "ANTARA"),
        source("akhir", "ANTARA", "2022-03-01"),
        source("awal", "ANTARA", "2021-12"),
        source("angka", "5Menit.id", "2020"),
        source("a-lain", "Akurat", "2024"),
    )
    assert layout(told) == {
        "0": {"5Menit.id": ["angka"]},
        "a": {"Akurat": ["a-lain"], "ANTARA": ["awal", "akhir", "tanpa-tanggal"]},
        "b": {"Bisnis": ["b-lama"]},
    }
    assert [shelf.size for shelf in told] == [1, 4, 1]


@pytest.mark.parametrize(
    ("publisher", "letter"),
    [("Éposdigi", "e"), ("«Kabar»", "k"), ("detikcom", "d"), ("99.co", "0"), ("日報", "0"), (None, "p")],
)
def test_the_letter_is_that_of_the_publishers_name(publisher: str | None, letter: str) -> None:
    assert shelf_of(source("x", publisher)) == letter


def test_a_source_without_a_publisher_says_so() -> None:
    assert layout(shelves_of(source("naskah", None))) == {"p": {"Penerbit tidak diketahui": ["naskah"]}}


def test_publishers_of_nearly_one_name_stay_apart_and_whole() -> None:
    told = shelves_of(source("a", "Kominfo"), source("b", "KOMINFO"), source("c", "Kominfo"))
    assert layout(told) == {"k": {"KOMINFO": ["b"], "Kominfo": ["a", "c"]}}


def test_a_source_lists_its_claims_city_by_city() -> None:
    told = listed(
        catalogue(
            record(memberships=[{"batch": "2021"}], signings=[{"kind": "mou", "date": "2021"}]),
            record_of(BATU, bimtek=[{"date": "2022"}]),
        ),
        "antara",
    )
    assert told.cited.claims == 3
    assert [(city.city.name, [found.anchor for found in group]) for city, group in told.cities] == [
        ("Kota Batu", ["bimtek-2022"]),
        ("Kota Pasuruan", ["angkatan-2021", "mou-2021"]),
    ]


def test_a_source_names_the_national_pages_that_cite_it() -> None:
    term = {"term": "Bimtek", "meaning": "Pendampingan.", "sources": ["iklan"]}
    whole = replace(
        catalogue(record(), totals=[{"subject": "daerah", "value": "191", "sources": ["pemkot"]}]),
        glossary=Glossary.model_validate({"terms": [term]}),
    )
    assert {id: listed(whole, id).national for id in ("antara", "pemkot", "iklan")} == {
        "antara": ("pillars",),
        "pemkot": ("programme",),
        "iklan": ("glossary",),
    }


def test_a_differing_report_of_a_national_event_is_a_use_too() -> None:
    event = {
        "id": "mou-2022",
        "title": "Nota kesepakatan",
        "sources": ["antara"],
        "also_reported": [{"date": "2022-04-22", "sources": ["pemkot"]}],
    }
    assert listed(catalogue(record(), events=[event]), "pemkot").national == ("programme",)
