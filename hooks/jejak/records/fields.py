"""Reusable field types: dates (EDTF), slugs, addresses, codes, counts.

Every scalar arrives as the text the editor typed; a type here decides what it means, or says in Indonesian what to
write instead. The error's type is the problem's code. Knows nothing of records or files.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EDTF = re.compile(r"(?P<start>[\d-]+)(?:/(?P<end>[\d-]+))?(?P<mark>[~?%])?", re.ASCII)
_EUROPEAN = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})", re.ASCII)
EDTF_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?[~?%]?$"


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
        return cls(
            start, end, approximate=mark in ("~", "%") and mark != "", uncertain=mark in ("?", "%") and mark != ""
        )

    @property
    def earliest(self) -> date:
        return self.start.first

    @property
    def latest(self) -> date:
        return (self.end or self.start).last

    @property
    def sort_key(self) -> tuple[date, int, date]:
        return self.earliest, self.start.precision, self.latest

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
        return {"type": "string", "pattern": EDTF_PATTERN}


def _edtf(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    text = _text(value)
    try:
        return _parsed(text)
    except ValueError:
        raise PydanticCustomError(
            "date-format", "{found} bukan tanggal; tulis {instead}", {"found": quoted(text), "instead": _instead(text)}
        ) from None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Edtf:
    return Edtf.parse(text)


def _instead(text: str) -> str:
    """What to write in place of a text that is no date: the same day turned round where it can be read, else forms."""
    if match := _EUROPEAN.fullmatch(text.strip()):
        day, month, year = (int(part) for part in match.groups())
        guess = f"{year:04}-{month:02}-{day:02}"
        try:
            return quoted(str(Edtf.parse(guess)))
        except ValueError:
            pass
    if match := re.fullmatch(r"([\d-]+)/([\d-]+)([~?%]?)", text, re.ASCII):
        try:
            return quoted(str(Edtf.parse(f"{match[2]}/{match[1]}{match[3]}")))
        except ValueError:
            pass
    return '"2021", "2021-05", "2021-05-20", "2023-07-03/2023-07-04", "2020~", "2020?", atau null'


def quoted(text: str, limit: int = 60) -> str:
    """A found text for a message: in double quotes, on one line, cut where long."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= limit else line[: limit - 1] + "…"}"'


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text-type", "harus teks, bukan {found}", {"found": shape(value)})
    return value


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


INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
"""Characters nobody sees: controls, soft hyphens, zero widths, direction overrides."""


def _plain_text(value: object) -> str:
    text = _text(value)
    if not text.strip():
        raise PydanticCustomError("text-empty", "teks kosong; hapus kunci ini atau isi nilainya")
    if INVISIBLE.search(text) or "\t" in text or "\r" in text:
        raise PydanticCustomError(
            "text-control",
            "ada karakter kendali yang tidak tampak di {found}; ketik ulang teksnya",
            {"found": quoted(text)},
        )
    return text.strip()


def _matching(pattern: str, code: str, message: str) -> Callable[[object], str]:
    compiled = re.compile(pattern, re.ASCII)

    def validate(value: object) -> str:
        text = _text(value)
        if not compiled.fullmatch(text):
            raise PydanticCustomError(code, message, {"found": quoted(text)})
        return text

    return validate


def _whole_number(value: object, low: int, high: int, code: str, message: str) -> int:
    if isinstance(value, int):
        return value
    text = _text(value)
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not low <= int(text) <= high:
        raise PydanticCustomError(code, message, {"found": quoted(text)})
    return int(text)


def _count(value: object) -> int:
    return _whole_number(value, 1, 999_999_999, "count-format", "{found} bukan bilangan; tulis angka saja, misalnya 80")


def _year(value: object) -> int:
    return _whole_number(value, 1945, 2100, "year-format", "{found} bukan tahun; tulis empat angka, misalnya 2021")


def _stage(value: object) -> int:
    return _whole_number(value, 1, 4, "stage-format", "{found} bukan tahap bimtek; tulis 1, 2, 3, atau 4")


_URL_MESSAGE = "{found} bukan alamat web; tulis lengkap dengan https:// atau http://"


def _url(value: object) -> str:
    text = _text(value)
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and parts.username is None
        _ = parts.port
    except ValueError:
        sound = False
    if not sound or re.search(r'[\s<>"\\^`{|}]', text) or INVISIBLE.search(text):
        raise PydanticCustomError("url-format", _URL_MESSAGE, {"found": quoted(text)})
    return text


_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"

Text = Annotated[str, BeforeValidator(_plain_text), Field(min_length=1)]
"""Plain text of our own: not empty, no invisible control characters. Never markup; it is escaped wherever it goes."""

Slug = Annotated[
    str,
    BeforeValidator(
        _matching(
            _SLUG,
            "slug-format",
            "{found} bukan id; pakai huruf kecil, angka, dan tanda hubung, misalnya antara-2021-05-20",
        )
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{_SLUG}$"}),
]
"""An id: lower-case ASCII words joined by hyphens."""

Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
"""An absolute http or https address."""

Code = Annotated[
    str,
    BeforeValidator(_matching(r"\d{2}\.\d{2}", "code-format", '{found} bukan kode Kemendagri; tulis seperti "35.75"')),
    WithJsonSchema({"type": "string", "pattern": r"^\d{2}\.\d{2}$"}),
]
"""A Kemendagri code of a kota or kabupaten: ``NN.NN``, text and never a number."""

Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{1,9}$"})
]
"""How many; at least one."""

Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{4}$"})]
"""A calendar year."""

StageNumber = Annotated[int, BeforeValidator(_stage), WithJsonSchema({"enum": [1, 2, 3, 4, "1", "2", "3", "4"]})]
"""A stage of bimtek, 1 to 4."""
