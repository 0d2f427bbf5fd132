"""A city's page tells what the national record says of its batch and its events, with those sources too."""

from typing import Any

from jejak.story.city.story import CityStory, tell_city
from support.records import catalogue, record

BATCH = {
    "year": "2022",
    "size": "50",
    "sources": ["antara"],
    "also_reported": [{"size": "51", "note": "Sumber ini menulis «50 lain».", "sources": ["pemkot"]}],
}
EVENT = {
    "id": "mou-2022",
    "title": "Nota kesepakatan 2022",
    "date": "2022-04-21",
    "people": [{"name": "Menteri", "said": "Siap mendampingi."}],
    "sources": ["pemkot"],
}
TOTAL = {"subject": "daerah terlibat sampai 2022", "value": "191", "date": "2017/2022", "sources": ["pemkot"]}


def story(national: dict[str, Any], **sections: Any) -> CityStory:
    told = record(**sections)
    return tell_city(told, catalogue(told, **national))


def test_a_batch_is_told_with_its_size_and_what_another_source_says() -> None:
    told = story({"batches": [BATCH]}, memberships=[{"batch": "2022"}])
    (fact,) = told.national
    assert (fact.title, fact.references) == ("Angkatan 2022: 50 daerah", (1,))
    assert [(other.said, other.references) for other in fact.also] == [((("Jumlah", "51 daerah"),), (2,))]


def test_a_national_event_is_told_where_the_citys_own_source_tells_of_it() -> None:
    told = story({"events": [EVENT]}, signings=[{"kind": "mou", "sources": ["pemkot"]}])
    (fact,) = told.national
    assert (fact.title, fact.when) == ("Nota kesepakatan 2022", "21 April 2022")
    assert [(statement.who, statement.said) for statement in fact.statements] == [("Menteri", "Siap mendampingi.")]


def test_a_national_event_that_others_tell_of_is_a_link_to_the_programmes_page() -> None:
    told = story({"events": [EVENT]}, signings=[{"kind": "mou", "part_of": "mou-2022"}])
    (year,) = told.timeline
    assert year.entries[0].part_of == ("mou-2022", "Nota kesepakatan 2022")
    assert told.national == ()


def test_a_letters_number_that_the_note_speaks_of_is_told() -> None:
    told = story({"events": [{**EVENT, "number": "883/2020"}]}, signings=[{"kind": "mou", "sources": ["pemkot"]}])
    assert told.national[0].details == (("Nomor", "883/2020"),)


def test_a_figure_stands_on_the_pages_that_cite_its_source() -> None:
    assert story({"totals": [TOTAL]}, memberships=[{"sources": ["pemkot"]}]).national[0].title == (
        "191 daerah terlibat sampai 2022"
    )
    assert story({"totals": [TOTAL]}, memberships=[{"sources": ["antara"]}]).national == ()


def test_another_citys_batch_is_not_told() -> None:
    assert story({"batches": [BATCH]}, memberships=[{"batch": "2021", "sources": ["iklan"]}]).national == ()


def test_sources_that_only_the_national_context_cites_are_told_apart() -> None:
    told = story({"batches": [BATCH]}, memberships=[{"batch": "2022"}])
    assert told.basis == (
        "Satu-satunya butir di sini berasal dari satu sumber.",
        "Satu sumber lain di daftar ini hanya dikutip pada konteks nasional.",
    )
