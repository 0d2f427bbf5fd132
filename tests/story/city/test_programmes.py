"""A city's programmes stand under each pillar that a source puts them under, with all that sources say of them."""

from typing import Any

from jejak.story.city.pillars import ToldProgramme
from jejak.story.city.rounds.placing import follow
from jejak.story.city.rounds.steps import Step
from jejak.story.city.rounds.tracks import tell_tracks
from jejak.story.city.story import CityStory, tell_city
from support.records import catalogue, city, record

PROGRAMME = {"name": "bela beli", "kind": ["quick-win", "application"], "pillar": ["branding", "economy"]}


def story(**sections: Any) -> CityStory:
    told = record(**sections)
    return tell_city(told, catalogue(told))


def told(**said: Any) -> ToldProgramme:
    (programme,) = story(programmes=[{**PROGRAMME, **said}]).programmes
    return programme


def test_a_programme_of_several_kinds_pillars_and_years_names_them_all() -> None:
    programme = told(batch="2021", year=["2021", "2024"], place="Pasar", status="berjalan")
    assert programme.particulars == (
        "Quick win dan aplikasi · pilar branding dan economy · angkatan 2021 · Pasar · berjalan"
    )
    assert programme.when == "2021 dan 2024"


def test_it_stands_under_each_of_its_pillars() -> None:
    names = [{"as_named": "Smart Branding", "pillar": "branding"}, {"as_named": "Smart Economy", "pillar": "economy"}]
    pillars = story(pillars=names, programmes=[PROGRAMME]).pillars
    assert [[item.name for item in pillar.programmes] for pillar in pillars] == [["bela beli"], ["bela beli"]]


def test_one_value_by_itself_is_a_list_of_one() -> None:
    programme = told(kind="service", pillar="living", year="2021")
    assert (programme.kind, programme.pillars, programme.when) == ("layanan", ("Living",), "2021")


def test_who_spoke_of_it_and_what_others_write_is_told() -> None:
    people = [{"name": "Adiek", "role": "Kepala", "part": "spoke", "said": "Diteruskan."}]
    other = {
        "name": "belabeliku",
        "pillar": "society",
        "year": "2022",
        "people": [{"name": "Ida"}],
        "sources": ["pemkot"],
    }
    programme = told(people=people, scope="other", also_reported=[other])
    assert programme.people == (("Berbicara atau dikutip", "Adiek (Kepala)"),)
    assert [(statement.who, statement.said) for statement in programme.statements] == [
        ("Adiek (Kepala)", "Diteruskan.")
    ]
    assert programme.outside
    (differing,) = programme.also
    assert differing.said == (
        ("Nama", "belabeliku"),
        ("Pilar", "Society"),
        ("Waktu", "2022"),
        ("Nama lain yang disebut", "Ida"),
    )


def test_a_quick_win_outside_the_programme_is_no_step_of_it() -> None:
    def step(**said: Any) -> Step:
        (track,) = tell_tracks(follow(city(memberships=[{}], programmes=[{**PROGRAMME, **said}]), {})).rounds
        return next(step for step in track.steps if step.key == "quick-win")

    within, outside = step(year=["2024", "2021"]), step(scope="other")
    assert (within.key, within.when, within.reached) == ("quick-win", "2021", True)
    assert (outside.said, outside.reached) == ("hanya butir di luar program kementerian", False)
