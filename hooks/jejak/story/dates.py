"""Dates in Indonesian, as exact as the record and no more. Knows EDTF values; Babel knows the language."""

from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names
from babel.lists import format_list

from jejak.records.models.fields import Day, Edtf

from . import words

Width = Literal["wide", "abbreviated"]


@lru_cache(maxsize=8192)
def wording(value: Edtf | None, text: str | None = None, *, short: bool = False) -> str:
    """A date for readers: «3–4 Juli 2023», «sekitar 2020», «4 Juli, tahun tidak disebut», or that it is unknown.

    ``text`` is what the source says of the time; it stands beside the date and never in its place. ``short``
    abbreviates the months.
    """
    if value is None:
        return text or f"tanggal {words.UNKNOWN}"
    if text:
        return f"{wording(value, short=short)}; menurut sumber: {text}"
    width: Width = "abbreviated" if short else "wide"
    said = _known(value, width)
    if value.approximate:
        said = f"sekitar {said}"
    if value.year is None:
        said = f"{said}, {words.YEAR_UNTOLD}"
    return f"{said} {words.DOUBTED}" if value.uncertain else said


def _known(value: Edtf, width: Width) -> str:
    if value.options:
        return _one_of(value.options, width)
    return _interval(value.start, value.end, width) if value.end else _day(value.start, width)


def _one_of(days: tuple[Day, ...], width: Width) -> str:
    """«11 atau 12 Oktober 2023»: month and year stand once where all share them."""
    *others, last = days
    same_year = all(day.year == last.year for day in others) and last.precision > 1
    same_month = same_year and last.precision == 3 and all(day.month == last.month for day in others)
    kept = [Day(0 if same_year else day.year, 0 if same_month else day.month, day.day) for day in others]
    return format_list([*(_day(day, width) for day in kept), _day(last, width)], style="or", locale="id")


def _day(day: Day, width: Width = "wide") -> str:
    number, year = (str(part) if part else None for part in (day.day, day.year))
    return " ".join(filter(None, (number, *_month(day, width), year)))


def _month(day: Day, width: Width) -> list[str]:
    return [_months(width)[day.month]] if day.month else []


@cache
def _months(width: Width) -> dict[int, str]:
    return dict(get_month_names(width, locale="id"))


def _interval(start: Day, end: Day, width: Width) -> str:
    """What both ends share is written once; a dash between single words stands tight, between phrases open."""
    if start.precision == 1:
        return f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{_day(start, width)} – {_day(end, width)}"
    if start.precision == 2:
        return f"{_months(width)[start.month]}–{_day(end, width)}"
    if start.month == end.month:
        return f"{start.day}–{_day(end, width)}"
    return f"{start.day} {_months(width)[start.month]} – {_day(end, width)}"


def month(number: int) -> str:
    """The name of a month, 1 to 12."""
    return _months("wide")[number]


def span(values: list[Edtf]) -> str:
    """The months or years that several dates cover: «Juli–Oktober 2023», «2019–2021». At least one date.

    Those without a year say nothing of it.
    """
    values = [value for value in values if value.year]
    if not values:
        return words.YEAR_UNTOLD
    first, last = min(value.start for value in values), max(value.end or value.start for value in values)
    precision = 1 if any(value.start.precision == 1 for value in values) else 2
    start, end = (Day(day.year, day.month if precision == 2 else 0) for day in (first, last))
    return _day(start) if start == end else _interval(start, end, "wide")


def order_within_year(value: Edtf | None) -> tuple[object, ...]:
    """The same, but what has no more than its year stands after all that is dated in it."""
    if value is None or value.year is None:
        return order(value)
    return 0, value.year, value.start.precision == 1, *value.sort_key


def order(value: Edtf | None) -> tuple[object, ...]:
    """A key to sort by that puts what has no date behind, and what lacks only its year behind that."""
    return (0 if value.year else 2, *value.sort_key) if value else (1,)


def heading(value: Edtf | None) -> str:
    """The year under which a date stands, or that it has none."""
    if value is None:
        return words.UNDATED.capitalize()
    return str(value.year) if value.year else words.YEAR_UNTOLD.capitalize()


def iso(value: Edtf | None) -> str | None:
    """The machine form for HTML's ``<time>``; None for what it cannot say: intervals, marks, unknown years."""
    if value is None or value.end or value.approximate or value.uncertain or not value.year:
        return None
    return str(value.start)
