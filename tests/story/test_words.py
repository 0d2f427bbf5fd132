"""Counts, lists and labels in Indonesian."""

import pytest

from jejak.records.models.vocabulary import Confidence
from jejak.story import words


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["{0}", "dan", "%s", "{"], "{0}, dan, %s, dan {"),
    ],
)
def test_a_list_is_joined_as_indonesian_writes_it(parts: list[str], said: str) -> None:
    assert words.joined(parts) == words.joined(part for part in parts) == said


def test_figures_have_thousands_points_and_small_counts_are_words() -> None:
    assert (words.digits(1412), words.number(10), words.number(11)) == ("1.412", "sepuluh", "11")
    assert (words.regions(1412), words.held(25, 12)) == ("1.412 daerah", "25 butir dari 12 sumber")


def test_batches_are_their_years_or_not_known() -> None:
    assert (words.batches((2017, 2021)), words.batches(())) == ("2017 dan 2021", "tidak diketahui")


def test_stages_are_roman_and_a_step_can_leave_its_kind_out() -> None:
    assert [words.stages(stages) for stages in ((), (3,), (1, 2))] == [
        "Bimtek",
        "Bimtek tahap III",
        "Bimtek tahap I dan II",
    ]
    assert [words.numeral(words.STEP[f"bimtek-{stage}"]) for stage in words.ROMAN] == ["I", "II", "III", "IV"]


def test_under_a_heading_a_doubt_says_only_how_sure_it_is() -> None:
    assert [words.sureness(words.CONFIDENCE[each]) for each in Confidence] == ["tanpa catatan", "sedang", "rendah"]
