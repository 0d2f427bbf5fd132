"""Tables as files: RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take it for another encoding.

Programs read commas; Excel with Indonesian regional settings splits at semicolons only, so every file is offered in
both forms. ``js/directory/csv.js`` writes the directory's by the same rules, to the byte. Knows no page.

A new table: ``gaps.py`` is the model to copy; ``templates/parts/table.html.jinja`` has the links to both forms.

Formulas are made inert by a rule of our own: libraries for it, as defusedcsv, look at a cell's first sign only, and not
for full-width signs, unseen letters before a sign, or a cell that the other form's separator would split.
"""

import csv
import io
import re
from collections.abc import Iterable

COMMA, SEMICOLON = ",", ";"

CODES = ("Kode", "Kode tanpa titik")
"""Columns to join by. Spreadsheets and programs take «11.10» for 11,1; they leave the second one as it is."""

ADDRESS = "Alamat"
"""A column of whole addresses of pages."""

_SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫]"
"""Full-width and small forms too, which some spreadsheets read alike."""

_BLANK = (
    r"[\s\u0000-\u001f\u0085\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
"""What is not seen before a sign: blanks, and letters without a shape."""
_AT_THE_START = re.compile(rf"{_BLANK}*(?={_SIGN})|(?=[\t\r\n])")
_WITHIN = re.compile(rf"([,;\t\r\n])(?={_SIGN})")
_RISKY = re.compile(rf"{_SIGN}|[\t\r\n]")


def write_csv(rows: Iterable[Iterable[str]], separator: str) -> bytes:
    """Rows of texts, the heading first → a file."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(
        [inert(cell) for cell in row] for row in rows
    )
    return text.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, not even one that splits it at the other form's separator."""
    if _RISKY.search(cell) is None:
        return cell
    start = _AT_THE_START.match(cell)
    rest = _WITHIN.sub(r"\1'", cell[start.end() :] if start else cell)
    return f"{start[0]}'{rest}" if start else rest


def code_cells(code: str) -> tuple[str, str]:
    """A region's code in the columns ``CODES``."""
    return code, code.replace(".", "")
