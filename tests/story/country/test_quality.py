"""What the record lacks, as lists to act on: each row is about something one can open, in the order of names."""

from dataclasses import replace
from typing import Any

import pytest

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Source
from jejak.records.models.media import Media
from jejak.story.country.overview import Overview
from jejak.story.country.quality.listing import QualityList
from jejak.story.country.quality.lists import list_quality
from jejak.story.country.register import Register
from support.records import BATU, SOURCES, TEGAL, catalogue, record, record_of

MOU = {"kind": "mou", "date": "2021-05-20"}
MEMBER = [{"batch": "2021"}]
PLACE = ("Kota Pasuruan", "Jawa Timur")


def lists(*records: CityRecord, **national: Any) -> dict[str, QualityList]:
    return {each.key: each for each in list_quality(Register(Overview(catalogue(*records, **national))))}


def cells(key: str, *records: CityRecord, **national: Any) -> list[tuple[str, ...]]:
    return [row.cells for row in lists(*records, **national)[key].rows]


def of_sources(key: str, *sources: dict[str, str], media: Media | None = None) -> list[tuple[str, ...]]:
    """The rows of a list of sources where there are only these."""
    known = [{"id": f"x{number}", "title": "Judul", "kind": "news", **values} for number, values in enumerate(sources)]
    whole = replace(catalogue(), shared_sources=tuple(map(Source.model_validate, known)), media=media or Media())
    (found,) = (each for each in list_quality(Register(Overview(whole))) if each.key == key)
    return [row.cells for row in found.rows]


def test_every_list_says_what_it_means_and_what_one_can_do() -> None:
    told = lists(record())
    assert list(told) == [
        "celah", "perbedaan", "keyakinan", "tanpa-tanggal", "rencana", "penanda-tangan", "keikutsertaan-saja",
        "satu-suara", "satu-sumber", "jumlah-peserta", "pejabat", "penerbit", "sumber-tanpa-alamat",
        "sumber-tanpa-arsip", "judul", "tanggal-terbit",
    ]  # fmt: skip
    for each in told.values():
        assert each.title
        assert each.meaning.endswith(".")
        assert each.remedy.endswith(".")


def test_rows_are_as_wide_as_their_list() -> None:
    pemkot: dict[str, Any] = {"sources": ["pemkot"]}
    told = lists(
        record(memberships=[{"batch": "2021", "confidence": "low", "also_reported": [{"batch": "2022", **pemkot}]}]),
        record_of(BATU, signings=[{"kind": "mou", "status": "planned", **pemkot}, {"kind": "mou", **pemkot}]),
        record_of(TEGAL, **award("Semuel Pangerapan", "Ismail")),
        batches=[{"year": "2021", "size": "48", "sources": ["antara"]}],
        events=[EVENT],
    )
    assert all(len(row.cells) == len(each.columns) for each in told.values() for row in each.rows)
    assert [each.key for each in told.values() if not each.rows] == ["penerbit", "sumber-tanpa-arsip", "judul"]


def test_cities_stand_by_name_and_never_by_merit() -> None:
    much = record(memberships=MEMBER, signings=[MOU], bimtek=[{"stages": ["1", "2", "3", "4"], "date": "2021"}])
    rows = cells("celah", record_of(TEGAL, memberships=MEMBER), much, record_of(BATU, memberships=MEMBER))
    assert [row[0] for row in rows] == ["Kota Batu", "Kota Pasuruan", "Kabupaten Tegal"]


def test_a_gap_is_a_step_that_no_source_documents() -> None:
    ((*place, gaps),) = cells("celah", record(memberships=MEMBER, signings=[MOU], bimtek=[{"date": "2021"}]))
    assert tuple(place) == (*PLACE, "2021")
    assert gaps == "Asesmen, Komitmen, Masterplan, Quick win, Evaluasi"


def test_each_round_has_its_own_gaps_and_who_takes_no_part_has_none() -> None:
    twice = record(memberships=[{"batch": "2018"}, *MEMBER], signings=[MOU])
    rows = cells("celah", twice, record_of(BATU, signings=[MOU]))
    assert [(row[2], "Nota kesepakatan (MoU)" in row[3]) for row in rows] == [("2018", True), ("2021", False)]


def test_a_conflict_counts_all_its_sources_and_says_the_difference() -> None:
    report = {"date": "2021-05-21", "note": "Sehari kemudian.", "sources": ["pemkot"]}
    drawn = record(signings=[{**MOU, "also_reported": [report]}])
    assert cells("perbedaan", drawn) == [(*PLACE, "Nota kesepakatan, 20 Mei 2021", "2", "Sehari kemudian.")]


