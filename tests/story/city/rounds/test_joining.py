"""What is said first of a region that joined: every round, and how sure that is; likewise for search engines."""

from typing import Any

import pytest

from jejak.story import words
from jejak.story.city.story import CityStory, tell_city
from jejak.story.country.preview import preview_city
from support.records import catalogue, record

TWICE = [{"batch": "2019"}, {"batch": "2021", "confidence": "low"}]


def story(**sections: Any) -> CityStory:
    drawn = record(**sections)
    return tell_city(drawn, catalogue(drawn))


@pytest.mark.parametrize(
    ("memberships", "standing"),
    [
        ([{"batch": "2018"}, {"batch": "2023"}], "Angkatan 2018 dan 2023"),
        (TWICE, "Angkatan 2019 dan 2021; keikutsertaan 2021: kepastian rendah"),
        ([{"batch": "2021", "confidence": "medium"}], "Angkatan 2021; keikutsertaan: kepastian sedang"),
        ([{"batch": "2021", "confidence": "low"}, {"batch": "2021"}], "Angkatan 2021"),
        ([{"batch": "2021", "confidence": "low"}, {}], "Angkatan 2021; keikutsertaan: kepastian rendah"),
        ([{}], "Peserta, tanpa tahun angkatan"),
        ([{"batch": "2021", "status": "candidate"}], "Calon"),
        ([], "Tidak ditemukan dalam daftar peserta"),
    ],
)
def test_every_round_is_named_and_doubt_says_of_which(memberships: list[dict[str, str]], standing: str) -> None:
    assert story(memberships=memberships).standing == standing


def test_search_engines_read_both_rounds_and_the_doubt() -> None:
    told = story(memberships=TWICE)
    assert told.description == (
        "Jejak Kota Pasuruan, Jawa Timur, dalam program kota cerdas: "
        "angkatan 2019 dan 2021; keikutsertaan 2021: kepastian rendah."
    )
    assert "angkatan 2019" in told.gist
    assert "angkatan 2021" in told.gist


def test_who_takes_no_part_is_described_by_what_is_recorded() -> None:
    told = story(milestones=[{"kind": "other", "date": "2023", "title": "Diskusi", "scope": "other"}])
    assert told.description.startswith("Kota Pasuruan, Jawa Timur. Tercatat: Diskusi, 2023, di luar program")


def test_the_picture_shows_the_latest_round_of_which_a_step_is_known() -> None:
    drawn = preview_city(story(memberships=TWICE, signings=[{"kind": "mou", "date": "2019-05-15"}]))
    assert drawn.line.endswith("keikutsertaan 2021: kepastian rendah; langkah 2019")
    assert any(mark.word == "15 Mei 2019" for mark in drawn.marks)


def test_an_area_is_called_so_once() -> None:
    assert words.areas(["Kawasan Danau Toba", "Bromo"]) == "kawasan Danau Toba dan Bromo"
    assert words.areas([]) is None
    (told,) = story(memberships=[{"batch": "2021", "track": "Kawasan Bromo"}]).memberships
    assert told.text == "Angkatan 2021 · kawasan Bromo"
