"""Dates as far as they are known: a small type of our own over a subset of EDTF. Knows nothing of records."""

import calendar
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from jejak.records.text.datewords import guesses
from jejak.records.text.wording import quoted, text_of

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EDTF = re.compile(r"(?P<start>[\d-]+)(?:/(?P<end>[\d-]+))?(?P<mark>[~?%])?", re.ASCII)
_FORMS = '"2021", "2021-05", "2021-05-20", "2023-07-03/2023-07-04", "2020~", "2020?", atau null'
FIRST_YEAR, LAST_YEAR = 1945, 2100
"""Years that a record of the republic can speak of."""

EDTF_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?[~?%]?$"


class OutsideError(ValueError):
    """A day that exists, of a year that no record can mean."""


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar day, month or year: ``month`` and ``day`` are 0 where the source does not give them."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """``2021``, ``2021-05`` or ``2021-05-20`` → Day; ValueError where there is no such day."""
        match = _DAY.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part or 0) for part in match.groups())
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise OutsideError(text)
        date(year, month or 1, day or 1)
        if (match[2] and not month) or (match[3] and not day):
            raise ValueError(text)
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """The earliest day this can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day this can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 1 + bool(self.month) + bool(self.day)

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as far as it is known: a subset of EDTF (Library of Congress), levels 0 and 1.

    Day, month or year; an interval of two of the same precision; ``~`` about, ``?`` doubtful, ``%`` both.
    Order for mixed precision: by the earliest possible day, the less precise first, so that «2021» opens the year
    and «Mei 2021» the month.
    """

    start: Day
    end: Day | None = None
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Text → date. Raises ValueError where the text is not in the subset, no such day, or runs backwards."""
        match = _EDTF.fullmatch(text)
        if match is None:
            raise ValueError(text)
        start, end = Day.parse(match["start"]), Day.parse(match["end"]) if match["end"] else None
        if end and (end <= start or end.precision != start.precision):
            raise ValueError(text)
        mark = match["mark"] or ""
        return cls(start, end, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})

    @property
    def earliest(self) -> date:
        return self.start.first

    @property
    def latest(self) -> date:
        return (self.end or self.start).last

    @property
    def sort_key(self) -> tuple[date, int, date, bool, bool]:
        """Total: two dates have the same key only where they are the same."""
        return self.earliest, self.start.precision, self.latest, self.approximate, self.uncertain

    def __lt__(self, other: "Edtf") -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
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


def _edtf(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
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


def _instead(text: str) -> str:
    """What to write in place of a text that is no date: the date meant where it can be read, else the forms."""
    for guess in guesses(text):
        with suppress(ValueError):
            return quoted(str(Edtf.parse(guess)))
    return _FORMS
