"""Files of tables: read back whole by what reads either form, and no cell of theirs is a formula anywhere.

So is every table of the site, whichever module makes it: those are found among all files to download.
"""

import csv
import io
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejak.publish import pages
from jejak.publish.exports import table
from jejak.publish.exports.table import COMMA, SEMICOLON, inert, write_csv
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from support.project import ROOT
from support.records import catalogue, record
from support.tables import FORMULA, both_forms, signed

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


def tables(whole: Catalogue) -> tuple[dict[str, bytes], list[str]]:
    """Every table of the site as a file, and the texts that its cells were given, one after another."""
    address = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
    found = pages.downloads(Publication(whole, address, "Jejak Kota Cerdas", "Catatan publik."))
    with patch.object(table, "inert", side_effect=inert) as asked:
        made = {each.path: each.make() for each in found if each.path.endswith(".csv")}
    return made, [call.args[0] for call in asked.call_args_list]


def assert_sound(whole: Catalogue) -> None:
    """Each in both forms, which say the same; no cell a formula; every text that was given is there."""
    made, cells = tables(whole)
    plain = [path for path in made if "/excel/" not in path]
    read: dict[str, list[str]] = {}
    for path in plain:
        page, _, name = path.rpartition("/")
        key = name.removesuffix(".csv")
        rows, for_excel = both_forms(f"{page}/", key, made)
        assert rows == for_excel, path
        read[path] = read[f"{page}/excel/{name}"] = [cell for row in rows for cell in row]
        assert len({len(row) for row in rows}) == 1, path
        assert [cell for cell in read[path] if FORMULA.search(cell)] == [], path
    assert sorted(read) == sorted(made), "both forms of each: routes.table_file and table_file_for_excel"
    told = [cell.replace("'", "") for path in made for cell in read[path]]
    assert told == [cell.replace("'", "") for cell in cells], "write it with table.write_csv"


def test_every_table_of_a_record_with_every_field_is_sound() -> None:
    whole, _ = load(ROOT / "tests" / "every-field")
    assert whole
    assert_sound(whole)


@settings(max_examples=25)
@given(st.lists(signed(), min_size=5, max_size=5))
def test_every_table_of_texts_like_formulas_is_sound(texts: list[str]) -> None:
    note, title, by, place, said = texts
    drawn = record(
        bimtek=[{"confidence": "low", "note": note}, {"topic": title, "place": place}],
        milestones=[
            {"kind": "other", "status": "planned", "title": title, "by": by, "note": note, "date_text": said},
            {"kind": "award", "place": place, "also_reported": [{"by": by, "note": note, "sources": ["pemkot"]}]},
        ],
    )
    assert_sound(catalogue(drawn))
