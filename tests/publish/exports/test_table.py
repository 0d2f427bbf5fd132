"""Files of tables: read back whole by what reads either form, and no cell of theirs is a formula anywhere."""

import csv
import io

import pytest

from jejak.publish.exports.table import COMMA, SEMICOLON, inert, write_csv

ROWS = [["Daerah", "Catatan"], ["Kota Batu", 'a; b, "c"'], ["Kota Solok", "dua\nbaris"], ["", "nilai 3,06; 3.06"]]


@pytest.mark.parametrize("separator", [COMMA, SEMICOLON])
def test_a_file_is_read_back_whole_in_either_form(separator: str) -> None:
    text = write_csv(ROWS, separator).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)) == ROWS


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
@pytest.mark.parametrize(
    "before",
    [
        "",
        " ",
        "\u00a0",
        "\u3000 ",
        "\t",
        "\r",
        "\n",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\u00ad",
        "\u3164",
        "a,",
        "a;",
        "a\t",
        "a\n",
    ],
)
def test_no_cell_is_a_formula_at_its_start_or_where_another_form_would_split_it(before: str, sign: str) -> None:
    assert inert(f"{before}{sign}1+1") == f"{before}'{sign}1+1"


@pytest.mark.parametrize(
    "text", ["", "a", "a - b", "a=b", "2021–2022", "surel@contoh.id", "a, b; c", "3,06", "'=1", "(-5)"]
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert inert(text) == text
