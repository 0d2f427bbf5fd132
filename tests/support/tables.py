"""Tables to download as tests read them: in both forms, and with texts that a spreadsheet may take for formulas."""

import csv
import io
import re
from collections.abc import Mapping

from hypothesis import strategies as st

from support.strategies import texts

SIGNS = "=+-@＝＋－＠"
FORMULA = re.compile(rf"(?:^\s*|[,;\t\r\n])[{re.escape(SIGNS)}]")

Rows = list[list[str]]


def signed() -> st.SearchStrategy[str]:
    """Texts with a formula's sign at the start, or where the other form's separator would split them."""
    before = st.sampled_from(["", "a,", "a;", "a, b;"])
    return st.tuples(before, st.sampled_from(SIGNS), texts()).map("".join)


def both_forms(page: str, key: str, made: Mapping[str, bytes]) -> tuple[Rows, Rows]:
    """The rows of a table, its heading first, as programs and as Excel with Indonesian settings read them."""
    return _rows(made[f"{page}{key}.csv"], ","), _rows(made[f"{page}excel/{key}.csv"], ";")


def _rows(content: bytes, separator: str) -> Rows:
    assert content.startswith("\ufeff".encode())
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator, strict=True))
