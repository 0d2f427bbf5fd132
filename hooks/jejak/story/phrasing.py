"""Numbers, lists, stages and pieces of running Indonesian text. Knows no vocabulary; ``words`` hands all of it on."""

import re
from collections.abc import Iterable
from functools import lru_cache

from babel.lists import format_list

BIMTEK = "Bimtek"
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}

_AREA = "kawasan "
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
    told = tuple(parts)
    return _joined(told) if len(told) > 1 else "".join(told)


@lru_cache(maxsize=4096)
def _joined(parts: tuple[str, ...]) -> str:
    return format_list(parts, locale="id")


def areas(names: Iterable[str]) -> str | None:
    """«kawasan Danau Toba dan Bromo»; a name that begins with the word does not repeat it. None of no names."""
    bare = [name[len(_AREA) :] if name.lower().startswith(_AREA) else name for name in names]
    return f"{_AREA}{joined(bare)}" if bare else None


def in_running_text(label: str) -> str:
    """«Bimtek III» → «bimtek III»: the numeral keeps its capitals."""
    return label[0].lower() + label[1:]


def in_line(*parts: str | None) -> str:
    """What there is of these, with commas between."""
    return ", ".join(filter(None, parts))


def at(said: str, when: str) -> str:
    """«disebut pada 8 Nov 2018», «disebut sekitar 2020»."""
    return f"{said} {when}" if when.startswith("sekitar") else f"{said} pada {when}"


def held(claims: int, sources: int) -> str:
    """How much a record holds: «25 butir dari 12 sumber»."""
    return f"{digits(claims)} butir dari {digits(sources)} sumber"


def stages(numbers: tuple[int, ...]) -> str:
    """Stages of bimtek as a label: «Bimtek», «Bimtek tahap III», «Bimtek tahap I dan II»."""
    if not numbers:
        return BIMTEK
    return f"{BIMTEK} tahap {joined(ROMAN[number] for number in numbers)}"


def stages_told(numerals: Iterable[str]) -> str:
    """Stages of bimtek within a sentence: «bimtek tahap I dan II», «keempat tahap bimtek»."""
    told = tuple(numerals)
    return "keempat tahap bimtek" if len(told) == len(ROMAN) else f"bimtek tahap {joined(told)}"


def bimtek(labels: tuple[str, ...]) -> str:
    """Several stages' steps as one: «Bimtek I», «Bimtek II–IV», «Bimtek I dan III»."""
    numerals = [numeral(label) for label in labels]
    following = list(ROMAN.values())
    first = following.index(numerals[0])
    if len(numerals) > 1 and numerals == following[first : first + len(numerals)]:
        return f"{BIMTEK} {numerals[0]}–{numerals[-1]}"
    return f"{BIMTEK} {joined(numerals)}"


def numeral(label: str) -> str:
    """A stage's step without its kind: «Bimtek III» → «III»."""
    return label.removeprefix(f"{BIMTEK} ")
