"""Dates as far as they are known: a small type of our own over a subset of EDTF. Knows nothing of records."""

import calendar
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from jejak.records.text.datewords import LENGTH_LIMIT, guesses
from jejak.records.text.wording import quoted, text_of

_DAY = re.compile(r"(\d{4}|XXXX(?=-))(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EDTF = re.compile(r"(?P<start>[\dX-]+)(?:/(?P<end>[\dX-]+))?(?P<mark>[~?%])?", re.ASCII)
_ONE_OF = re.compile(r"\[([\dX-]+(?:,[\dX-]+){1,3})\]", re.ASCII)
_FORMS = (
    '"2021", "2021-05", "2021-05-20", "2023-07-03/2023-07-04", "2020~", "2020?", "XXXX-07-04" (tanpa tahun), '
    '"[2023-10-11,2023-10-12]" (salah satu), atau null'
)
_AROUND = re.compile(r"\s*([][,/-])\s*")
FIRST_YEAR, LAST_YEAR = 1945, 2100
"""Years that a record of the republic can speak of."""

_LEAP_DAY, _FIRST_LEAP, _LAST_LEAP = (2, 29), 1948, 2096
"""29 February, and the first and the last of those years that have it."""

_DAY_PATTERN = r"(\d{4}(-\d{2}(-\d{2})?)?|XXXX-\d{2}(-\d{2})?)"
EDTF_PATTERN = rf"^({_DAY_PATTERN}(/{_DAY_PATTERN})?[~?%]?|\[{_DAY_PATTERN}(,{_DAY_PATTERN}){{1,3}}\])$"


class OutsideError(ValueError):
    """A day that exists, of a year that no record can mean."""


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar day, month or year: ``year``, ``month`` and ``day`` are 0 where the source does not give them."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """``2021``, ``2021-05``, ``2021-05-20`` or ``XXXX-05-20`` → Day; ValueError where there is no such day."""
        match = _DAY.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (int((part or "0").replace("XXXX", "0")) for part in match.groups())
        if match[1] != "XXXX" and not FIRST_YEAR <= year <= LAST_YEAR:
            raise OutsideError(text)
        date(year or _FIRST_LEAP, month or 1, day or 1)
        if (match[2] and not month) or (match[3] and not day):
            raise ValueError(text)
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """The earliest day this can mean."""
        month, day = self.month or 1, self.day or 1
        return date(self.year or (_FIRST_LEAP if (month, day) == _LEAP_DAY else FIRST_YEAR), month, day)

    @property
    def last(self) -> date:
        """The latest day this can mean."""
        month = self.month or 12
        year = self.year or (_LAST_LEAP if (month, self.day) == _LEAP_DAY else LAST_YEAR)
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 1 + bool(self.month) + bool(self.day)

    def __str__(self) -> str:
        year = f"{self.year:04}" if self.year else "XXXX"
        month = f"-{self.month:02}" if self.month else ""
        return f"{year}{month}-{self.day:02}" if self.day else f"{year}{month}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as far as it is known: a subset of EDTF (Library of Congress), levels 0 and 1 and some of 2.

    Day, month or year; a day or month of an unknown year (``XXXX-07-04``); an interval of two of the same precision;
    ``~`` about, ``?`` doubtful, ``%`` both; one of up to four (``[2023-10-11,2023-10-12]``), the ``options``.
    Order for mixed precision: by the earliest possible day, the less precise first, so that «2021» opens the year
    and «Mei 2021» the month; dates without a year stand after all others.
    """

    start: Day
    end: Day | None = None
    approximate: bool = False
    uncertain: bool = False
    options: tuple[Day, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Text → date. Raises ValueError where the text is not in the subset, no such day, or runs backwards."""
        if one_of := _ONE_OF.fullmatch(text):
            options = tuple(map(Day.parse, one_of[1].split(",")))
            if not all(_follows(day, other) for day, other in pairwise(options)):
                raise ValueError(text)
            return cls(options[0], options[-1], options=options)
        match = _EDTF.fullmatch(text)
        if match is None:
            raise ValueError(text)
        start, end = Day.parse(match["start"]), Day.parse(match["end"]) if match["end"] else None
        if end and not _follows(start, end):
            raise ValueError(text)
        mark = match["mark"] or ""
        return cls(start, end, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})

    @property
    def year(self) -> int | None:
        """The year it begins in; None where the source gives a day or a month without it."""
        return self.start.year or None

    @property
    def is_of_days(self) -> bool:
        """Whether it says which day or days, and not one of several."""
        return self.start.precision == 3 and not self.options

    @property
    def earliest(self) -> date:
        return self.start.first

    @property
    def latest(self) -> date:
        return (self.end or self.start).last

    @property
    def sort_key(self) -> tuple[bool, date, int, date, bool, bool, tuple[Day, ...]]:
        """Total: two dates have the same key only where they are the same."""
        marks = self.approximate, self.uncertain
        return self.year is None, self.earliest, self.start.precision, self.latest, *marks, self.options

    def __lt__(self, other: "Edtf") -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        if self.options:
            return f"[{','.join(map(str, self.options))}]"
        mark = (
            "%" if self.approximate and self.uncertain else "~" if self.approximate else "?" if self.uncertain else ""
        )
        return f"{self.start}{f'/{self.end}' if self.end else ''}{mark}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _edtf, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "pattern": EDTF_PATTERN, "minimum": FIRST_YEAR, "maximum": LAST_YEAR}


def _follows(day: Day, other: Day) -> bool:
    """Whether a day lies after another that is known as exactly."""
    return other > day and other.precision == day.precision and bool(other.year) == bool(day.year)


def _edtf(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, list) and (options := _as_options(value)):
        message = "daftar bukan tanggal; bila maksudnya salah satu di antaranya, tulis {instead} dengan tanda kutipnya"
        raise PydanticCustomError("date-format", message, {"instead": quoted(options)})
    text = text_of(value)
    try:
        return _parsed(text)
    except OutsideError as error:
        message = "{found}: tahun di luar {first} sampai {last}; periksa di sumbernya"
        bounds = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise PydanticCustomError("date-format", message, {"found": quoted(text), **bounds}) from error
    except ValueError:
        message = (
            "{found} tidak ada dalam kalender; periksa di sumbernya"
            if _is_form(text)
            else "{found} bukan tanggal; tulis {instead}"
        )
        raise PydanticCustomError("date-format", message, {"found": quoted(text), "instead": _instead(text)}) from None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Edtf:
    return Edtf.parse(text)


def _is_form(text: str) -> bool:
    """Whether a text has the form of a single day or month, whatever its numbers."""
    return _DAY.fullmatch(text.rstrip("~?%")) is not None


def _as_options(values: list[object]) -> str | None:
    """A list of days as the text that means one of them: without quotes YAML takes it for a list of its own."""
    with suppress(ValueError):
        return str(Edtf.parse(f"[{','.join(map(str, values))}]"))
    return None


def _instead(text: str) -> str:
    """What to write in place of a text that is no date: the date meant where it can be read, else the forms."""
    tight = _AROUND.sub(r"\1", text.upper()) if len(text) <= LENGTH_LIMIT else text
    for guess in (tight, *guesses(text)):
        with suppress(ValueError):
            return quoted(str(Edtf.parse(guess)))
    return _FORMS
