"""All records at a glance: the rows of the directory, the numbers and latest milestones of the home page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.events import Event
from jejak.records.fields import Edtf
from jejak.records.vocabulary import Scope, Status

from . import dates, words
from .city import batches
from .claims import anchors, cited_sources, claims, events, other_reports
from .steps import Step, tell_steps
from .timeline import label


@dataclass(frozen=True, slots=True)
class Row:
    """A city in the directory. ``steps`` are all ten, so that gaps show too."""

    record: CityRecord
    name: str
    province: str
    kind: str
    batches: tuple[int, ...]
    steps: tuple[Step, ...]
    claims: int
    sources: int
    checked: str

    @property
    def batch_word(self) -> str:
        return words.joined([str(batch) for batch in self.batches]) or "tidak diketahui"

    @property
    def reached(self) -> tuple[str, ...]:
        """The names of the steps that some source documents."""
        return tuple(step.label for step in self.steps if step.reached)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts over the whole catalogue, all taken from the records."""

    cities: int
    claims: int
    sources: int
    differing: int
    undocumented: int


@dataclass(frozen=True, slots=True)
class Latest:
    """A dated milestone for the home page."""

    record: CityRecord
    when: str
    iso: str | None
    label: str
    anchor: str


@dataclass(frozen=True)
class Overview:
    """What pages on many cities share, worked out once for all of them."""

    catalogue: Catalogue

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return list_rows(self.catalogue)

    @cached_property
    def numbers(self) -> Numbers:
        return count(self.catalogue)


def list_rows(catalogue: Catalogue) -> tuple[Row, ...]:
    """One row a record, by name without its kind, then kind."""
    rows = (_row(record) for record in catalogue.cities)
    return tuple(sorted(rows, key=lambda row: (row.record.slug, row.kind)))


def count(catalogue: Catalogue) -> Numbers:
    """The catalogue in numbers; ``undocumented`` are regions without a record."""
    return Numbers(
        cities=len(catalogue.cities),
        claims=sum(1 for record in catalogue.cities for _ in claims(record.city)),
        sources=len({source for record in catalogue.cities for source in cited_sources(record.city)}),
        differing=sum(1 for record in catalogue.cities for _ in other_reports(record.city)),
        undocumented=len(catalogue.regions) - len(catalogue.cities),
    )


def list_latest(catalogue: Catalogue, limit: int) -> tuple[Latest, ...]:
    """The latest dated events of the programme that were held, newest first."""
    dated = nlargest(limit, _dated(catalogue), key=lambda found: (found[0].sort_key, found[2].id))
    return tuple(_latest(event, record) for _, event, record in dated)


def _dated(catalogue: Catalogue) -> Iterator[tuple[Edtf, Event, CityRecord]]:
    for record in catalogue.cities:
        for event in events(record.city):
            if event.date and event.status is Status.HELD and event.scope is Scope.PROGRAMME:
                yield event.date, event, record


def _latest(event: Event, record: CityRecord) -> Latest:
    return Latest(
        record, dates.wording(event.date), dates.iso(event.date), label(event), anchors(record.city)[id(event)]
    )


def _row(record: CityRecord) -> Row:
    city = record.city
    return Row(
        record=record,
        name=city.name,
        province=record.region.province,
        kind=words.REGION[record.kind],
        batches=batches(city),
        steps=tell_steps(city, anchors(city)),
        claims=sum(1 for _ in claims(city)),
        sources=len(cited_sources(city)),
        checked=dates.wording(city.checked),
    )
