"""A city in brief: its first sentence, on whose word, what is recorded and what is not."""

from typing import Any

import pytest

from jejak.story.city.story import tell_city
from jejak.story.country.brief import SILENT, Brief, tell_brief
from jejak.story.country.overview import list_rows
from jejak.story.vocabulary import StepStatus
from support.records import catalogue, record


def brief(**sections: Any) -> Brief:
    whole = catalogue(record(**sections))
    return tell_brief(list_rows(whole)[0], whole)


def test_it_begins_as_the_citys_own_summary_does() -> None:
    drawn = record(memberships=[{"batch": "2021"}], signings=[{"kind": "mou", "date": "2021-05-20"}])
    whole = catalogue(drawn)
    told = tell_brief(list_rows(whole)[0], whole)
    assert told.sentence == tell_city(drawn, whole).summary.sentences[0].text
    assert told.batch == "Angkatan 2021"


def test_it_names_those_who_carry_the_sentence_and_no_other() -> None:
    told = brief(
        memberships=[{"batch": "2021", "sources": ["pemkot", "iklan"]}],
        signings=[{"kind": "mou", "sources": ["antara"]}],
    )
    assert told.carriers == "Pemkot dan Koran"


def test_many_carriers_are_counted() -> None:
    told = brief(memberships=[{"batch": "2021", "sources": ["pemkot", "iklan", "antara"]}])
    assert told.carriers == "Pemkot, Koran, dan 1 penerbit lain"


def test_a_city_of_which_nothing_is_known_says_so() -> None:
    told = brief()
    assert (told.sentence, told.carriers, told.recorded) == (SILENT, "", "")
    assert told.batch == "Angkatan tidak diketahui"
    assert told.statuses == (StepStatus.NONE,)
    assert "quick win" in told.missing


@pytest.mark.parametrize(
    ("sections", "recorded"),
    [
        ({"signings": [{"kind": "mou", "date": "2021-05-20"}]}, "nota kesepakatan (20 Mei 2021)"),
        ({"signings": [{"kind": "mou"}]}, "nota kesepakatan (disebut, tanpa tanggal)"),
        ({"signings": [{"kind": "mou", "date": "2027", "status": "planned"}]}, "nota kesepakatan (direncanakan, 2027)"),
        (
            {"milestones": [{"kind": "evaluation", "date": "2022", "confidence": "low"}]},
            "evaluasi (2022, keyakinan rendah)",
        ),
        (
            {"bimtek": [{"stages": ["3"], "date": "2021"}, {"date": "2022"}]},
            "bimtek III (2021), bimtek (tahapnya tidak disebut)",
        ),
    ],
)
def test_what_is_recorded_says_when_and_how_surely(sections: dict[str, Any], recorded: str) -> None:
    assert brief(**sections).recorded == recorded


def test_what_may_be_meant_without_being_said_is_not_called_missing() -> None:
    assert "bimtek" not in brief(bimtek=[{"date": "2022"}]).missing
