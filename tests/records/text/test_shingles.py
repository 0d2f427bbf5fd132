"""Texts that print one handout are told apart from reports that only quote the same sentence."""

from hypothesis import given
from hypothesis import strategies as st

from jejak.records.text.shingles import SIZE, Overlap, overlaps, runs_of

TEXT = "Wali kota membuka bimtek tahap pertama di Gedung Gradika pada hari Senin bersama para kepala dinas kota itu"
OTHER = (
    "Kepala dinas mengatakan rencana induk kota cerdas selesai disusun sebelum akhir tahun oleh tim pelaksana daerah"
)

words = st.lists(st.sampled_from("abcdef"), max_size=40).map(" ".join)


def test_the_same_text_in_other_letters_is_one() -> None:
    shouted = TEXT.upper().replace(" DI ", ", di ")
    assert list(overlaps({"b": shouted, "a": TEXT, "c": OTHER}, 0.3)) == [Overlap("a", "b", 1.0)]


def test_a_text_within_a_longer_one_is_wholly_shared() -> None:
    assert list(overlaps({"a": TEXT, "b": f"{OTHER} {TEXT}"}, 0.9)) == [Overlap("a", "b", 1.0)]


def test_a_sentence_that_two_reports_quote_is_less_than_a_third() -> None:
    quoted = " ".join(OTHER.split()[: SIZE + 1])
    one, other = f"{TEXT} {TEXT} lalu {quoted}", f"{OTHER} {' '.join(reversed(TEXT.split()))}"
    assert list(overlaps({"a": one, "b": other}, 0.3)) == []


def test_an_empty_text_shares_nothing() -> None:
    assert runs_of(" … ") == frozenset()
    assert list(overlaps({"a": "", "b": "", "c": TEXT}, 0.01)) == []


@given(words, words)
def test_the_share_is_of_the_shorter_text_and_the_same_both_ways(one: str, other: str) -> None:
    found = [each.share for each in overlaps({"a": one, "b": other}, 0.0)]
    assert found == [each.share for each in overlaps({"a": other, "b": one}, 0.0)]
    common = len(runs_of(one) & runs_of(other))
    assert found == ([common / min(len(runs_of(one)), len(runs_of(other)))] if common else [])
