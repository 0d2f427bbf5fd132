"""Each claim belongs to the round that the record, its national event or its date decides, and else to none."""

from typing import Any

import pytest

from jejak.records.models.permalinks import permalink
from jejak.records.models.programme import NationalEvent
from jejak.story.city.rounds.placing import Course, follow
from jejak.story.vocabulary import Apart
from support.records import city

TWICE = [{"batch": "2018"}, {"batch": "2021"}]
MOU_2021 = NationalEvent.model_validate(
    {"id": "mou-2021", "kind": "mou", "batch": "2021", "title": "Nota 2021", "sources": ["antara"]}
)


def course(joined: list[dict[str, Any]], **sections: Any) -> Course:
    return follow(city(memberships=joined, **sections), {"mou-2021": MOU_2021})


def places(joined: list[dict[str, Any]], **sections: Any) -> dict[str, int | str | None]:
    """Where each event and programme is put: permalink → year of its round, or why it is in none."""
    told = course(joined, **sections)
    inside = {permalink(claim): each.batch for each in told.rounds for claim in each.claims}
    found: dict[str, int | str | None] = {**inside, **{permalink(claim): str(why) for claim, why in told.beside}}
    return {anchor: place for anchor, place in found.items() if not anchor.startswith("angkatan-")}


def one(joined: list[dict[str, Any]], section: str, **claim: Any) -> int | str | None:
    (place,) = places(joined, **{section: [claim]}).values()
    return place


def test_there_is_a_round_for_each_batch_that_a_city_joined() -> None:
    told = course([*TWICE, {"batch": "2018", "track": "Borobudur"}, {"batch": "2019", "status": "candidate"}])
    assert [each.batch for each in told.rounds] == [2018, 2021]
    assert [len(each.memberships) for each in told.rounds] == [2, 1]


def test_a_membership_without_a_year_belongs_to_the_only_round() -> None:
    assert [len(each.memberships) for each in course([{"batch": "2018"}, {}]).rounds] == [2]
    assert [each.batch for each in course([{}]).rounds] == [None]


@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ({"section": "signings", "kind": "mou", "date": "2018-05-08"}, 2018),
        ({"section": "signings", "kind": "mou", "date": "2021-05-20"}, 2021),
        ({"section": "signings", "kind": "mou", "date": "2020-12"}, 2021),
        ({"section": "signings", "kind": "commitment", "date": "2019-01"}, 2018),
        ({"section": "bimtek", "stages": ["4"], "date": "2018-11-08"}, 2018),
        ({"section": "milestones", "kind": "assessment", "date": "2020"}, 2021),
        ({"section": "milestones", "kind": "award", "date": "2021-12-14"}, 2021),
        ({"section": "milestones", "kind": "award", "date": "2020"}, 2018),
        ({"section": "milestones", "kind": "masterplan", "date": "2020"}, 2018),
        ({"section": "milestones", "kind": "evaluation", "date": "2021-06"}, 2018),
        ({"section": "milestones", "kind": "evaluation", "date": "2024"}, 2021),
        ({"section": "programmes", "name": "KIPAS", "kind": "quick-win", "year": "2019"}, 2018),
    ],
    ids=str,
)
def test_a_date_decides_where_such_a_thing_is_dated_in_one_round_only(claim: dict[str, Any], place: int) -> None:
    assert one(TWICE, **claim) == place


def test_what_is_dated_outside_every_round_is_of_none() -> None:
    joined = [{"batch": "2022"}]
    assert one(joined, "milestones", kind="assessment", date="2018-03-05") == Apart.OUTSIDE
    assert one(joined, "milestones", kind="regulation", date="2019") == Apart.OUTSIDE
    assert one([{"batch": "2017"}], "bimtek", stages=["1"], date="2022-06") == Apart.OUTSIDE


def test_without_a_date_the_only_round_has_it_and_of_two_neither() -> None:
    assert one([{"batch": "2022"}], "bimtek", stages=["1"]) == 2022
    assert one(TWICE, "bimtek", stages=["1"]) == Apart.OPEN


def test_two_rounds_in_following_years_leave_what_both_could_have_open() -> None:
    joined = [{"batch": "2018"}, {"batch": "2019"}]
    assert one(joined, "milestones", kind="assessment", date="2018") == Apart.OPEN
    assert one(joined, "bimtek", stages=["1"], date="2019") == Apart.OPEN
    assert one(joined, "bimtek", stages=["1"], date="2018") == 2018


def test_the_national_event_goes_before_the_date_and_the_record_before_both() -> None:
    part = {"kind": "mou", "date": "2018-05", "part_of": "mou-2021"}
    assert one(TWICE, "signings", **part) == 2021
    assert one(TWICE, "signings", **part, batch="2018") == 2018


def test_a_national_event_of_another_batch_decides_nothing() -> None:
    assert one([{"batch": "2018"}], "signings", kind="mou", date="2018-05", part_of="mou-2021") == 2018


def test_a_city_that_joined_nothing_has_no_round_and_keeps_its_claims() -> None:
    told = course([{"batch": "2018", "status": "not-selected"}], bimtek=[{"date": "2018"}])
    assert told.rounds == ()
    assert [permalink(claim) for claim, _ in told.beside] == ["angkatan-2018", "bimtek-2018"]
