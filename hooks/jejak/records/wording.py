"""How messages show what an editor typed. Knows no rule and no field."""

import re

from pydantic_core import PydanticCustomError

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufffe\uffff]"
)
"""Characters nobody sees, or takes for a space: controls, odd spaces, zero widths, direction overrides."""


def quoted(text: str, limit: int = 60) -> str:
    """A found text for a message: in double quotes, on one line, cut where long, nothing in it unseen."""
    line = INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", " ".join(text.split(" ")).replace("\n", " "))
    return f'"{line if len(line) <= limit else line[: limit - 1] + "…"}"'


def shape(value: object) -> str:
    """What a wrong value is, in Indonesian."""
    match value:
        case None:
            return "kosong (null)"
        case str():
            return f"teks {quoted(value)}"
        case list() | tuple():
            return "daftar"
        case dict():
            return "kelompok isian (kunci: nilai)"
        case _:
            return quoted(str(value))


def text_of(value: object) -> str:
    """The text that a scalar is. PydanticCustomError ``text-type`` for anything else."""
    if not isinstance(value, str):
        remedy = "isi nilainya" if value is None else "tulis satu nilai saja"
        raise PydanticCustomError(
            "text-type", "harus teks, bukan {found}; {remedy}", {"found": shape(value), "remedy": remedy}
        )
    return value
