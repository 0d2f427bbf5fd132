"""Every claim is found once, with whose it is, where it stands, what it is called, and by what it rests on."""

from typing import Any

import pytest

from jejak.records.catalogue import CityRecord
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import claims
from jejak.story.country.overview import Overview
from jejak.story.country.register import CityClaim, Register
from jejak.story.vocabulary import Presence
from support.records import BATU, TEGAL, catalogue, record, record_of


def register(*records: CityRecord, **national: Any) -> Register:
    return Register(Overview(catalogue(*records, **national)))


def only(**sections: Any) -> CityClaim:
    (found,) = register(record(**sections)).claims
    return found


def names(found: tuple[CityClaim, ...]) -> list[str]:
    return [f"{each.record.city.name}: {each.anchor}" for each in found]


def test_claims_stand_by_the_name_of_the_city_then_as_in_the_file() -> None:
    told = register(
        record_of(TEGAL, signings=[{"kind": "mou", "date": "2019"}]),
        record(bimtek=[{"date": "2021-09"}], memberships=[{"batch": "2021"}]),
        record_of(BATU, response=[{"text": "Benar."}]),
    )
    assert names(told.claims) == [
        "Kota Batu: tanggapan-tanpa-tanggal",
        "Kota Pasuruan: angkatan-2021",
        "Kota Pasuruan: bimtek-2021-09",
        "Kabupaten Tegal: mou-2019",
    ]


def test_a_claim_has_the_anchor_of_its_citys_page() -> None:
    drawn = record(signings=[{"kind": "mou", "date": "2021"}, {"kind": "mou", "date": "2021"}])
    assert [found.anchor for found in register(drawn).claims] == [permalink(claim) for claim in claims(drawn.city)]


@pytest.mark.parametrize(
    ("section", "claim", "name"),
    [
        ("memberships", {"batch": "2021"}, "Angkatan 2021"),
        ("memberships", {}, "Keikutsertaan, tanpa tahun angkatan"),
        ("memberships", {"batch": "2021", "status": "not-selected"}, "Angkatan 2021 (tidak terpilih)"),
        ("memberships", {"status": "candidate"}, "Keikutsertaan, tanpa tahun angkatan (calon peserta)"),
        ("signings", {"kind": "mou", "date": "2021-05-20"}, "Nota kesepakatan, 20 Mei 2021"),
        ("bimtek", {"stages": ["2", "3"]}, "Bimtek tahap II dan III, tanggal tidak diketahui"),
        ("milestones", {"kind": "award", "date_text": "akhir tahun"}, "Penghargaan, akhir tahun"),
        ("pillars", {"as_named": "Smart Gov", "pillar": None}, "Pilar “Smart Gov”"),
        (
            "pillars",
            {"as_named": "Smart Gov", "pillar": None, "by": "Bupati", "list": "paparan"},
            "Pilar “Smart Gov” (oleh Bupati, daftar paparan)",
        ),
        ("programmes", {"name": "KIPAS", "kind": "service"}, "Program KIPAS"),
        ("response", {"text": "Benar."}, "Hak jawab"),
    ],
)
def test_a_claim_is_called_by_what_it_says(section: str, claim: dict[str, Any], name: str) -> None:
    assert only(**{section: [claim]}).name == name


def test_a_source_leads_to_each_claim_that_rests_on_it_once() -> None:
    told = register(
        record(
            memberships=[{"batch": "2021", "sources": ["pemkot", "antara"]}],
            signings=[
                {"kind": "mou", "date": "2021", "also_reported": [{"date": "2022", "sources": ["pemkot", "antara"]}]}
            ],
        )
    )
    assert {source: names(found) for source, found in told.by_source.items()} == {
        "pemkot": ["Kota Pasuruan: angkatan-2021", "Kota Pasuruan: mou-2021"],
        "antara": ["Kota Pasuruan: angkatan-2021", "Kota Pasuruan: mou-2021"],
    }


def test_a_differing_membership_counts_for_its_source_too() -> None:
    claim = {"batch": "2021", "also_reported": [{"batch": "2022", "sources": ["pemkot"]}]}
    assert names(register(record(memberships=[claim])).by_source["pemkot"]) == ["Kota Pasuruan: angkatan-2021"]


def test_a_national_event_leads_to_one_claim_of_each_city_in_it() -> None:
    part = {"kind": "mou", "part_of": "mou-2021"}
    events = [{"id": id, "kind": "mou", "title": id, "sources": ["antara"]} for id in ("mou-2021", "mou-2022")]
    told = register(
        record(signings=[{**part, "kind": "commitment"}, part]), record_of(BATU, signings=[part]), events=events
    )
    assert {event: names(found[Presence.JOINED]) for event, found in told.by_event.items()} == {
        "mou-2021": ["Kota Batu: mou-tanpa-tanggal", "Kota Pasuruan: mou-tanpa-tanggal"],
        "mou-2022": [],
    }


@pytest.mark.parametrize(
    ("section", "claim", "presence"),
    [
        ("signings", {"kind": "mou"}, Presence.JOINED),
        ("signings", {"kind": "mou", "status": "planned"}, Presence.EXPECTED),
        ("signings", {"kind": "mou", "status": "not-held"}, Presence.ABSENT),
        ("milestones", {"kind": "other", "title": "Hadir pada penandatanganan"}, Presence.NEAR),
        ("bimtek", {}, Presence.NEAR),
    ],
)
def test_who_was_invited_absent_or_only_there_did_not_take_part(
    section: str, claim: dict[str, Any], presence: Presence
) -> None:
    event = {"id": "mou-2021", "kind": "mou", "title": "Penandatanganan", "sources": ["antara"]}
    told = register(record(**{section: [{**claim, "part_of": "mou-2021"}]}), events=[event]).by_event["mou-2021"]
    assert {at for at, found in told.items() if found} == {presence}


def test_of_several_claims_the_one_that_says_most_is_told() -> None:
    event = {"id": "award-2025", "kind": "award", "title": "Penghargaan", "sources": ["antara"]}
    parts = [{"kind": "other", "date": "2025-01"}, {"kind": "award", "date": "2025-02"}]
    told = register(record(milestones=[{**part, "part_of": "award-2025"} for part in parts]), events=[event])
    assert [names(found) for found in told.by_event["award-2025"].values()] == [
        ["Kota Pasuruan: penghargaan-2025-02"],
        [],
        [],
        [],
    ]


def test_in_an_event_of_no_set_part_whoever_has_a_claim_took_part() -> None:
    event = {"id": "kawasan", "kind": "area", "title": "Diskusi kawasan", "sources": ["antara"]}
    told = register(record(milestones=[{"kind": "other", "part_of": "kawasan"}]), events=[event]).by_event["kawasan"]
    assert {at for at, found in told.items() if found} == {Presence.JOINED}
