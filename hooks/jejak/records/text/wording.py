"""How messages show what an editor typed. Knows no rule and no field."""

import re
import unicodedata
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u2800\u3000\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    r"\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Characters nobody sees, takes for a space, or sees only here: controls, odd spaces, fillers, zero widths, changes of
direction, variation selectors, private use."""


def unseen(text: str) -> Iterator[int]:
    """Where characters stand that nobody sees: those of INVISIBLE, and whatever else Unicode calls unprintable."""
    if text.isascii() and text.isprintable():
        return iter(())
    return (at for at, sign in enumerate(text) if not sign.isprintable() or INVISIBLE.match(sign))


def has_unseen(text: str) -> bool:
    """The same as a question, quick where the answer is no."""
    return not text.isprintable() or not (text.isascii() or INVISIBLE.search(text) is None)


def has_seen(text: str) -> bool:
    """Whether anything in a text can be read: a letter, a digit, a sign; marks that only sit on others do not count."""
    return any(unicodedata.category(sign)[0] in "LNPS" for sign in text)


def escaped(text: str) -> str:
    """On one line and with nothing unseen: what is unseen is named, as in YAML's double quotes."""
    if not has_unseen(text):
        return text
    odd = frozenset(unseen(text))
    return "".join(_escape(sign) if at in odd else sign for at, sign in enumerate(text))


def quoted(text: str, limit: int = 60) -> str:
    """A found text for a message: in double quotes, on one line, cut where long, nothing in it unseen."""
    return f'"{cut(text, limit)}"'


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters of a text, on one line, nothing in it unseen."""
    line = escaped(text[: limit + 1].replace("\n", " "))
    return line if len(line) <= limit else line[: limit - 1] + "…"


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


def _escape(sign: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return named.get(sign) or (f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}")
