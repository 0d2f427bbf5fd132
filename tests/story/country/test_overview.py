"""All records at a glance: in which order, how far, how many, what is new."""

from typing import Any

import pytest

from jejak.story.country.overview import Overview, list_latest
from support.records import BATU, TEGAL, TEGAL_CITY, catalogue, country, record, record_of

MEMBER = [{"batch": "2021"}]
MOU = {"kind": "mou", "date": "2021"}


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
    ("sections", "known", "evident"),
    [
        ({}, "tidak ditemukan dalam daftar peserta", False),
        ({"memberships": MEMBER}, "peserta", False),
        ({"memberships": MEMBER, "signings": [MOU]}, "peserta; nota kesepakatan (MoU)", True),
        ({"memberships": MEMBER, "signings": [{**MOU, "status": "planned"}]}, "peserta", False),
        ({"memberships": MEMBER, "bimtek": [{"date": "2021"}]}, "peserta", True),
        ({"memberships": MEMBER, "signings": [{**MOU, "scope": "other"}]}, "peserta", False),
        ({"memberships": [{"batch": "2021", "status": "dropped"}], "signings": [MOU]}, "keluar", True),
    ],
)
def test_being_on_a_list_is_no_evidence_of_a_step(sections: dict[str, Any], known: str, evident: bool) -> None:
    row = Overview(catalogue(record(**sections))).rows[0]
    assert (row.known, row.evident) == (known, evident)


def test_those_who_take_part_and_the_others_with_a_record_add_up() -> None:
    considered = record_of(BATU, memberships=[{"batch": "2021", "status": "candidate"}])
    numbers = Overview(country(record(memberships=MEMBER), considered, record_of(TEGAL))).numbers
    assert (numbers.cities, numbers.joined, numbers.beside, numbers.undocumented) == (3, 1, 2, 1)


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
