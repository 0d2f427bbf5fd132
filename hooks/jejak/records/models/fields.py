"""Reusable field types: dates (from ``edtf.py``), slugs, addresses, codes, counts, money.

Every scalar arrives as the text the editor typed; a type here decides what it means, or says in Indonesian what to
write instead. The error's type is the problem's code. Knows nothing of records or files.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, LiteralString, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from jejak.records.text.addresses import fault_of
from jejak.records.text.numbers import AMOUNT, NUMBER, Rupiah, guess, parse_number
from jejak.records.text.wording import has_seen, has_unseen, quoted, shape, text_of

from .edtf import FIRST_YEAR, LAST_YEAR
from .edtf import Day as Day
from .edtf import Edtf as Edtf

Item = TypeVar("Item")

SLUG_LIMIT = 100
"""Characters of an id, which becomes an address and a file's name; our longest has 44."""

TEXT_LIMIT, PROSE_LIMIT = 400, 4_000
"""Characters of a name or title, and of a note; the longest in our records have 152 and 648."""


def _of_length(limit: int) -> Callable[[object], str]:
    def validate(value: object) -> str:
        text = text_of(value)
        if text.isascii() and text.isprintable() and len(text) <= limit and (plain := text.strip()):
            return plain
        if has_unseen(text.replace("\n", "")):
            raise PydanticCustomError(
                "text-control",
                "ada karakter kendali yang tidak tampak di {found}; ketik ulang teksnya",
                {"found": quoted(text)},
            )
        text = text.strip()
        if not has_seen(text):
            raise PydanticCustomError("text-empty", "teks kosong; hapus kunci ini atau isi nilainya")
        if len(text) > limit:
            raise PydanticCustomError(
                "text-long",
                "{size} huruf, terlalu panjang; ringkas, paling banyak {limit}",
                {"size": str(len(text)), "limit": str(limit)},
            )
        return text

    return validate


def _matching(pattern: str, code: str, message: str) -> Callable[[object], str]:
    compiled = re.compile(pattern, re.ASCII)

    def validate(value: object) -> str:
        text = text_of(value)
        if len(text) > SLUG_LIMIT or not compiled.fullmatch(text):
            raise PydanticCustomError(code, message, {"found": quoted(text)})
        return text

    return validate


def _whole_number(value: object, low: int, high: int, code: str, message: str) -> int:
    if isinstance(value, int):
        return value
    text = text_of(value)
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not low <= int(text) <= high:
        raise PydanticCustomError(code, message, {"found": quoted(text)})
    return int(text)


def _count(value: object) -> int:
    return _whole_number(value, 1, 999_999_999, "count-format", "{found} bukan bilangan; tulis angka saja, misalnya 80")


def _truth(value: object) -> bool:
    if value not in ("true", "false", True, False):
        raise PydanticCustomError("truth-format", "harus true atau false, bukan {found}", {"found": shape(value)})
    return value in ("true", True)


def _year(value: object) -> int:
    return _whole_number(
        value, FIRST_YEAR, LAST_YEAR, "year-format", "{found} bukan tahun; tulis empat angka, misalnya 2021"
    )


def _stage(value: object) -> int:
    return _whole_number(value, 1, 4, "stage-format", "{found} bukan tahap bimtek; tulis 1, 2, 3, atau 4")


def _round(value: object) -> int:
    return _whole_number(value, 1, 9, "stage-format", "{found} bukan tahap penilaian; tulis angka 1 sampai 9")


def _period(value: Edtf) -> Edtf:
    if value.start.precision > 1 or value.options:
        years = f"{value.earliest.year}/{value.latest.year}" if value.end and value.year else "2019/2028"
        raise PydanticCustomError(
            "period-format",
            '{found} bukan masa dalam tahun; tulis misalnya "{years}", hari penetapannya pada date',
            {"found": quoted(str(value)), "years": years},
        )
    return value


