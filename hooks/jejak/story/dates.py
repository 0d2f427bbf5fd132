"""Dates in Indonesian, as exact as the record and no more. Knows EDTF values; Babel knows the language."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from jejak.records.fields import Day, Edtf

UNKNOWN = "tanggal tidak diketahui"
_FORMS = {1: "y", 2: "{m} y", 3: "d {m} y"}


@lru_cache(maxsize=8192)
def wording(value: Edtf | None, text: str | None = None, *, short: bool = False) -> str:
    """A date for readers: «3–4 Juli 2023», «sekitar 2020», the record's own words, or that it is unknown.

    ``text`` is what the source says where a date alone would say too little or too much, and goes before it;
    ``short`` abbreviates the months.
    """
    if text or value is None:
        return text or UNKNOWN
    month = "MMM" if short else "MMMM"
    said = _interval(value.start, value.end, month) if value.end else _day(value.start, month)
    if value.approximate:
        said = f"sekitar {said}"
    return f"{said} (diragukan)" if value.uncertain else said


def _day(day: Day, month: str) -> str:
    return _written(day.first, _FORMS[day.precision].format(m=month))


def _interval(start: Day, end: Day, month: str) -> str:
    """What both ends share is written once; a dash between single words stands tight, between phrases open."""
    if start.precision == 1:
        return f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{_day(start, month)} – {_day(end, month)}"
    if start.precision == 2:
        return f"{_written(start.first, month)}–{_day(end, month)}"
    if start.month == end.month:
        return f"{start.day}–{_day(end, month)}"
    return f"{_written(start.first, f'd {month}')} – {_day(end, month)}"


@lru_cache(maxsize=8192)
def _written(day: date, form: str) -> str:
    return format_date(day, form, locale="id")


def month(number: int) -> str:
    """The name of a month, 1 to 12."""
    return _written(date(2000, number, 1), "MMMM")


def span(values: list[Edtf]) -> str:
    """The months or years that several dates cover: «Juli–Oktober 2023», «2019–2021». At least one date."""
    first, last = min(value.start for value in values), max(value.end or value.start for value in values)
    precision = 1 if any(value.start.precision == 1 for value in values) else 2
    start, end = (Day(day.year, day.month if precision == 2 else 0) for day in (first, last))
    return _day(start, "MMMM") if start == end else _interval(start, end, "MMMM")


def iso(value: Edtf | None) -> str | None:
    """The machine form for HTML's ``<time>``; None for intervals, marked and unknown dates, which it cannot say."""
    if value is None or value.end or value.approximate or value.uncertain:
        return None
    return str(value.start)
