"""Dates: what is a date, what it spans, how dates of different precision sort, what to write instead."""

import re
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jejak.records.models.city import Source
from jejak.records.models.edtf import EDTF_PATTERN, Edtf

KINDS = [("%Y-%m-%d"[:length], known) for length in (2, 5, 8) for known in (True, False) if known or length > 2]
"""Years, months and days by their format, with and without the year."""


def days(form: str, known: bool) -> st.SearchStrategy[str]:
    """Days of one kind; without their year, 29 February among them."""
    real = st.dates(date(1945, 1, 1), date(2099, 12, 31)) if known else st.dates(date(1948, 1, 1), date(1948, 12, 31))
    return (real | st.just(date(1948, 2, 29))).map(lambda day: day.strftime(form if known else f"XXXX{form[2:]}"))


def dates() -> st.SearchStrategy[str]:
    """Texts of dates: single ones and intervals of one precision, with and without a mark, and one of several."""
    return st.sampled_from(KINDS).flatmap(lambda kind: _dates(days(*kind)))


def _dates(some: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(some, min_size=2, max_size=4, unique=True).map(sorted)
    interval, one_of = several.map(lambda few: f"{few[0]}/{few[-1]}"), several.map(lambda few: f"[{','.join(few)}]")
    return st.builds(str.__add__, some | interval, st.sampled_from(["", "~", "?", "%"])) | one_of


def is_date(text: str) -> bool:
    try:
        Edtf.parse(text)
    except ValueError:
        return False
    return True


@given(dates())
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(Edtf.parse(text)) == text


@given(dates())
def test_a_date_begins_before_it_ends(text: str) -> None:
    moment = Edtf.parse(text)
    assert moment.earliest <= moment.latest


@given(dates(), dates())
def test_of_two_dates_one_comes_first_unless_they_are_the_same(one: str, other: str) -> None:
    a, b = Edtf.parse(one), Edtf.parse(other)
    assert (a < b) + (b < a) + (a == b) == 1


@given(st.lists(dates()), st.randoms())
def test_dates_sort_the_same_from_every_order(texts: list[str], random: Random) -> None:
    moments = [Edtf.parse(text) for text in texts]
    ordered = sorted(moments)
    random.shuffle(moments)
    assert sorted(moments) == ordered


def test_a_date_without_its_year_can_mean_any_year_and_stands_last() -> None:
    moment = Edtf.parse("XXXX-02-29")
    assert (moment.year, moment.earliest, moment.latest) == (None, date(1948, 2, 29), date(2096, 2, 29))
    assert Edtf.parse("2100-12-31") < moment


def test_one_of_several_days_stands_where_the_first_of_them_does() -> None:
    moment = Edtf.parse("[2023-10-11,2023-10-12]")
    assert (moment.year, moment.earliest, moment.latest) == (2023, date(2023, 10, 11), date(2023, 10, 12))


def test_the_less_precise_date_opens_its_year_and_its_month() -> None:
    order = ["2020-12-31", "2021", "2021~", "2021-01", "2021-01-01", "2021-01-01/2021-01-02", "2021-01-02", "2021-05"]
    assert [str(moment) for moment in sorted(Edtf.parse(text) for text in reversed(order))] == order


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-5",
        "2021-13",
        "2021-02-29",
        "2021-00",
        "21",
        "20211",
        "2021-05-20/2021-05-20",
        "2021/2020",
        "2021-05/2022",
        "2021-05-20 ",
        "~2021",
        "2021~~",
        "٢٠٢١",
        "2021-05-20T10:00",
        "2021/",
        "/2021",
        "2021-",
        "unknown",
        "..",
        "XXXX",
        "XXXX-02-30",
        "XXX1-07-04",
        "2021-XX-04",
        "XXXX-07-04/2021-07-05",
        "XXXX-07-05/XXXX-07-04",
        "[2021]",
        "[2021,2021]",
        "[2022,2021]",
        "[2021,2021-05]",
        "[2021-05-01,XXXX-05-02]",
        "[2021,2022]?",
        "[2021,2022,2023,2024,2025]",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_date(text)


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_a_message(text: str) -> None:
    if not is_date(text):
        with pytest.raises(ValidationError, match="date-format"):
            Source.model_validate({"id": "x", "title": "x", "kind": "news", "published": text})


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("18-10-2023", "2023-10-18"),
        ("18/10/2023", "2023-10-18"),
        ("3.7.2023", "2023-07-03"),
        ("2023/7/3", "2023-07-03"),
        ("2023-7", "2023-07"),
        ("18 Oktober 2023", "2023-10-18"),
        ("mei 2021", "2021-05"),
        ("2023-07-04/2023-07-03", "2023-07-03/2023-07-04"),
        ("2021-05/06", "2021-05/2021-06"),
        ("2021-05-20/21", "2021-05-20/2021-05-21"),
        ("2021-05-20/06-02", "2021-05-20/2021-06-02"),
        ("20 Nopember 2021", "2021-11-20"),
        ("Nov 2021", "2021-11"),
        ("20 Agust 2021", "2021-08-20"),
        ("1 Peb. 2021", "2021-02-01"),
        ("PEBRUARI 2021", "2021-02"),
        ("20-Nov-2021", "2021-11-20"),
        ("November 20, 2021", "2021-11-20"),
        ("may 2021", "2021-05"),
        ("2021.9.13", "2021-09-13"),
        ("13.9.2021", "2021-09-13"),
        ("20211120", "2021-11-20"),
        ("05/2021", "2021-05"),
        ("tgl. 20 Des 2021", "2021-12-20"),
        ("Senin, 20 Desember 2021", "2021-12-20"),
        ("Jumat (3/9/2021)", "2021-09-03"),
        ("20-21 November 2021", "2021-11-20/2021-11-21"),
        ("20 s.d. 21 November 2021", "2021-11-20/2021-11-21"),
        ("30 November – 2 Desember 2021", "2021-11-30/2021-12-02"),
        ("30 Des 2021 sampai 2 Jan 2022", "2021-12-30/2022-01-02"),
        ("Mei–Juni 2021", "2021-05/2021-06"),
        ("2021-2022", "2021/2022"),
        ("sekitar 2021", "2021~"),
        ("2021 ?", "2021\\?"),
        ("xxxx-07-04", "XXXX-07-04"),
        ("[2023-10-11, 2023-10-12]", r"\[2023-10-11,2023-10-12\]"),
    ],
)
def test_the_message_gives_the_date_that_was_meant(typed: str, instead: str) -> None:
    with pytest.raises(ValidationError, match=f'tulis "{instead}"'):
        Source.model_validate({"id": "x", "title": "x", "kind": "news", "published": typed})


@pytest.mark.parametrize(
    "typed",
    [
        "20/11/21",
        "2021-05/13",
        "2021-11/02",
        "13/13/2021",
        "31 April 2021",
        "21-20 November 2021",
        "September",
        "akhir 2021",
    ],
)
def test_what_can_be_read_in_two_ways_or_none_is_not_guessed(typed: str) -> None:
    with pytest.raises(ValidationError, match='tulis "2021", "2021-05", "2021-05-20"'):
        Source.model_validate({"id": "x", "title": "x", "kind": "news", "published": typed})


@pytest.mark.parametrize("typed", ["0201-05-20", "0001", "1944-12-31", "2101", "9999", "0001/9999", "2021/2999"])
def test_a_year_that_no_record_can_mean_is_told_with_its_bounds(typed: str) -> None:
    with pytest.raises(ValidationError, match="tahun di luar 1945 sampai 2100"):
        Source.model_validate({"id": "x", "title": "x", "kind": "news", "published": typed})


@given(dates())
def test_the_schema_accepts_every_date(text: str) -> None:
    assert re.search(EDTF_PATTERN, text)