def test_a_membership_that_lists_disagree_on_is_a_conflict_too() -> None:
    drawn = record(memberships=[{"batch": "2021", "also_reported": [{"batch": "2022", "sources": ["pemkot"]}]}])
    assert [row[2] for row in cells("perbedaan", drawn)] == ["Angkatan 2021"]


def test_weak_claims_of_every_section_are_told_with_our_reason() -> None:
    drawn = record(
        memberships=[{"batch": "2021", "confidence": "medium"}],
        signings=[MOU],
        programmes=[{"name": "KIPAS", "kind": "service", "confidence": "low", "note": "Satu kalimat saja."}],
    )
    assert cells("keyakinan", drawn) == [
        (*PLACE, "Angkatan 2021", "kepastian sedang", ""),
        (*PLACE, "Program KIPAS", "kepastian rendah", "Satu kalimat saja."),
    ]


def test_undated_events_say_what_the_source_says_of_the_time() -> None:
    drawn = record(signings=[MOU], milestones=[{"kind": "evaluation", "date_text": "hari Rabu"}, {"kind": "award"}])
    assert cells("tanpa-tanggal", drawn) == [
        (*PLACE, "Evaluasi, hari Rabu", "hari Rabu"),
        (*PLACE, "Penghargaan, tanggal tidak diketahui", ""),
    ]


def test_plans_are_listed_and_what_did_not_happen_is_not() -> None:
    later = {**MOU, "date": "2023"}
    drawn = record(signings=[{**later, "status": "planned"}, {**MOU, "status": "not-held"}, MOU])
    assert len(cells("rencana", drawn)) == 1


@pytest.mark.parametrize(
    ("kind", "date", "listed"), [("mou", "2023-06", 0), ("mou", "2025", 1), ("commitment", "2023-06", 1)]
)
def test_a_plan_that_may_have_been_followed_is_not_said_to_be_without_a_sequel(
    kind: str, date: str, listed: int
) -> None:
    plan = {**MOU, "date": "2023-05", "status": "planned"}
    assert len(cells("rencana", record(signings=[plan, {**MOU, "kind": kind, "date": date}]))) == listed


@pytest.mark.parametrize(
    ("named", "listed"),
    [
        ({}, [""]),
        ({"people": [{"name": "Reny Halida", "part": "attended"}, {"name": "Adi"}]}, ["Reny Halida, Adi"]),
        ({"people": [{"name": "Reny Halida", "part": "signed"}]}, []),
        ({"groups": [{"name": "perangkat daerah", "part": "signed"}]}, []),
        ({"status": "planned"}, []),
    ],
)
def test_a_signing_is_listed_until_a_source_names_who_signed(named: dict[str, Any], listed: list[str]) -> None:
    assert [row[3] for row in cells("penanda-tangan", record(signings=[{**MOU, **named}]))] == listed


def total(value: str, **counted: Any) -> dict[str, Any]:
    return {"totals": [{"subject": "peserta", "value": value, "sources": ["antara"], **counted}]}


@pytest.mark.parametrize(
    ("value", "counted", "listed"),
    [
        ("3", {"members_of": ["2021"]}, [("2021", "", "3", "2")]),
        ("2", {"members_of": ["2021"]}, []),
        ("1", {"members_of": ["2018", "2021"]}, [("2018 dan 2021", "", "1", "2")]),
        ("2", {"members_of": ["2021"], "province": "Jawa Timur"}, [("2021", "Jawa Timur", "2", "1")]),
        ("9", {"batch": "2021"}, []),
    ],
)
def test_members_are_counted_against_what_a_source_counts(
    value: str, counted: dict[str, Any], listed: list[tuple[str, ...]]
) -> None:
    """Who joined twice is one; who was turned down is none."""
    joined = record(memberships=[{"batch": "2018"}, *MEMBER])
    turned_down = record_of(BATU, memberships=[{"batch": "2021", "status": "not-selected"}])
    found = cells(
        "jumlah-peserta", joined, record_of(TEGAL, memberships=MEMBER), turned_down, **total(value, **counted)
    )
    assert [row[3:] for row in found] == listed


def test_a_batch_that_lacks_names_is_listed_with_its_source() -> None:
    size = {"batches": [{"year": "2021", "size": "48", "sources": ["antara"]}]}
    (row,) = cells("jumlah-peserta", record(memberships=MEMBER), **size)
    assert row == ("Berita ANTARA", "ANTARA", "tidak tercatat", "2021", "", "48", "1")


EVENT = {"id": "award-2021", "kind": "award", "title": "Penghargaan 2021", "sources": ["antara"]}


