"""How a city stood to a batch is told as its source tells it: in it, considered, turned down, or dropped."""

from typing import Any

import pytest

from jejak.story.city.memberships import ToldMembership
from jejak.story.city.story import CityStory, tell_city
from support.records import catalogue, record


def story(*memberships: dict[str, Any]) -> CityStory:
    told = record(memberships=list(memberships))
    return tell_city(told, catalogue(told))


def only(**membership: Any) -> ToldMembership:
    (told,) = story(membership).memberships
    return told


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ({"batch": "2021"}, "Angkatan 2021"),
        ({}, "Tahun angkatan tidak disebut"),
        ({"batch": "2021", "track": "Bromo", "size": "50"}, "Angkatan 2021 · kawasan Bromo · satu dari 50 daerah"),
        ({"batch": "2021", "status": "candidate"}, "Angkatan 2021 · calon peserta"),
        ({"batch": "2021", "status": "not-selected"}, "Angkatan 2021 · tidak terpilih"),
        ({"batch": "2021", "status": "dropped"}, "Angkatan 2021 · keluar dari daftar"),
    ],
)
def test_a_membership_says_batch_standing_track_and_size(claim: dict[str, str], text: str) -> None:
    assert only(**claim).text == text


@pytest.mark.parametrize(
    ("status", "word", "said"),
    [
        ("candidate", "calon", "disebut sebagai calon peserta angkatan 2021"),
        ("not-selected", "tidak terpilih", "tidak terpilih untuk angkatan 2021"),
        ("dropped", "keluar", "keluar dari daftar peserta angkatan 2021"),
    ],
)
def test_who_never_joined_is_in_no_batch_and_the_page_says_how_it_stood(status: str, word: str, said: str) -> None:
    told = story({"batch": "2021", "status": status})
    assert (told.batches, told.batch_word, told.tracks.rounds) == ((), word, ())
    assert told.summary.text == f"Menurut sumber, Kota Pasuruan {said}."


def test_who_was_turned_down_and_joined_later_is_in_the_later_batch() -> None:
    told = story({"batch": "2018", "status": "not-selected"}, {"batch": "2021"})
    assert told.batches == (2021,)
    assert len(told.memberships) == 2


def test_two_memberships_are_told_each_at_its_anchor() -> None:
    told = story({"batch": "2017"}, {"batch": "2021", "sources": ["pemkot"]})
    assert [(each.anchor, each.references) for each in told.memberships] == [
        ("angkatan-2017", (1,)),
        ("angkatan-2021", (2,)),
    ]
    assert told.batch_word == "2017 dan 2021"


def test_another_list_stands_beside_the_used_one_and_makes_no_membership() -> None:
    other = {"batch": "2022", "track": "Toba", "size": "51", "note": "Daftar lain.", "sources": ["pemkot"]}
    told = story({"batch": "2021", "also_reported": [other]})
    ((also,),) = [each.also for each in told.memberships]
    assert also.said == (("Angkatan", "2022"), ("Kawasan", "Toba"), ("Jumlah", "51 daerah"))
    assert (also.note, also.references, told.batches) == ("Daftar lain.", (2,), (2021,))


def test_a_weak_membership_says_so() -> None:
    assert only(batch="2021", confidence="low").confidence == "kepastian rendah"
