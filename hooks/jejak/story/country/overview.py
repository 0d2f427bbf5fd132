"""All records at a glance: the rows of lists and tables, the numbers and latest milestones of the home page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.models.city import Region
from jejak.records.models.events import Event
from jejak.records.models.fields import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import cited_sources, claims, counts, differing, events, is_target
from jejak.records.models.vocabulary import PillarKey, SourceKind
from jejak.records.text.slugs import slug_of
from jejak.story import dates, words
from jejak.story.city.steps import Step, progress, tell_steps
from jejak.story.city.story import batches
from jejak.story.city.timeline import label
from jejak.story.vocabulary import StepStatus


@dataclass(frozen=True, slots=True)
class Row:
    """A city in a list. ``steps`` are all ten, so that gaps show too."""

    record: CityRecord
    name: str
    province: str
    kind: str
    batches: tuple[int, ...]
    steps: tuple[Step, ...]
    claims: int
    sources: int

    @property
    def batch_word(self) -> str:
        return words.batches(self.batches)

    @property
    def reached(self) -> tuple[str, ...]:
        """The names of the steps that some source documents."""
        return tuple(step.label for step in self.steps if step.reached)

    @property
    def progress(self) -> str:
        return progress(self.steps)

    @property
    def evident(self) -> bool:
        """Whether more is known than that the city is on a list."""
        return any(step.reached or step.status is StepStatus.UNNUMBERED for step in self.steps)

    @property
    def pillars(self) -> frozenset[PillarKey]:
        """The common pillars under which the city has a programme."""
        return frozenset(item.pillar for item in self.record.city.programmes if item.pillar)

    @property
    def evidence(self) -> frozenset[SourceKind]:
        """The kinds of the sources that the city's claims rest on."""
        cited = {source for claim in claims(self.record.city) for source in claim.sources}
        return frozenset(self.record.sources[source].kind for source in cited)


@dataclass(frozen=True, slots=True)
class Covered:
    """One step across several cities: some source documents it for ``reached`` of ``cities`` cities."""

    key: str
    label: str
    reached: int
    cities: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts over the whole catalogue. ``differing``: claims of cities that other sources tell differently."""

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
    def by_id(self) -> Mapping[str, Row]:
        """The rows by the ids of their records."""
        return {row.record.id: row for row in self.rows}

    @cached_property
    def unrecorded(self) -> tuple[Region, ...]:
        return list_unrecorded(self.catalogue)

    @cached_property
    def numbers(self) -> Numbers:
        return tally(self.catalogue)


def list_rows(catalogue: Catalogue) -> tuple[Row, ...]:
    """One row a record, by name without its kind, then kind."""
    rows = (_row(record) for record in catalogue.cities)
    return tuple(sorted(rows, key=lambda row: (row.record.slug, row.kind)))


def list_unrecorded(catalogue: Catalogue) -> tuple[Region, ...]:
    """The regions that have no record yet, in the order of the rows."""
    recorded = {record.region.code for record in catalogue.cities}
    regions = (region for region in catalogue.regions.values() if region.code not in recorded)
    return tuple(sorted(regions, key=lambda region: (slug_of(region.name.partition(" ")[2]), region.name)))


def tally(catalogue: Catalogue) -> Numbers:
    """The catalogue in numbers; ``undocumented`` are regions without a record."""
    return Numbers(
        cities=len(catalogue.cities),
        claims=sum(1 for record in catalogue.cities for _ in claims(record.city)),
        sources=len(catalogue.sources),
        differing=sum(bool(differing(claim)) for record in catalogue.cities for claim in claims(record.city)),
        undocumented=len(catalogue.regions) - len(catalogue.cities),
    )


def count_steps(cities: Iterable[tuple[Step, ...]]) -> tuple[Covered, ...]:
    """Steps city by city, in the same order in each → how many reached each of them.

    A count of what is documented, never a ranking of cities.
    """
    return tuple(
        Covered(steps[0].key, steps[0].label, sum(step.reached for step in steps), len(steps))
        for steps in zip(*cities, strict=True)
    )


def list_latest(catalogue: Catalogue, limit: int) -> tuple[Latest, ...]:
    """The latest dated events of the programme that were held, newest first. A target's date is yet to come."""
    dated = nlargest(limit, _dated(catalogue), key=lambda found: (found[0].sort_key, found[2].id))
    return tuple(_latest(event, record) for _, event, record in dated)


def _dated(catalogue: Catalogue) -> Iterator[tuple[Edtf, Event, CityRecord]]:
    for record in catalogue.cities:
        for event in events(record.city):
            if event.date and counts(event) and not is_target(event):
                yield event.date, event, record


def _latest(event: Event, record: CityRecord) -> Latest:
    return Latest(record, dates.wording(event.date), dates.iso(event.date), label(event), permalink(event))


def _row(record: CityRecord) -> Row:
    city = record.city
    return Row(
        record=record,
        name=city.name,
        province=record.region.province,
        kind=words.REGION[record.kind],
        batches=batches(city),
        steps=tell_steps(city),
        claims=sum(1 for _ in claims(city)),
        sources=len(cited_sources(city)),
    )
