"""Numbers, lists and pieces of running Indonesian text. Knows no vocabulary; ``words`` hands all of it on."""

import re
from collections.abc import Iterable
from functools import lru_cache

from babel.lists import format_list

_SMALL = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


def number(count: int) -> str:
    """A count in running text: words up to ten, digits with thousands points above."""
    return _SMALL[count] if count < len(_SMALL) else digits(count)


def digits(count: int) -> str:
    """A count as figures, Indonesian style: ``1.412``. Babel writes the same and takes 35 times as long."""
    return f"{count:,}".replace(",", ".")


def decimal(value: str) -> str:
    """A value as a source gives it, with a decimal comma: «3.16» → «3,16». A point before three digits stays."""
    return re.sub(r"(?<![\d.])(\d+)\.(\d{1,2}|\d{4,})(?![\d.])", r"\1,\2", value)


def regions(count: int) -> str:
    """«514 daerah»."""
    return f"{digits(count)} daerah"


def joined(parts: Iterable[str]) -> str:
    """«a», «a dan b», «a, b, dan c»."""
    return _joined(tuple(parts))


@lru_cache(maxsize=4096)
def _joined(parts: tuple[str, ...]) -> str:
    return format_list(parts, locale="id")


def in_running_text(label: str) -> str:
    """«Bimtek III» → «bimtek III»: the numeral keeps its capitals."""
    return label[0].lower() + label[1:]


def in_line(*parts: str | None) -> str:
    """What there is of these, with commas between."""
    return ", ".join(filter(None, parts))