def _amount(value: object) -> Rupiah:
    if isinstance(value, Rupiah):
        return value
    forms = '"9,3 miliar", "600 juta", atau "312.432.271.800", tanpa Rp'
    return _read(value, Rupiah.parse, "amount-format", "{found} bukan jumlah rupiah; tulis {instead}", forms)


def _figure(value: object) -> str:
    message = "{found} bukan angka; tulis {instead}, satuannya pada unit"
    return _read(value, parse_number, "figure-format", message, '"61,17" atau "1.412"')


def _read(
    value: object, reading: Callable[[str], Item], code: LiteralString, message: LiteralString, forms: str
) -> Item:
    """A value as ``reading`` takes it; else an error that says what is meant, or what ``forms`` there are."""
    text = text_of(value)
    with suppress(ValueError):
        return reading(text)
    meant = guess(text, reading)
    raise PydanticCustomError(code, message, {"found": quoted(text), "instead": quoted(meant) if meant else forms})


def _url(value: object) -> str:
    text = text_of(value)
    fault = fault_of(text)
    if fault is not None:
        raise PydanticCustomError("url-format", "{found} {fault}", {"found": quoted(text), "fault": fault})
    return text


_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"

Text = Annotated[
    str,
    BeforeValidator(_of_length(TEXT_LIMIT)),
    WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": TEXT_LIMIT}),
]
"""A name, a title, a few words: something visible in it, nothing unseen. Never markup; it is escaped everywhere."""

Prose = Annotated[
    str,
    BeforeValidator(_of_length(PROSE_LIMIT)),
    WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": PROSE_LIMIT}),
]
"""Some sentences of our own, else as Text."""

Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": [True, False, "true", "false"]})]
"""``true`` or ``false``, and none of YAML's other words for them."""

Slug = Annotated[
    str,
    BeforeValidator(
        _matching(
            _SLUG,
            "slug-format",
            "{found} bukan id yang sah; pakai huruf kecil, angka, dan tanda hubung, misalnya antara-2021-05-20",
        )
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{_SLUG}$"}),
]
"""An id: lower-case ASCII words joined by hyphens."""

Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
"""An absolute http or https address."""

Domain = Annotated[
    str,
    BeforeValidator(
        _matching(
            r"[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)+",
            "domain-format",
            "{found} bukan domain; tulis nama situsnya saja dengan huruf kecil, misalnya jawapos.com",
        )
    ),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"}),
]
"""A web site's name: lower-case ASCII labels joined by dots."""

Code = Annotated[
    str,
    BeforeValidator(_matching(r"\d{2}\.\d{2}", "code-format", '{found} bukan kode Kemendagri; tulis seperti "35.75"')),
    WithJsonSchema({"type": "string", "pattern": r"^\d{2}\.\d{2}$"}),
]
"""A Kemendagri code of a kota or kabupaten: ``NN.NN``, text and never a number."""

Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{1,9}$", "minimum": 1})
]
"""How many; at least one."""

Year = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d{4}$", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}),
]
"""A calendar year."""

StageNumber = Annotated[int, BeforeValidator(_stage), WithJsonSchema({"enum": [1, 2, 3, 4, "1", "2", "3", "4"]})]
"""A stage of bimtek, 1 to 4."""

Round = Annotated[int, BeforeValidator(_round), WithJsonSchema({"enum": [*range(1, 10), *map(str, range(1, 10))]})]
"""A stage of an evaluation or a selection."""

Period = Annotated[
    Edtf,
    AfterValidator(_period),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(/\d{4})?[~?%]?$", "minimum": FIRST_YEAR}),
]
"""A year, or from one year to another."""

Amount = Annotated[
    Rupiah,
    PlainValidator(_amount),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{AMOUNT}$", "minimum": 1}),
]
"""Money in rupiah, as the source gives it: ``9,3 miliar``, ``312.432.271.800``, ``sekitar 600 juta``."""

Figure = Annotated[
    str,
    BeforeValidator(_figure),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{NUMBER}$", "minimum": 0}),
]
"""A number as a text reads it: ``63``, ``61,17``, ``1.412``."""
