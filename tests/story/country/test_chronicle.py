"""The chronicle holds every event of every city and of the programme once, by year and month, undated ones last."""

from typing import Any

import pytest

from jejak.records.catalogue import CityRecord
from jejak.story.country.chronicle import Chapter, ChronicleEntry, tell_chapters
from jejak.story.country.overview import Overview
from jejak.story.country.register import Register
from support.records import BATU, TEGAL, catalogue, record, record_of

NATIONAL = {"id": "mou-2021", "title": "Penandatanganan 2021", "sources": ["antara"]}


def chapters(*records: CityRecord, **national: Any) -> tuple[Chapter, ...]:
    return tell_chapters(Register(Overview(catalogue(*records, **national))))


def layout(told: tuple[Chapter, ...]) -> dict[str, dict[str, list[str]]]:
    """Chapter → month → «label, whose»."""
    return {chapter.key: {month.label: list(map(named, month.moments)) for month in chapter.months} for chapter in told}


def named(moment: ChronicleEntry) -> str:
    return f"{moment.label}, {moment.record.city.name if moment.record else 'nasional'}"


def only(**sections: Any) -> ChronicleEntry:
    (chapter,) = chapters(record(**sections))
    ((moment,),) = [month.moments for month in chapter.months]
    return moment


def test_events_stand_by_year_and_month_and_undated_ones_last() -> None:
    told = chapters(
        record(
            signings=[{"kind": "mou", "date": "2021-05-20"}, {"kind": "commitment", "date": "2021-12"}],
            bimtek=[{"stages": ["1"], "date_text": "hari Rabu"}],
        ),
        record_of(TEGAL, signings=[{"kind": "mou", "date": "2018-05-08"}]),
    )
    assert layout(told) == {
        "2018": {"Mei": ["Nota kesepakatan, Kabupaten Tegal"]},
        "2021": {
            "Mei": ["Nota kesepakatan, Kota Pasuruan"],
            "Desember": ["Penandatanganan komitmen, Kota Pasuruan"],
        },
        "tanpa-tanggal": {"Menurut nama daerah": ["Bimtek tahap I, Kota Pasuruan"]},
    }
    assert [(chapter.label, chapter.size) for chapter in told] == [("2018", 1), ("2021", 2), ("Tanpa tanggal", 1)]


def test_what_has_a_year_only_stands_behind_the_months() -> None:
    told = chapters(
        record(milestones=[{"kind": "launch", "date": "2021-01-01"}, {"kind": "masterplan", "date": "2021"}])
    )
    assert list(layout(told)["2021"]) == ["Januari", "Hanya tahunnya yang diketahui"]
    assert layout(told) == {
        "2021": {
            "Januari": ["Peluncuran, Kota Pasuruan"],
            "Hanya tahunnya yang diketahui": ["Masterplan, Kota Pasuruan"],
        }
    }


def test_what_has_a_month_only_goes_before_the_days_of_that_month() -> None:
    ((month,),) = [
        chapter.months
        for chapter in chapters(
            record(milestones=[{"kind": "launch", "date": "2021-05-01"}, {"kind": "award", "date": "2021-05"}])
        )
    ]
    assert [moment.when for moment in month.moments] == ["Mei 2021", "1 Mei 2021"]


def test_what_lasts_stands_where_it_began() -> None:
    told = chapters(record(bimtek=[{"date": "2018-12-31/2019-01-02"}]))
    assert layout(told) == {"2018": {"Desember": ["Bimtek, Kota Pasuruan"]}}
    assert told[0].months[0].moments[0].iso is None


def test_on_one_day_the_nation_goes_first_and_cities_follow_by_name() -> None:
    day = {"kind": "mou", "date": "2021-05-20"}
    told = chapters(
        record(signings=[day]),
        record_of(TEGAL, signings=[day]),
        record_of(BATU, signings=[day]),
        events=[{**NATIONAL, "date": "2021-05-20"}],
    )
    assert layout(told)["2021"]["Mei"] == [
        "Penandatanganan 2021, nasional",
        "Nota kesepakatan, Kabupaten Tegal",
        "Nota kesepakatan, Kota Batu",
        "Nota kesepakatan, Kota Pasuruan",
    ]


