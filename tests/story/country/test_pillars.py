"""A common pillar tells every name that cities give it, and the programmes that sources put under it."""

from typing import Any

from jejak.records.catalogue import CityRecord
from jejak.records.models.vocabulary import PillarKey
from jejak.story.country.overview import Overview
from jejak.story.country.pillars import Usage, tell_usage
from jejak.story.country.register import Register
from support.records import BATU, TEGAL, catalogue, record, record_of


def usage(key: PillarKey | None, *records: CityRecord) -> Usage:
    return tell_usage(Register(Overview(catalogue(*records))))[key]


def named(text: str, key: str | None = "governance") -> dict[str, Any]:
    return {"as_named": text, "pillar": key}


def names(told: Usage) -> dict[str, list[str]]:
    """Name → cities, in the order told."""
    return {name.text: [found.record.city.name for found in name.uses] for name in told.names}


def test_every_key_and_what_has_none_is_told() -> None:
    told = tell_usage(Register(Overview(catalogue(record()))))
    assert set(told) == {*PillarKey, None}
    assert (told[PillarKey.LIVING].cities, told[PillarKey.LIVING].count) == (0, 0)


def test_the_most_used_name_goes_first_then_by_alphabet() -> None:
    told = usage(
        PillarKey.GOVERNANCE,
        record(pillars=[named("Tata kelola"), named("Smart Governance")]),
        record_of(BATU, pillars=[named("Smart Governance")]),
        record_of(TEGAL, pillars=[named("Pemerintahan")]),
    )
    assert list(names(told)) == ["Smart Governance", "Pemerintahan", "Tata kelola"]
    assert told.cities == 3


def test_letter_case_makes_no_other_name_and_the_first_spelling_stays() -> None:
    told = usage(
        PillarKey.GOVERNANCE,
        record_of(BATU, pillars=[named("Smart governance")]),
        record(pillars=[named("SMART GOVERNANCE")]),
    )
    assert names(told) == {"Smart governance": ["Kota Batu", "Kota Pasuruan"]}


def test_a_city_that_names_it_so_in_two_lists_is_told_once_with_the_first() -> None:
    again = {**named("smart governance"), "list": "paparan", "anchor": "pilar-smart-governance-2"}
    told = usage(PillarKey.GOVERNANCE, record(pillars=[named("Smart Governance"), again]))
    assert names(told) == {"Smart Governance": ["Kota Pasuruan"]}
    assert [found.anchor for name in told.names for found in name.uses] == ["pilar-smart-governance"]


def test_a_local_name_stands_apart_and_under_no_pillar() -> None:
    drawn = record(pillars=[named("Smart Agriculture", None)])
    assert names(usage(None, drawn)) == {"Smart Agriculture": ["Kota Pasuruan"]}
    assert all(usage(key, drawn).names == () for key in PillarKey)


def test_programmes_stand_under_the_pillar_that_a_source_gives_them_city_by_city() -> None:
    told = usage(
        PillarKey.GOVERNANCE,
        record(
            programmes=[
                {"name": "KIPAS", "kind": "service", "pillar": "governance"},
                {"name": "E-retribusi", "kind": "application", "pillar": "economy"},
                {"name": "Tanpa pilar", "kind": "other"},
                {"name": "Lapor", "kind": "quick-win", "pillar": "governance"},
            ]
        ),
        record_of(BATU, programmes=[{"name": "Among Warga", "kind": "flagship", "pillar": "governance"}]),
    )
    assert [(city.name, [(found.name, kind) for found, kind in city.programmes]) for city in told.programmes] == [
        ("Kota Batu", [("Program Among Warga", "program unggulan")]),
        ("Kota Pasuruan", [("Program KIPAS", "layanan"), ("Program Lapor", "quick win")]),
    ]
    assert told.count == 3


def test_a_programme_without_a_pillar_is_under_none() -> None:
    assert usage(None, record(programmes=[{"name": "Wi-Fi", "kind": "service"}])).programmes == ()
