"""All dated events of all cities and of the programme, by year and month; undated ones by city.

What was planned, aimed at, or did not take place stands in groups of its own and is no event to count.
"""

from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.disagreement import is_contested
from jejak.records.models.edtf import Edtf
from jejak.records.models.events import Event
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import events, is_target
from jejak.records.models.vocabulary import Scope, Status
from jejak.story import dates, words
from jejak.story.city.timeline import called, genre, standing
from jejak.story.vocabulary import Genre

from .register import CityClaim, Register

UNDATED = "tanpa-tanggal"
WHOLE_YEAR = "Hanya tahunnya yang diketahui"
APART = {
    Status.HELD: None,
    Status.PLANNED: "Rencana",
    Status.POSTPONED: (words.STATUS[Status.POSTPONED] or "").capitalize(),
    Status.NOT_HELD: "Menurut sumber: tidak terjadi",
}
"""The headings of the groups behind the months, of what is no event; None for what is one."""


class ChronicleEntry(NamedTuple):
    """An event in the chronicle. A national one has no ``record``; its anchor is its id on the programme's page."""

    when: str
    iso: str | None
    label: str
    genre: str
    record: CityRecord | None
    anchor: str
    tags: tuple[str, ...]


class Month(NamedTuple):
    """A month of a chapter; what has no month comes last. Behind them what is no event, by its ``status``."""

    label: str
    moments: tuple[ChronicleEntry, ...]
    status: Status = Status.HELD


class Chapter(NamedTuple):
    """A year of the chronicle, or what has no date (``key`` is then ``tanpa-tanggal``)."""

    key: str
    label: str
    months: tuple[Month, ...]

    @property
    def size(self) -> int:
        """How many events it holds; no plans."""
        return self._count(Status.HELD)

    @property
    def counted(self) -> str:
        """«312 peristiwa», «312 peristiwa dan 2 rencana», «2 rencana»."""
        counts = {"peristiwa": self.size, "rencana": self._count(Status.PLANNED)}
        counts |= {"yang tidak terjadi": self._count(Status.NOT_HELD)}
        return words.joined(f"{words.digits(count)} {what}" for what, count in counts.items() if count)

    def _count(self, status: Status) -> int:
        return sum(len(month.moments) for month in self.months if month.status is status)


def list_keys(catalogue: Catalogue) -> list[str]:
    """The keys of the chapters in their order, without telling them."""
    all_events = chain(catalogue.programme.events, *(events(record.city) for record in catalogue.cities))
    years = {_key(event.date) for event in all_events}
    return sorted(years, key=lambda key: (key == UNDATED, key))


class _Dated(NamedTuple):
    """A moment with what it is ordered by (its date, then the name of whose it is), and how it stands."""

    date: Edtf | None
    name: str
    entry: ChronicleEntry
    status: Status


def tell_chapters(register: Register) -> tuple[Chapter, ...]:
    """The years in order, then the undated."""
    found = sorted((*_national(register), *_of_cities(register)), key=_order)
    return tuple(_chapter(key, list(group)) for key, group in groupby(found, key=_year))


def _of_cities(register: Register) -> Iterator[_Dated]:
    for found in register.claims:
        if isinstance(found.claim, Event):
            entry = _moment(found, found.claim)
            status = Status.PLANNED if is_target(found.claim) else found.claim.status
            yield _Dated(found.claim.date, found.record.city.name, entry, status)


def _moment(found: CityClaim, event: Event) -> ChronicleEntry:
    tags = (
        standing(event),
        words.OUTSIDE if event.scope is Scope.OTHER else None,
        words.CONFIDENCE[event.confidence],
        words.CONTESTED if is_contested(event) else None,
    )
    return ChronicleEntry(
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        label=called(event),
        genre=genre(event),
        record=found.record,
        anchor=found.anchor,
        tags=tuple(tag for tag in tags if tag),
    )


def _national(register: Register) -> Iterator[_Dated]:
    for event in register.catalogue.programme.events:
        yield _Dated(event.date, "", _national_moment(event), event.status)


def _national_moment(event: NationalEvent) -> ChronicleEntry:
    status = words.STATUS[event.status]
    return ChronicleEntry(
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        label=event.title,
        genre=words.GENRE[Genre.NATIONAL],
        record=None,
        anchor=event.id,
        tags=(status,) if status else (),
    )


_BEHIND = 13
"""Where what has only its year stands among the months: after them."""


def _order(dated: _Dated) -> tuple[object, ...]:
    moment, name = dated.date, dated.name
    month = (moment.start.year, moment.start.month or _BEHIND) if moment and moment.year else ()
    return _key(moment) == UNDATED, *month, *dates.order(moment), name


def _year(dated: _Dated) -> str:
    return _key(dated.date)


def _key(moment: Edtf | None) -> str:
    """The chapter of a date; what lacks its year stands with what lacks everything."""
    return str(moment.year) if moment and moment.year else UNDATED


def _chapter(key: str, found: list[_Dated]) -> Chapter:
    held = [dated for dated in found if dated.status is Status.HELD]
    by_month = groupby(held, key=lambda dated: _month(dated.date))
    months = (Month(label, tuple(dated.entry for dated in group)) for label, group in by_month)
    others = (_others(heading, status, found) for status, heading in APART.items() if heading)
    told = tuple(month for month in (*months, *others) if month.moments)
    return Chapter(key, words.UNDATED.capitalize() if key == UNDATED else key, told)


def _others(heading: str, status: Status, found: list[_Dated]) -> Month:
    return Month(heading, tuple(dated.entry for dated in found if dated.status is status), status)


def _month(moment: Edtf | None) -> str:
    """Under what heading a date stands within its chapter."""
    if moment is None:
        return "Menurut nama daerah"
    if moment.year is None:
        return words.YEAR_UNTOLD.capitalize()
    return dates.month(moment.start.month).capitalize() if moment.start.month else WHOLE_YEAR
