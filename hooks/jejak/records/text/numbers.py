"""Numbers as Indonesians write them, and money that stays as exact as its source. Knows nothing of records."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Self

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
"""Points between thousands, a comma before decimals."""

_SCALE = {"": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
AMOUNT = rf"(sekitar )?({NUMBER})(?: ({'|'.join(filter(None, _SCALE))}))?"
LENGTH_LIMIT = 40
"""Characters of a number; a longer text is none."""

_SPELLINGS = {"milyar": "miliar", "trilyun": "triliun", "triliyun": "triliun", "jt": "juta"}
_CURRENCY = re.compile(r"\b(?:rp|idr|rupiah)\b\.?|\brp(?=\d)")
_ENGLISH_POINT = re.compile(r"(?<=\d)\.(?=\d+(?: |$))")


@dataclass(frozen=True, slots=True, order=True)
class Rupiah:
    """An amount of money: in whole rupiah, whether the source only says «sekitar», and the text as it was typed.

    «9,3 miliar» is kept as it is, for a source that says so knows nothing of the digits behind; it sorts and compares
    by what it is worth.
    """

    worth: int
    approximate: bool
    text: str = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """``9,3 miliar``, ``312.432.271.800``, ``sekitar 600 juta`` → the amount; ValueError for any other text."""
        match = re.fullmatch(AMOUNT, text, re.ASCII) if len(text) <= LENGTH_LIMIT else None
        if match is None:
            raise ValueError(text)
        about, number, scale = match.groups()
        worth = Decimal(number.replace(".", "").replace(",", ".")) * _SCALE[scale or ""]
        if worth <= 0 or worth != int(worth):
            raise ValueError(text)
        return cls(int(worth), bool(about), text)

    def __str__(self) -> str:
        return self.text


def parse_number(text: str) -> str:
    """``63``, ``61,17``, ``1.412`` as they are; ValueError for any other text."""
    if len(text) > LENGTH_LIMIT or not re.fullmatch(NUMBER, text, re.ASCII):
        raise ValueError(text)
    return text


def guess(text: str, reading: Callable[[str], object]) -> str | None:
    """What a text means that is almost a number, as ``reading`` accepts it; None where that is in doubt."""
    for meant in _meant(text[: LENGTH_LIMIT * 2].lower()):
        with suppress(ValueError):
            return str(reading(meant))
    return None


def _meant(text: str) -> Iterator[str]:
    """A text without currency, old spellings and an empty fraction, then with a comma for an English point."""
    words = (_SPELLINGS.get(word, word) for word in _CURRENCY.sub("", text).rstrip(" %").split())
    plain = " ".join(words).removesuffix(",00").removesuffix(",-")
    yield plain
    yield _ENGLISH_POINT.sub(",", plain)
