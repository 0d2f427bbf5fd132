"""A page links each term of the glossary where it first uses it: the longest spelling, whole words, our texts only."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from jejak.publish.terms import Terms
from jejak.records.models.glossary import Glossary
from support.strategies import texts

GLOSSARY: list[dict[str, Any]] = [
    {"term": "Bimtek", "also_called": ["bimbingan teknis"]},
    {"term": "Bimtek tahap I"},
    {"term": "OPD", "also_called": ["perangkat daerah"]},
    {"term": "Asesmen", "also_called": ["penilaian"]},
]


def terms(*given: dict[str, Any]) -> Terms:
    full = [{"meaning": "Artinya.", "sources": ["antara"], **term} for term in given or GLOSSARY]
    return Terms(Glossary.model_validate({"terms": full}))


def linked(*said: str, known: Terms | None = None) -> list[tuple[str, str]]:
    """What becomes a link in the texts of one page: its words and the anchor it leads to."""
    link = (known or terms()).linker("../../")
    html = "".join(map(link, said))
    return [(text, anchor) for anchor, text in re.findall(r'href="\.\./\.\./glosarium/#([^"]+)">([^<]*)</a>', html)]


def test_only_the_first_use_on_a_page_is_a_link() -> None:
    assert linked("Bimtek dibuka. Bimtek kedua batal.", "Seusai bimtek …") == [("Bimtek", "istilah-bimtek")]


def test_another_spelling_is_the_same_term() -> None:
    assert linked("Bimbingan teknis pertama, lalu bimtek kedua.") == [("Bimbingan teknis", "istilah-bimtek")]


def test_each_page_begins_anew() -> None:
    known = terms()
    assert linked("Bimtek.", known=known) == linked("Bimtek.", known=known) != []


def test_the_longest_spelling_wins_and_leaves_the_shorter_for_later() -> None:
    assert linked("Bimtek tahap I, lalu bimtek biasa.") == [
        ("Bimtek tahap I", "istilah-bimtek-tahap-i"),
        ("bimtek", "istilah-bimtek"),
    ]


@pytest.mark.parametrize("text", ["Bimteknya", "prabimtek", "KOPDAR", "opdx", "bimtek2", "bimtek_dua"])
def test_nothing_inside_a_word_is_a_term(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize("text", ["OPD", "opd", "Opd", "(OPD)", "“OPD”", "OPD.", "tiap-tiap OPD,"])
def test_letter_case_and_marks_around_a_word_do_not_matter(text: str) -> None:
    ((word, anchor),) = linked(text)
    assert (word.lower(), anchor) == ("opd", "istilah-opd")


def test_a_spelling_that_means_much_else_is_no_link() -> None:
    assert linked("Penilaian warga lain.") == []


def test_a_terms_own_name_goes_before_anothers_spelling() -> None:
    known = terms({"term": "Gelombang", "also_called": ["Bimtek"]}, {"term": "Bimtek"})
    assert linked("Bimtek", known=known) == [("Bimtek", "istilah-bimtek")]


def test_an_empty_glossary_links_nothing() -> None:
    link = Terms(Glossary()).linker("./")
    assert link("Bimtek & OPD") == Markup("Bimtek &amp; OPD")


def test_what_stands_around_a_term_is_escaped() -> None:
    assert terms().linker("../")("<b>OPD</b> & “x”") == Markup(
        '&lt;b&gt;<a class="term" href="../glosarium/#istilah-opd">OPD</a>&lt;/b&gt; &amp; “x”'
    )


def test_marks_in_a_term_are_no_pattern() -> None:
    known = terms({"term": "Buku 1 (a.b)?"}, {"term": "Perpres 95/2018"})
    assert linked("Perpres 95/2018 dan Perpres 9502018", known=known) == [
        ("Perpres 95/2018", "istilah-perpres-95-2018")
    ]


@given(st.lists(st.one_of(texts(), st.sampled_from(["Bimtek", "OPD", "İ", "ẞ", "perangkat daerah"])), max_size=8))
def test_linking_changes_no_letter_of_any_text(parts: list[str]) -> None:
    said = " ".join(parts)
    link = terms().linker("./")
    assert Markup(re.sub(r"</?a\b[^>]*>", "", link(said))).unescape() == said


@given(st.lists(st.sampled_from(["İstanbul", "ß", "Bimtek", "OPD", "tahap I"]), min_size=1, max_size=6))
def test_a_link_holds_the_words_it_was_found_by(parts: list[str]) -> None:
    for text, _ in linked(" ".join(parts)):
        assert text.lower() in {"bimtek", "bimtek tahap i", "opd"}


def test_terms_stand_by_alphabet_each_with_an_anchor_of_its_own() -> None:
    anchored = terms({"term": "SPBE"}, {"term": "asesmen"}, {"term": "Buku 1"}).anchored
    assert [(term.term, anchor) for term, anchor in anchored] == [
        ("asesmen", "istilah-asesmen"),
        ("Buku 1", "istilah-buku-1"),
        ("SPBE", "istilah-spbe"),
    ]
