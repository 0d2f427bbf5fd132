"""The timeline puts events in order of time and tells each with what its source gives."""

from typing import Any

from jejak.story.city import tell_city
from jejak.story.timeline import Entry, Year
from support.records import catalogue, record


def years(**sections: Any) -> tuple[Year, ...]:
    told = record(**sections)
    return tell_city(told, catalogue(told)).timeline


def only(**sections: Any) -> Entry:
    ((entry,),) = [year.entries for year in years(**sections)]
    return entry


def test_events_stand_under_their_year_and_undated_ones_last() -> None:
    told = years(
        signings=[{"kind": "commitment", "date": "2022-09-27"}, {"kind": "mou", "date": "2021-05"}],
        bimtek=[{"stages": ["1"]}],
    )
    assert [(year.label, [entry.label for entry in year.entries]) for year in told] == [
        ("2021", ["Nota kesepakatan"]),
        ("2022", ["Penandatanganan komitmen"]),
        ("Tanpa tanggal", ["Bimtek tahap I"]),
    ]


def test_a_less_precise_date_opens_its_year() -> None:
    (year,) = years(milestones=[{"kind": "launch", "date": "2021-01-01"}, {"kind": "masterplan", "date": "2021"}])
    assert [entry.label for entry in year.entries] == ["Masterplan", "Peluncuran"]


def test_who_did_what_is_told_under_the_part_the_source_gives() -> None:
    entry = only(
        signings=[
            {
                "kind": "commitment",
                "people": [
                    {"name": "A", "role": "Wali Kota", "part": "signed"},
                    {"name": "B", "said": "Meminta semua dinas ikut."},
                ],
                "groups": [{"name": "dinas", "count": "17", "part": "attended"}],
                "participants": "80",
            }
        ]
    )
    assert entry.details == (
        ("Menandatangani", "A (Wali Kota)"),
        ("Hadir", "17 dinas"),
        ("Disebut", "B"),
        ("Peserta", "80 orang"),
    )
    assert [(statement.who, statement.said) for statement in entry.statements] == [("B", "Meminta semua dinas ikut.")]


def test_a_score_is_told_with_scale_and_issuer() -> None:
    entry = only(milestones=[{"kind": "evaluation", "by": "Kominfo", "scores": [{"value": "3.16", "scale": "0–4"}]}])
    assert entry.details == (("Oleh", "Kominfo"), ("Nilai", "3.16 (skala 0–4)"))


def test_what_another_source_says_differently_stands_with_the_event() -> None:
    entry = only(
        bimtek=[
            {
                "stages": ["3"],
                "date": "2019-08-01",
                "also_reported": [{"stages": ["2"], "place": "Aula", "note": "Nomornya lain.", "sources": ["pemkot"]}],
            }
        ]
    )
    (other,) = entry.also
    assert (other.said, other.note, other.references) == ((("Tahap", "II"), ("Tempat", "Aula")), "Nomornya lain.", (2,))


def test_planned_outside_and_weak_are_said() -> None:
    entry = only(milestones=[{"kind": "award", "status": "planned", "scope": "other", "confidence": "low"}])
    assert (entry.status, entry.outside, entry.confidence) == ("direncanakan", True, "keyakinan rendah")
