"""All dated events of all cities and of the programme, by year and month; undated ones by city."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.edtf import Edtf
from jejak.records.models.events import Event
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import events
from jejak.records.models.vocabulary import Scope
from jejak.story import dates, words
from jejak.story.city.timeline import called, genre
from jejak.story.vocabulary import Genre

from .register import CityClaim, Register

UNDATED = "tanpa-tanggal"
WHOLE_YEAR = "Bulan tidak disebut"


@dataclass(frozen=True, slots=True)
class ChronicleEntry:
    """An event in the chronicle. A national one has no ``record``; its anchor is its id on the programme's page."""

    when: str
    iso: str | None
    label: str
    genre: str
    record: CityRecord | None
    anchor: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a chapter; what has no month comes first, as a month of its own."""

    label: str
    moments: tuple[ChronicleEntry, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A year of the chronicle, or what has no date (``key`` is then ``tanpa-tanggal``)."""

    key: str
    label: str
    months: tuple[Month, ...]

    @property
    def size(self) -> int:
        return sum(len(month.moments) for month in self.months)


def list_keys(catalogue: Catalogue) -> list[str]:
    """The keys of the chapters in their order, without telling them."""
    all_events = chain(catalogue.programme.events, *(events(record.city) for record in catalogue.cities))
    years = {str(event.date.start.year) if event.date else UNDATED for event in all_events}
    return sorted(years, key=lambda key: (key == UNDATED, key))


_Dated = tuple[Edtf | None, str, ChronicleEntry]
"""A moment with what it is ordered by: its date, then the name of whose it is."""


def tell_chapters(register: Register) -> tuple[Chapter, ...]:
    """The years in order, then the undated."""
    found = sorted((*_national(register), *_of_cities(register)), key=_order)
    return tuple(_chapter(key, list(group)) for key, group in groupby(found, key=_year))


def _of_cities(register: Register) -> Iterator[_Dated]:
    for found in register.claims:
        if isinstance(found.claim, Event):
            yield found.claim.date, found.record.city.name, _moment(found, found.claim)


def _moment(found: CityClaim, event: Event) -> ChronicleEntry:
    tags = (
        words.STATUS[event.status],
        words.OUTSIDE if event.scope is Scope.OTHER else None,
        words.CONFIDENCE[event.confidence],
        words.CONTESTED if event.also_reported else None,
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
        yield event.date, "", _national_moment(event)


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


def _order(dated: _Dated) -> tuple[object, ...]:
    moment, name, _ = dated
    month = (moment.start.year, moment.start.month) if moment else ()
    return moment is None, *month, *dates.order(moment), name


def _year(dated: _Dated) -> str:
    return str(dated[0].start.year) if dated[0] else UNDATED


def _chapter(key: str, found: list[_Dated]) -> Chapter:
    by_month = groupby(found, key=lambda dated: dated[0].start.month if dated[0] else 0)
    months = tuple(Month(_month(key, month), tuple(moment for _, _, moment in group)) for month, group in by_month)
    return Chapter(key, words.UNDATED.capitalize() if key == UNDATED else key, months)


def _month(key: str, month: int) -> str:
    if key == UNDATED:
        return "Menurut nama daerah"
    return dates.month(month).capitalize() if month else WHOLE_YEAR
