"""A city in brief: its first sentence, on whose word, what is recorded and what is not."""

from typing import Any

import pytest

from jejak.story.city.story import tell_city
from jejak.story.country.brief import Brief, tell_brief
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
    assert told.standing == "Angkatan 2021"


def test_it_names_those_who_carry_the_sentence_and_no_other() -> None:
    told = brief(
        memberships=[{"batch": "2021", "sources": ["pemkot", "iklan"]}],
        signings=[{"kind": "mou", "sources": ["antara"]}],
    )
    assert told.carriers == "Pemkot dan Koran"


def test_many_carriers_are_counted() -> None:
    told = brief(memberships=[{"batch": "2021", "sources": ["pemkot", "iklan", "antara"]}])
    assert told.carriers == "Pemkot, Koran, dan 1 penerbit lain"


def test_a_city_of_which_nothing_is_known_says_so_and_nothing_is_missing_of_it() -> None:
    told = brief()
    assert told.sentence == "Kota Pasuruan tidak kami temukan dalam daftar peserta program kementerian."
    assert told.carriers == ""
    assert told.standing == "Tidak ditemukan dalam daftar peserta"
    assert told.statuses == ()
    assert [(each.recorded, each.missing) for each in told.rounds] == [("", "")]


@pytest.mark.parametrize(
    ("memberships", "batch"),
    [
        ([{"batch": "2021"}, {"batch": "2017"}], "Angkatan 2017 dan 2021"),
        ([{}], "Peserta, tanpa tahun angkatan"),
        ([{"batch": "2021", "status": "not-selected"}], "Tidak terpilih"),
    ],
)
def test_it_says_how_the_region_stands(memberships: list[dict[str, str]], batch: str) -> None:
    assert brief(memberships=memberships).standing == batch


@pytest.mark.parametrize(
    ("membership", "opening"),
    [
        ({}, "Angkatan 2021."),
        ({"confidence": "low"}, "Angkatan 2021; keikutsertaan: kepastian rendah."),
        ({"confidence": "medium"}, "Angkatan 2021; keikutsertaan: kepastian sedang."),
        (
            {"also_reported": [{"batch": "2022", "sources": ["pemkot"]}]},
            "Angkatan 2021; keikutsertaan: sumber berbeda.",
        ),
    ],
)
def test_where_there_is_little_room_a_batch_is_named_with_its_doubt(membership: dict[str, Any], opening: str) -> None:
    assert brief(memberships=[{"batch": "2021", **membership}]).opening == opening


TWICE = [{"batch": "2019"}, {"batch": "2021", "confidence": "low"}]


def test_of_two_rounds_both_are_named_and_the_doubt_says_of_which() -> None:
    told = brief(memberships=TWICE)
    assert told.opening == "Angkatan 2019 dan 2021; keikutsertaan 2021: kepastian rendah."
    assert "angkatan 2019" in told.sentence
    assert "angkatan 2021" in told.sentence


def test_where_there_is_room_for_one_it_is_the_latest_of_which_a_step_is_known() -> None:
    assert brief(memberships=TWICE, signings=[{"kind": "mou", "date": "2019-05-15"}]).latest.batch == 2019
    assert brief(memberships=TWICE).latest.batch == 2021


MEMBER = [{"batch": "2021"}]


@pytest.mark.parametrize(
    ("sections", "recorded"),
    [
        ({"signings": [{"kind": "mou", "date": "2021-05-20"}]}, "Nota kesepakatan (MoU) 20 Mei 2021"),
        ({"signings": [{"kind": "mou"}]}, "Nota kesepakatan (MoU): tanpa tanggal"),
        (
            {"signings": [{"kind": "mou", "date": "2027", "status": "planned", "batch": "2021"}]},
            "Nota kesepakatan (MoU): direncanakan, 2027",
        ),
        (
            {"milestones": [{"kind": "evaluation", "date": "2022", "confidence": "low"}]},
            "Evaluasi 2022, kepastian rendah",
        ),
        (
            {"milestones": [{"kind": "evaluation", "date": "2022", "confidence": "medium"}]},
            "Evaluasi 2022, kepastian sedang",
        ),
        (
            {"bimtek": [{"stages": ["3"], "date": "2021"}, {"date": "2022"}]},
            "Bimtek III 2021; Bimtek IV: ada bimtek pada 2022, tahapnya tidak disebut",
        ),
    ],
)
def test_what_is_recorded_says_when_and_how_surely(sections: dict[str, Any], recorded: str) -> None:
    (told,) = brief(memberships=MEMBER, **sections).rounds
    assert told.recorded == recorded


def test_what_may_be_meant_without_being_said_is_not_called_missing() -> None:
    (told,) = brief(memberships=MEMBER, bimtek=[{"date": "2022"}]).rounds
    assert "quick win" in told.missing
    assert "bimtek" not in told.missing


def test_each_round_is_told_apart_and_the_latest_where_there_is_room_for_one() -> None:
    told = brief(
        memberships=[{"batch": "2018"}, *MEMBER],
        signings=[{"kind": "mou", "date": "2018-05-08", "confidence": "low"}, {"kind": "commitment", "date": "2021"}],
    )
    assert [(each.batch, each.recorded) for each in told.rounds] == [
        (2018, "Nota kesepakatan (MoU) 8 Mei 2018, kepastian rendah"),
        (2021, "Komitmen 2021"),
    ]
    assert told.latest.batch == 2021
    assert told.statuses == (StepStatus.DOCUMENTED, StepStatus.NONE)
    assert not told.unsure, "of the latest round all is certain"