def test_a_national_event_is_anchored_by_its_id_and_an_undated_one_is_told_too() -> None:
    (chapter,) = chapters(events=[{**NATIONAL, "status": "planned"}])
    (moment,) = chapter.months[0].moments
    assert (chapter.key, moment.anchor, moment.record, moment.tags) == (
        "tanpa-tanggal",
        "mou-2021",
        None,
        ("direncanakan",),
    )


@pytest.mark.parametrize(
    ("said", "tags"),
    [
        ({}, ()),
        ({"status": "planned"}, ("direncanakan",)),
        ({"status": "not-held"}, ("menurut sumber: tidak berlangsung",)),
        ({"scope": "other", "confidence": "low"}, ("di luar program kementerian", "kepastian rendah")),
        ({"confidence": "medium"}, ("kepastian sedang",)),
        ({"place": "Aula", "also_reported": [{"place": "Malang", "sources": ["pemkot"]}]}, ("sumber berbeda",)),
        ({"place": "Aula", "also_reported": [{"place": "Malang", "sources": ["antara"]}]}, ()),
        ({"also_reported": [{"note": "Bukan bimtek.", "sources": ["pemkot"]}]}, ("sumber berbeda",)),
        ({"also_reported": [{"participants": "80", "sources": ["pemkot"]}]}, ()),
    ],
)
@pytest.mark.parametrize(
    "event", [("signings", {"kind": "mou"}), ("bimtek", {}), ("milestones", {"kind": "evaluation"})], ids=lambda e: e[0]
)
def test_a_moment_says_what_stops_one_from_taking_it_for_granted(
    event: tuple[str, dict[str, str]], said: dict[str, Any], tags: tuple[str, ...]
) -> None:
    section, claim = event
    assert only(**{section: [{**claim, **said}]}).tags == tags


def test_a_milestones_own_title_is_its_label() -> None:
    assert only(milestones=[{"kind": "other", "title": "Command center dibuka"}]).label == "Command center dibuka"


def test_memberships_pillars_and_programmes_are_no_events() -> None:
    drawn = record(
        memberships=[{"batch": "2021"}],
        pillars=[{"as_named": "Smart Living", "pillar": "living"}],
        programmes=[{"name": "Wi-Fi", "kind": "service", "date": "2021"}],
    )
    assert chapters(drawn) == ()


def test_what_was_planned_or_never_took_place_is_no_event() -> None:
    told = chapters(
        record(
            signings=[
                {"kind": "mou", "date": "2021-05-20"},
                {"kind": "commitment", "date": "2021-12", "status": "planned"},
            ],
            bimtek=[{"date": "2021-06", "status": "not-held"}],
            milestones=[{"kind": "target", "date": "2028"}, {"kind": "budget", "date": "2021-01", "status": "planned"}],
        ),
        events=[{**NATIONAL, "date": "2021-07", "status": "planned"}],
    )
    assert layout(told) == {
        "2021": {
            "Mei": ["Nota kesepakatan, Kota Pasuruan"],
            "Rencana": [
                "Anggaran, Kota Pasuruan",
                "Penandatanganan 2021, nasional",
                "Penandatanganan komitmen, Kota Pasuruan",
            ],
            "Menurut sumber: tidak terjadi": ["Bimtek, Kota Pasuruan"],
        },
        "2028": {"Rencana": ["Target, Kota Pasuruan"]},
    }
    assert [(chapter.size, chapter.counted) for chapter in told] == [
        (1, "1 peristiwa, 3 rencana, dan 1 yang tidak terjadi"),
        (0, "1 rencana"),
    ]
