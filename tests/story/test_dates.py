"""Dates are told in Indonesian, as exactly as the record knows them and no more."""

import pytest

from jejak.records.models.fields import Edtf
from jejak.story import dates


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-10-18", "18 Oktober 2023"),
        ("2021-05", "Mei 2021"),
        ("2021", "2021"),
        ("2023-07-03/2023-07-04", "3–4 Juli 2023"),
        ("2018-10-31/2018-11-01", "31 Oktober – 1 November 2018"),
        ("2023-12-30/2024-01-02", "30 Desember 2023 – 2 Januari 2024"),
        ("2022-06/2022-09", "Juni–September 2022"),
        ("2022-12/2023-01", "Desember 2022 – Januari 2023"),
        ("2017/2022", "2017–2022"),
        ("2020~", "sekitar 2020"),
        ("2021-05?", "Mei 2021 (belum pasti)"),
        ("2020%", "sekitar 2020 (belum pasti)"),
        ("XXXX-07-04", "4 Juli, tahun tidak disebut"),
        ("XXXX-07?", "Juli, tahun tidak disebut (belum pasti)"),
        ("XXXX-07-04~", "sekitar 4 Juli, tahun tidak disebut"),
        ("XXXX-07-10/XXXX-07-11", "10–11 Juli, tahun tidak disebut"),
        ("XXXX-06/XXXX-08", "Juni–Agustus, tahun tidak disebut"),
        ("[2023-10-11,2023-10-12]", "11 atau 12 Oktober 2023"),
        ("[2023-10-11,2023-10-12,2023-10-14]", "11, 12, atau 14 Oktober 2023"),
        ("[2023-09-30,2023-10-01]", "30 September atau 1 Oktober 2023"),
        ("[2022-12-31,2023-01-01]", "31 Desember 2022 atau 1 Januari 2023"),
        ("[2021-05,2021-06]", "Mei atau Juni 2021"),
        ("[2021,2022]", "2021 atau 2022"),
        ("[XXXX-07-04,XXXX-07-05]", "4 atau 5 Juli, tahun tidak disebut"),
    ],
)
def test_a_date_is_worded_with_its_own_precision(edtf: str, said: str) -> None:
    assert dates.wording(Edtf.parse(edtf)) == said


def test_short_wording_abbreviates_the_months() -> None:
    assert dates.wording(Edtf.parse("2023-02-28"), short=True) == "28 Feb 2023"


def test_an_unknown_date_says_so() -> None:
    assert dates.wording(None) == "tanggal tidak diketahui"


def test_what_the_source_says_about_time_stands_beside_the_date_and_never_in_its_place() -> None:
    assert dates.wording(None, "hari Rabu") == "hari Rabu"
    assert dates.wording(Edtf.parse("2022-06"), "sejak Juni") == "Juni 2022; menurut sumber: sejak Juni"


@pytest.mark.parametrize(
    ("several", "said"),
    [
        (["2023-07-03/2023-07-04", "2023-10-18/2023-10-19"], "Juli–Oktober 2023"),
        (["2023-07-03", "2023-07-20"], "Juli 2023"),
        (["2019", "2021-05-20"], "2019–2021"),
        (["2021", "2021-05-20"], "2021"),
        (["2021-05-20", "XXXX-07-04"], "Mei 2021"),
        (["[2021-05-20,2021-06-01]", "2021-08-02"], "Mei–Agustus 2021"),
        (["XXXX-07-04", "XXXX-08"], "tahun tidak disebut"),
    ],
)
def test_several_dates_span_months_or_the_years_when_one_gives_only_a_year(several: list[str], said: str) -> None:
    assert dates.span([Edtf.parse(text) for text in several]) == said


@pytest.mark.parametrize(
    ("edtf", "machine"),
    [
        ("2023-10-18", "2023-10-18"),
        ("2021-05", "2021-05"),
        ("2020~", None),
        ("2017/2022", None),
        ("XXXX-07-04", None),
        ("[2021,2022]", None),
    ],
)
def test_the_machine_form_never_claims_more_than_html_can_say(edtf: str, machine: str | None) -> None:
    assert dates.iso(Edtf.parse(edtf)) == machine


def test_what_has_no_date_comes_last() -> None:
    days = [Edtf.parse(text) for text in ("XXXX-01-01", "2021-05", "2019~", "[2021-05-01,2021-05-04]", "2021-05-02")]
    ordered = sorted([None, *days, None], key=dates.order)
    known = ["2019~", "2021-05", "[2021-05-01,2021-05-04]", "2021-05-02"]
    assert [str(day) for day in ordered] == [*known, "None", "None", "XXXX-01-01"]


def test_a_date_without_its_year_stands_under_no_year() -> None:
    headings = [dates.heading(date) for date in (Edtf.parse("2021-05"), None, Edtf.parse("XXXX-05-20"))]
    assert headings == ["2021", "Tanpa tanggal", "Tahun tidak disebut"]
