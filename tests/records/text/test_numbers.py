"""Numbers are read as Indonesians write them, money stays as exact as its source, and nothing in doubt is guessed."""

import re

import pytest

from jejak.records.text.numbers import Rupiah, guess, parse_number


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("9,3 miliar", 9_300_000_000),
        ("312.432.271.800", 312_432_271_800),
        ("600 juta", 600_000_000),
        ("1.200 juta", 1_200_000_000),
        ("1,25 triliun", 1_250_000_000_000),
        ("500 ribu", 500_000),
        ("1500000", 1_500_000),
        ("12,50", None),
        ("9.3 miliar", None),
        ("9,3 milyar", None),
        ("0 juta", None),
        ("Rp9 miliar", None),
        ("-9 miliar", None),
        ("9" * 50, None),
    ],
)
def test_an_amount_is_worth_whole_rupiah_or_is_none(text: str, worth: int | None) -> None:
    if worth is None:
        with pytest.raises(ValueError, match=re.escape(text)):
            Rupiah.parse(text)
    else:
        assert (Rupiah.parse(text).worth, str(Rupiah.parse(text))) == (worth, text)


def test_amounts_sort_and_compare_by_what_they_are_worth() -> None:
    texts = ["sekitar 600 juta", "9,3 miliar", "650 juta", "1 triliun", "600 juta"]
    ordered = [str(amount) for amount in sorted(map(Rupiah.parse, texts))]
    assert ordered == [
        "600 juta",
        "sekitar 600 juta",
        "650 juta",
        "9,3 miliar",
        "1 triliun",
    ]
    assert Rupiah.parse("9,3 miliar") == Rupiah.parse("9.300 juta") != Rupiah.parse("sekitar 9,3 miliar")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Rp 9,3 milyar", "9,3 miliar"),
        ("Rp9.3 miliar", "9,3 miliar"),
        ("rp. 312.432.271.800,00", "312.432.271.800"),
        ("IDR 600 jt", "600 juta"),
        ("9,3 miliar rupiah", "9,3 miliar"),
        ("sekitar Rp 600 juta", "sekitar 600 juta"),
        ("9 sampai 10 miliar", None),
        ("puluhan juta", None),
    ],
)
def test_an_amount_that_is_almost_one_is_guessed_where_it_can_mean_one_thing(typed: str, meant: str | None) -> None:
    assert guess(typed, Rupiah.parse) == meant


@pytest.mark.parametrize(("typed", "meant"), [("61.17", "61,17"), ("86,5 %", "86,5"), ("dua", None)])
def test_a_figure_likewise(typed: str, meant: str | None) -> None:
    assert guess(typed, parse_number) == meant
