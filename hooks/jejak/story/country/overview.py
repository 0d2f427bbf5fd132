"""All records at a glance: the rows of lists and tables, the numbers and latest milestones of the home page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from jejak.records.catalogue import Catalogue, CityRecord
from jejak.records.disagreement import disagreeing
from jejak.records.models.city import Region
from jejak.records.models.events import Event
from jejak.records.models.fields import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import cited_sources, claims, counts, events, is_target, tallied
from jejak.records.models.vocabulary import PillarKey, SourceKind
from jejak.records.text.slugs import slug_of
from jejak.story import dates, words
from jejak.story.city.rounds.footing import footing
from jejak.story.city.rounds.placing import Course
from jejak.story.city.rounds.steps import ORDER, REACHED
from jejak.story.city.rounds.tracks import Track, Tracks, walk
from jejak.story.city.story import batches
from jejak.story.city.timeline import called
from jejak.story.vocabulary import Footing, StepStatus


class Row(NamedTuple):
    """A region in a list: how it stands to the programme, and its steps round by round."""

    record: CityRecord
    name: str
    province: str
    kind: str
    batches: tuple[int, ...]
    footing: Footing
    course: Course
    tracks: Tracks
    claims: int
    sources: int

    @property
    def footing_word(self) -> str:
        """How it stands, where that is not plainly that it takes part."""
        return words.FOOTING[self.footing]

    @property
    def joined(self) -> bool:
        return self.footing is Footing.MEMBER

    @property
    def known(self) -> str:
        """How it stands, and what sources tell of: «peserta; nota kesepakatan (MoU), bimtek I»."""
        said = words.joined(map(words.in_running_text, self.reached)) if self.reached else None
        return f"{self.footing_word}; {said}" if said and self.joined else self.footing_word

    @property
    def reached(self) -> tuple[str, ...]:
        """The names of the steps that some source tells of, in whatever round."""
        return self.tracks.reached

    @property
    def evident(self) -> bool:
        """Whether more is known than that the city is on a list."""
        return self.tracks.evident

    @property
    def pillars(self) -> frozenset[PillarKey]:
        """The common pillars under which the city has a programme."""
        return frozenset(key for item in self.record.city.programmes for key in item.pillar)

    @property
    def evidence(self) -> frozenset[SourceKind]:
        """The kinds of the sources that the city's claims rest on."""
        cited = {source for claim in claims(self.record.city) for source in claim.sources}
        return frozenset(self.record.sources[source].kind for source in cited)


class Covered(NamedTuple):
    """One step across several cities: sources tell of it in ``reached`` of ``cities``, speak of it in ``mentioned``."""

    key: str
    label: str
    reached: int
    mentioned: int
    cities: int


class Numbers(NamedTuple):
    """Counts over the whole catalogue. ``differing``: claims of cities that other sources tell differently.

    Of the ``cities`` with a record, ``joined`` take part in the programme as far as we found; ``beside`` are the rest.
    """

    cities: int
    joined: int
    claims: int
    sources: int
    differing: int
    undocumented: int

    @property
    def beside(self) -> int:
        return self.cities - self.joined


class Latest(NamedTuple):
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
    rows = (_row(record, catalogue) for record in catalogue.cities)
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
        joined=sum(footing(record.city) is Footing.MEMBER for record in catalogue.cities),
        claims=sum(1 for record in catalogue.cities for _ in tallied(record.city)),
        sources=len(catalogue.sources),
        differing=sum(bool(disagreeing(claim)) for record in catalogue.cities for claim in claims(record.city)),
        undocumented=len(catalogue.regions) - len(catalogue.cities),
    )


def count_steps(cities: Iterable[Iterable[Track]]) -> tuple[Covered, ...]:
    """City by city the tracks that count → how many cities reached each step in one of them.

    A count of what sources were found for, never a ranking of cities.
    """
    best = [_best(tracks) for tracks in cities]
    return tuple(
        Covered(
            key,
            label,
            reached=sum(found[key] in REACHED for found in best),
            mentioned=sum(found[key] is StepStatus.MENTIONED for found in best),
            cities=len(best),
        )
        for key, label in words.STEP.items()
    )


def _best(tracks: Iterable[Track]) -> Mapping[str, StepStatus]:
    """Each step's best status in any of the tracks."""
    found: dict[str, StepStatus] = dict.fromkeys(words.STEP, StepStatus.NONE)
    for track in tracks:
        for step in track.steps:
            found[step.key] = min(found[step.key], step.status, key=ORDER.__getitem__)
    return found


def list_latest(catalogue: Catalogue, limit: int) -> tuple[Latest, ...]:
    """The latest dated events of the programme that were held, newest first. A target's date is yet to come."""
    dated = nlargest(limit, _dated(catalogue), key=lambda found: (found[0].sort_key, found[2].id))
    return tuple(_latest(event, record) for _, event, record in dated)


def _dated(catalogue: Catalogue) -> Iterator[tuple[Edtf, Event, CityRecord]]:
    for record in catalogue.cities:
        for event in events(record.city):
            if event.date and event.date.year and counts(event) and not is_target(event):
                yield event.date, event, record


def _latest(event: Event, record: CityRecord) -> Latest:
    return Latest(record, dates.wording(event.date), dates.iso(event.date), called(event), permalink(event))


def _row(record: CityRecord, catalogue: Catalogue) -> Row:
    city = record.city
    course, tracks = walk(city, catalogue.event)
    return Row(
        record=record,
        name=city.name,
        province=record.region.province,
        kind=words.REGION[record.kind],
        batches=batches(city),
        footing=footing(city),
        course=course,
        tracks=tracks,
        claims=sum(1 for _ in tallied(city)),
        sources=len(cited_sources(city)),
    )
