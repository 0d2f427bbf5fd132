"""A city's timeline as a picture tells it: at most a dozen dated events, each in a few short lines. Draws nothing."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.queries import events
from jejak.story import dates, words

from .story import CityStory
from .timeline import Entry

LIMIT = 12
FEWEST = 2
"""Dated events; fewer make no line."""


class Shape(StrEnum):
    """How an event stands; each has a mark of its own, and words where it is not plainly held."""

    HELD = "held"
    OUTSIDE = "outside"
    UNSURE = "unsure"
    OPEN = "open"


class Moment(NamedTuple):
    """One event. ``year`` is empty below an event of the same year; ``about`` is its title."""

    year: str
    label: str
    when: str
    about: str
    doubts: str
    shape: Shape


class Strip(NamedTuple):
    """``rest`` says what else there is, or nothing; ``stamp`` whose it is and as of when."""

    name: str
    title: str
    description: str
    moments: tuple[Moment, ...]
    rest: str
    stamp: tuple[str, ...]


def has_strip(city: City) -> bool:
    """Whether enough events have a date with its year."""
    return sum(bool(event.date and event.date.year) for event in events(city)) >= FEWEST


def tell_strip(story: CityStory, site: str) -> Strip:
    """The picture of a city's timeline. ``site`` is the site's name."""
    entries = [entry for year in story.timeline for entry in year.entries]
    dated = [entry for entry in entries if entry.date and entry.date.year]
    shown = sorted(sorted(dated, key=_weight)[:LIMIT], key=dated.index)
    moments = tuple(_moments(shown))
    return Strip(
        name=story.name,
        title=f"Linimasa {story.name} dalam program kota cerdas",
        description=f"{words.digits(len(shown))} peristiwa menurut waktu, {_span(shown)}.",
        moments=moments,
        rest=_rest(len(dated) - len(shown), entries),
        stamp=(f"{site}, {story.cited.clause}", words.LICENCE),
    )


def _span(entries: list[Entry]) -> str:
    return dates.span([entry.date for entry in entries if entry.date])


def _weight(entry: Entry) -> tuple[bool, bool]:
    """Where not all fit: what belongs to the programme and took place goes first, then the earlier."""
    return entry.outside, not entry.held


def _moments(entries: list[Entry]) -> Iterator[Moment]:
    before = ""
    for entry in entries:
        year = dates.heading(entry.date)
        label, about = entry.name
        yield Moment(
            year if year != before else "",
            label,
            _within(entry, year),
            about or "",
            _doubts(entry),
            _shape(entry),
        )
        before = year


def _within(entry: Entry, year: str) -> str:
    """When in its year: «20 Mei»; a range over years keeps them."""
    said = dates.wording(entry.date, short=True)
    return said.removesuffix(year).strip()


def _doubts(entry: Entry) -> str:
    return " · ".join(filter(None, (entry.status, entry.confidence, words.OUTSIDE if entry.outside else None)))


def _shape(entry: Entry) -> Shape:
    if not entry.held:
        return Shape.OPEN
    if entry.confidence:
        return Shape.UNSURE
    return Shape.OUTSIDE if entry.outside else Shape.HELD


def _rest(more: int, entries: list[Entry]) -> str:
    """«dan 3 lagi, 2 tanpa tanggal, 1 dengan tahun tidak disebut»."""
    undated = sum(entry.date is None for entry in entries)
    yearless = sum(entry.date is not None and entry.date.year is None for entry in entries)
    later = f"dan {words.digits(more)} lagi" if more else None
    loose = f"{words.digits(undated)} {words.UNDATED}" if undated else None
    looser = f"{words.digits(yearless)} dengan {words.YEAR_UNTOLD}" if yearless else None
    said = ", ".join(filter(None, (later, loose, looser)))
    return f"{said[0].upper()}{said[1:]}" if said else ""
