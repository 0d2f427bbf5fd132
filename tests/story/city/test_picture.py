"""Which events the picture of a timeline shows, and in which words."""

from typing import Any

from jejak.story.city.picture import LIMIT, Shape, Strip, has_strip, tell_strip
from jejak.story.city.story import tell_city
from support.records import catalogue, record


def strip(**sections: Any) -> Strip:
    drawn = record(**sections)
    return tell_strip(tell_city(drawn, catalogue(drawn)), "Jejak Kota Cerdas")


def days(count: int, **rest: str) -> list[dict[str, Any]]:
    return [{"kind": "other", "date": f"2021-03-{day:02}", **rest} for day in range(1, count + 1)]


def test_years_stand_once_and_dates_without_them() -> None:
    told = strip(signings=[{"kind": "mou", "date": "2021-05"}, {"kind": "commitment", "date": "2021-11-18"}])
    assert [(moment.year, moment.when) for moment in told.moments] == [("2021", "Mei"), ("", "18 Nov")]


def test_doubt_is_a_shape_and_a_word() -> None:
    told = strip(
        milestones=[
            {"kind": "launch", "date": "2020"},
            {"kind": "award", "date": "2021", "scope": "other"},
            {"kind": "evaluation", "date": "2022", "confidence": "low"},
            {"kind": "target", "date": "2030", "status": "planned", "title": "Semua dinas"},
        ]
    )
    assert [(moment.shape, moment.about, moment.doubts) for moment in told.moments] == [
        (Shape.HELD, "", ""),
        (Shape.OUTSIDE, "", "di luar program kementerian"),
        (Shape.UNSURE, "", "kepastian rendah"),
        (Shape.OPEN, "Semua dinas", "direncanakan"),
    ]


def test_a_dozen_at_most_and_the_rest_is_counted() -> None:
    told = strip(signings=[{"kind": "mou", "date": "2023"}, {"kind": "commitment"}], milestones=days(14, scope="other"))
    assert len(told.moments) == LIMIT
    assert told.rest == "Dan 3 lagi, 1 tanpa tanggal"
    assert told.moments[-1].label == "Nota kesepakatan", "what belongs to the programme is not left out"


def test_what_lacks_its_year_has_no_place_on_the_line_and_is_counted_apart() -> None:
    loose = [{"kind": "mou", "date": "XXXX-07-04"}, {"kind": "commitment"}]
    told = strip(milestones=days(2), signings=loose)
    assert [moment.when for moment in told.moments] == ["1 Mar", "2 Mar"]
    assert told.rest == "1 tanpa tanggal, 1 dengan tahun tidak disebut"
    assert not has_strip(record(milestones=days(1), signings=loose).city)


def test_fewer_than_two_dates_make_no_picture() -> None:
    assert not has_strip(record(milestones=days(1), signings=[{"kind": "mou"}]).city)
    assert has_strip(record(milestones=days(2)).city)


def test_it_says_whose_it_is_and_as_of_when() -> None:
    assert strip(milestones=days(2)).stamp == ("Jejak Kota Cerdas, diperiksa 21 November 2026", "CC BY 4.0")
