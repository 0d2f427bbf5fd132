"""How many sources of a claim are independent: publishers, networks, headlines, and who speaks."""

import pytest

from jejak.records.models.city import Source
from jejak.story.independence import house, judge


def source(publisher: str | None, title: str = "", kind: str = "news", **rest: str) -> Source:
    """A source; without a title of its own it has one that no other has."""
    own = title or f"Berita {publisher} {id(object())}"
    return Source.model_validate({"id": "x", "title": own, "publisher": publisher, "kind": kind, **rest})


def test_two_publishers_with_texts_of_their_own_are_two() -> None:
    assert judge([source("ANTARA", "Satu"), source("Republika", "Dua")]).text == "2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solopos", "Solopos.com"),
        ("Berita Lima", "Beritalima.com"),
        ("ANTARA", "ANTARA Jatim"),
        ("Tribun Jatim", "Babel News (Tribun)"),
        ("Citiasia Inc. (mengutip ANTARA)", "ANTARA Bali"),
        ("Radar Malang (Jawa Pos)", "Radar Malang"),
    ],
)
def test_one_publisher_or_network_counts_once(one: str, other: str) -> None:
    assert judge([source(one, "Satu"), source(other, "Dua")]).count == 1


def test_a_headline_printed_twice_counts_once() -> None:
    texts = [source("Bisnis.com", "Pemkab Teken MoU"), source("Radar", "PEMKAB teken MoU.")]
    assert judge(texts).count == 1


def test_a_title_of_our_own_says_nothing_of_the_text() -> None:
    texts = [source(name, "Smart city", title_kind="description") for name in ("Bisnis.com", "Radar")]
    assert judge(texts).count == 2


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 2, 0)])
def test_what_hangs_together_is_one_in_any_order(order: tuple[int, ...]) -> None:
    texts = [source("Bisnis.com", "Satu"), source("Radar", "Satu"), source("Radar", "Dua")]
    assert judge([texts[place] for place in order]).count == 1


def test_those_who_are_told_of_and_those_unknown_are_told_apart() -> None:
    texts = [
        source("Pemkot", kind="government"),
        source("Pemkab", kind="government"),
        source("Koran", kind="advertorial"),
        source("JDIH", kind="document"),
        source(None),
    ]
    assert judge(texts).text == "0, hanya pemerintah (2), berbayar (1), dokumen (1), dan tanpa penerbit (1)"
    assert judge([source("UGM", kind="academic"), texts[0]]).text == "1, juga pemerintah (1)"


def test_names_that_only_look_alike_stay_apart() -> None:
    assert len({house(name) for name in ("Bali Tribune", "Tribun Bali", "Nusantara News", "ANTARA")}) == 4
