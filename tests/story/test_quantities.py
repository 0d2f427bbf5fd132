"""Money, ranks and figures are told as the source gives them."""

from typing import Any

import pytest

from jejak.records.models.claims import Counted
from jejak.records.models.events import Rank
from jejak.records.text.numbers import Rupiah
from jejak.story import quantities


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9,3 miliar", "Rp9,3 miliar"),
        ("sekitar 600 juta", "sekitar Rp600 juta"),
        ("312.432.271.800", "Rp312.432.271.800"),
    ],
)
def test_money_is_as_exact_as_its_source(typed: str, said: str) -> None:
    assert quantities.rupiah(Rupiah.parse(typed)) == said


@pytest.mark.parametrize(
    ("rank", "said"),
    [
        ({"place": "4", "of": "130", "among": "kota se-Jawa"}, "4 dari 130 kota se-Jawa"),
        ({"place": "1", "among": "kabupaten"}, "1 di antara kabupaten"),
        ({"place": "22"}, "22"),
        ({"top": "8", "of": "130"}, "8 besar dari 130"),
        ({}, None),
    ],
)
def test_a_leading_group_is_no_place(rank: dict[str, Any], said: str | None) -> None:
    assert quantities.rank(Rank.model_validate(rank)) == said


def test_a_figure_says_what_was_counted_and_in_what_unit() -> None:
    figures = [{"what": "program yang selesai", "value": "61,17", "unit": "persen"}, {"what": "desa", "value": "4"}]
    told = quantities.counted(map(Counted.model_validate, figures))
    assert told == "program yang selesai: 61,17 persen; desa: 4"
    assert quantities.counted([]) is None