def award(*officials: str) -> dict[str, Any]:
    people = [{"name": name, "role": "Direktur Jenderal Aplikasi Informatika"} for name in officials]
    people.append({"name": "Reny Halida", "role": "Wali Kota"})
    return {
        "milestones": [
            {"kind": "award", "date": "2021-12-14", "part_of": "award-2021", "people": people, "sources": ["pemkot"]}
        ]
    }


def test_officers_of_the_centre_are_listed_where_an_event_has_several() -> None:
    national = {"events": [EVENT]}
    alike = (record(**award("Semuel Pangerapan")), record_of(TEGAL, **award("Semuel Pangerapan")))
    assert cells("pejabat", *alike, **national) == []
    rows = cells("pejabat", *alike, record_of(BATU, **award("Ismail")), **national)
    assert [row[3:] for row in rows] == [
        ("Penghargaan 2021", "Ismail", "Kota Batu"),
        ("Penghargaan 2021", "Semuel Pangerapan", "Kota Pasuruan, Kabupaten Tegal"),
    ]


def test_a_city_on_a_list_and_nothing_else_is_told() -> None:
    joined = [{"batch": "2021"}]
    rows = cells("keikutsertaan-saja", record(memberships=joined), record_of(BATU, memberships=joined, signings=[MOU]))
    assert rows == [(*PLACE, "1")]


@pytest.mark.parametrize("others", [[], [{"batch": "2018", "status": "candidate"}]])
def test_a_city_that_never_joined_is_not_told_as_one_that_did(others: list[dict[str, str]]) -> None:
    turned_down = {"batch": "2021", "status": "not-selected"}
    assert cells("keikutsertaan-saja", record(memberships=[turned_down, *others])) == []


@pytest.mark.parametrize(("sources", "told"), [(["pemkot"], 1), (["pemkot", "antara"], 0), (["iklan"], 0)])
def test_a_city_known_from_the_government_alone_is_told(sources: list[str], told: int) -> None:
    assert len(cells("satu-suara", record(signings=[{**MOU, "sources": sources}]))) == told


def test_a_city_of_one_source_is_told_with_its_title() -> None:
    assert cells("satu-sumber", record(signings=[MOU, {**MOU, "kind": "commitment"}])) == [(*PLACE, "Berita ANTARA")]
    assert cells("satu-sumber", record(signings=[{**MOU, "sources": ["antara", "pemkot"]}])) == []


@pytest.mark.parametrize(
    ("key", "whole", "lacking"),
    [
        ("sumber-tanpa-alamat", {"url": "https://contoh.id/a"}, {}),
        ("sumber-tanpa-arsip", {"url": "https://contoh.id/a", "archive": "https://web.archive.org/a"}, {"url": "https://contoh.id/a"}),
        ("judul", {}, {"title_kind": "reconstructed"}),
        ("judul", {"title_kind": "headline"}, {"title_kind": "description"}),
        ("tanggal-terbit", {"published": "2021"}, {}),
        ("tanggal-terbit", {"published": "2021"}, {"published": "2021", "published_from": "address"}),
    ],
)  # fmt: skip
def test_a_source_is_listed_for_what_it_lacks(key: str, whole: dict[str, str], lacking: dict[str, str]) -> None:
    assert of_sources(key, whole) == []
    published = lacking.get("published", "tidak tercatat")
    assert of_sources(key, lacking) == [("Judul", "tidak diketahui", published)]


PRINTED = (
    {"url": "https://a.contoh.id/1", "publisher": "Koran A"},
    {"url": "https://b.contoh.id/2", "publisher": "Koran B"},
)


def test_a_domain_of_several_publishers_is_listed_until_we_know_whose_they_are() -> None:
    assert [row[1:] for row in of_sources("penerbit", *PRINTED)] == [
        ("Koran A", "tidak tercatat", "contoh.id"),
        ("Koran B", "tidak tercatat", "contoh.id"),
    ]
    family = {"id": "contoh", "name": "Contoh", "domains": ["contoh.id"], "reason": "Satu perusahaan."}
    assert of_sources("penerbit", *PRINTED, media=Media.model_validate({"families": [family]})) == []
    spelt = ({**PRINTED[0], "publisher": "Koran B.com"}, PRINTED[1])
    assert of_sources("penerbit", *spelt) == []
    assert of_sources("penerbit", *({**each, "kind": "government"} for each in PRINTED)) == []


def test_sources_stand_by_title() -> None:
    assert [row[0] for row in cells("sumber-tanpa-alamat", record())] == sorted(
        source.title for source in SOURCES.values()
    )
