"""All records at a glance: in which order, how far, how many, what is new."""

from typing import Any

import pytest

from jejak.story.country.overview import Overview, list_latest
from support.records import BATU, TEGAL, TEGAL_CITY, catalogue, country, record, record_of


def test_cities_and_regions_stand_by_name_without_their_kind() -> None:
    overview = Overview(country(record_of(TEGAL_CITY), record_of(TEGAL), record_of(BATU)))
    assert [row.name for row in overview.rows] == ["Kota Batu", "Kabupaten Tegal", "Kota Tegal"]
    assert [region.name for region in Overview(country()).unrecorded] == [
        "Kota Batu",
        "Kota Pasuruan",
        "Kabupaten Tegal",
        "Kota Tegal",
    ]


def test_a_region_is_either_recorded_or_not() -> None:
    overview = Overview(country(record_of(TEGAL)))
    assert [row.name for row in overview.rows] == ["Kabupaten Tegal"]
    assert TEGAL not in overview.unrecorded
    assert overview.numbers.cities + overview.numbers.undocumented == 4


@pytest.mark.parametrize(
    ("sections", "progress", "evident"),
    [
        ({}, "0 dari 10 langkah terdokumentasi", False),
        ({"memberships": [{"batch": "2021"}]}, "0 dari 10 langkah terdokumentasi", False),
        ({"signings": [{"kind": "mou", "date": "2021"}]}, "1 dari 10 langkah terdokumentasi", True),
        ({"signings": [{"kind": "mou", "status": "planned"}]}, "0 dari 10 langkah terdokumentasi", False),
        ({"bimtek": [{"date": "2021"}]}, "ada bimtek, tahapnya tidak disebut", True),
        ({"signings": [{"kind": "mou", "scope": "other"}]}, "0 dari 10 langkah terdokumentasi", False),
    ],
)
def test_being_on_a_list_is_no_evidence_of_a_step(sections: dict[str, Any], progress: str, evident: bool) -> None:
    row = Overview(catalogue(record(**sections))).rows[0]
    assert (row.progress, row.evident) == (progress, evident)


def test_a_claim_that_several_sources_tell_differently_counts_once() -> None:
    reports = [{"date": "2021-05-21", "sources": ["pemkot"]}, {"date": "2021-05-22", "sources": ["iklan"]}]
    drawn = record(
        memberships=[{"batch": "2021", "also_reported": [{"batch": "2022", "sources": ["pemkot"]}]}],
        signings=[{"kind": "mou", "date": "2021-05-20", "also_reported": reports}, {"kind": "commitment"}],
    )
    numbers = Overview(catalogue(drawn)).numbers
    assert (numbers.claims, numbers.differing) == (3, 2)


def test_the_latest_is_what_was_held_within_the_programme() -> None:
    drawn = record(
        signings=[{"kind": "mou", "date": "2021-05-20"}, {"kind": "cooperation", "date": "2025", "scope": "other"}],
        bimtek=[{"stages": ["2"], "date": "2022-06"}, {"stages": ["3"], "date": "2027", "status": "planned"}],
        milestones=[{"kind": "target", "date": "2029"}, {"kind": "award"}],
    )
    assert [item.label for item in list_latest(catalogue(drawn), 8)] == ["Bimtek tahap II", "Nota kesepakatan"]
