"""A city's pillars, a line each: what most sources call them there, every naming behind it, a count of their own."""

from typing import Any

import pytest

from jejak.records.models.vocabulary import Confidence
from jejak.story import words
from jejak.story.city.pillars import NamedPillar, count_names
from jejak.story.city.story import CityStory, tell_city
from support.records import TEGAL, catalogue, record, record_of


def story(**sections: Any) -> CityStory:
    drawn = record(**sections)
    return tell_city(drawn, catalogue(drawn))


def told(*names: dict[str, Any], **sections: Any) -> tuple[NamedPillar, ...]:
    return story(pillars=list(names), **sections).pillars


def named(text: str, key: str | None = "governance", *sources: str, **more: Any) -> dict[str, Any]:
    return {"as_named": text, "pillar": key, "sources": sources or ("antara",), **more}


def usual(*names: dict[str, Any]) -> list[str]:
    (pillar,) = told(*names)
    return [spelling.text for spelling in pillar.usual]


def test_a_pillar_is_told_once_however_many_names_it_has_in_the_order_of_the_file() -> None:
    pillars = told(named("Smart Living", "living"), named("Pemerintahan"), named("Smart Gov"), named("Tani", None))
    assert [(pillar.name, [name.text for name in pillar.names]) for pillar in pillars] == [
        ("Living", ["Smart Living"]),
        ("Governance", ["Pemerintahan", "Smart Gov"]),
        (words.NO_PILLAR, ["Tani"]),
    ]


def test_the_line_shows_what_most_sources_call_it() -> None:
    assert usual(named("Smart Goverment"), named("Smart Government", "governance", "antara", "pemkot")) == [
        "Smart Government"
    ]


def test_names_given_as_often_stand_side_by_side() -> None:
    names = named("Smart Gov"), named("Pemerintahan", "governance", "pemkot"), named("Tata kelola")
    assert usual(*names) == ["Smart Gov", "Pemerintahan", "Tata kelola"]


def test_a_name_in_two_lists_or_in_other_letters_is_one_name_of_both_sources() -> None:
    again = named("smart gov", "governance", "pemkot", list="paparan", anchor="pilar-smart-gov-2")
    (pillar,) = told(named("Pemerintahan"), named("Smart Gov"), again)
    assert [(each.anchor, each.text, each.references) for each in pillar.usual] == [
        ("pilar-smart-gov", "Smart Gov", (1, 2))
    ]
    assert [each.text for each in pillar.spellings] == ["Pemerintahan", "Smart Gov"]
    assert len(pillar.names) == 3
    assert pillar.carried == "Tiga sebutan, dua sumber"
    assert pillar.others == "dan satu sebutan lain"


def test_a_pillar_of_one_name_has_no_other() -> None:
    (pillar,) = told(named("Smart Gov"))
    assert (pillar.carried, pillar.others) == ("Satu sumber", None)


def test_who_named_it_is_a_part_of_the_sentence() -> None:
    (pillar,) = told(named("Smart Gov", by="Tim evaluator"))
    assert pillar.names[0].setting == "oleh tim evaluator"


@pytest.mark.parametrize(
    ("doubts", "said"),
    [
        (("low", "high"), Confidence.HIGH),
        (("low", "medium"), Confidence.MEDIUM),
        (("low", "low"), Confidence.LOW),
    ],
)
def test_a_name_is_as_sure_as_its_surest_naming(doubts: tuple[str, str], said: Confidence) -> None:
    first, second = (named("Gov", list=f"daftar-{doubt}-{n}", confidence=doubt) for n, doubt in enumerate(doubts))
    (pillar,) = told(first, {**second, "anchor": "pilar-gov-2"})
    assert pillar.usual[0].confidence == words.CONFIDENCE[said]


@pytest.mark.parametrize(
    ("more", "setting"),
    [
        ({}, None),
        ({"by": "Bupati"}, "oleh Bupati"),
        ({"date": "2021-09-13"}, "13 September 2021"),
        ({"date_text": "saat bimtek"}, "saat bimtek"),
        ({"by": "Bupati", "date": "2021", "list": "paparan-bupati"}, "oleh Bupati, 2021, daftar paparan bupati"),
    ],
)
def test_a_naming_says_by_whom_when_and_in_which_list(more: dict[str, str], setting: str | None) -> None:
    (pillar,) = told(named("Smart Gov", **more))
    assert pillar.names[0].setting == setting


def test_a_local_name_like_a_common_key_stays_a_local_one() -> None:
    assert [pillar.key for pillar in told(named("governance", None), named("Smart Gov"))] == [None, "governance"]


def test_the_same_local_name_in_two_lists_is_one_pillar() -> None:
    (pillar,) = told(named("Tani", None), named("tani", None, list="paparan", anchor="pilar-tani-2"))
    assert [name.anchor for name in pillar.names] == ["pilar-tani", "pilar-tani-2"]


def test_its_programmes_stand_under_it() -> None:
    programmes = [{"name": "KIPAS", "kind": "service", "pillar": "governance"}, {"name": "Wi-Fi", "kind": "service"}]
    (pillar,) = told(named("Smart Gov"), programmes=programmes)
    assert [programme.name for programme in pillar.programmes] == ["KIPAS"]


def test_pillars_and_their_names_have_a_count_of_their_own() -> None:
    names = [named(f"Nama {number}") for number in range(12)]
    assert count_names(told(*names, named("Smart Living", "living"))) == "Sumber menyebut dua pilar dengan 13 sebutan."


def test_a_page_calls_the_region_what_it_is() -> None:
    tegal = record_of(TEGAL)
    assert (story().itself, tell_city(tegal, catalogue(tegal)).itself) == ("kota ini", "kabupaten ini")
