"""A batch of the programme: who is in it and on whose word, what is documented of whom, where sources disagree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Source
from jejak.records.models.claims import Claim, Membership
from jejak.records.models.events import Event
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import event_lists, members
from jejak.records.models.vocabulary import Confidence
from jejak.story import words
from jejak.story.city.steps import Step, tell_steps
from jejak.story.city.story import batches

from .overview import Covered, Overview, Row, count_steps
from .programme import ToldBatch, ToldEvent, tell_events, tell_joinings

STEPS = ("mou", "bimtek-1", "bimtek-2", "bimtek-3", "bimtek-4", "commitment")
"""The steps of a batch's table, in the programme's order."""


@dataclass(frozen=True, slots=True)
class Member:
    """A city that a source counts in the batch. ``steps`` are those of ``STEPS``, as far as they belong to it."""

    row: Row
    tracks: tuple[str, ...]
    weak: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What some sources say of a city's place in a batch: «angkatan 2018», «calon peserta»."""

    text: str
    note: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """A city that lists do not agree on, or that stood beside the batch: the voices, the one we use first."""

    row: Row
    anchor: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class BatchStory:
    """What a batch's page tells. ``told`` is None where the national record has no entry for the year."""

    year: int
    told: ToldBatch | None
    size: int | None
    events: tuple[ToldEvent, ...]
    members: tuple[Member, ...]
    contested: tuple[Contested, ...]
    beside: tuple[Contested, ...]

    @property
    def provinces(self) -> tuple[tuple[str, tuple[Member, ...]], ...]:
        """The members by province, both in alphabetical order."""
        ordered = sorted(self.members, key=lambda member: member.row.province)
        return tuple((name, tuple(group)) for name, group in groupby(ordered, key=lambda member: member.row.province))

    @cached_property
    def covered(self) -> tuple[Covered, ...]:
        return count_steps(member.steps for member in self.members)

    @property
    def weak(self) -> int:
        """How many of the members only weak sources name."""
        return sum(member.weak for member in self.members)

    @property
    def balance(self) -> str | None:
        """How many names are still missing from the stated size, or how many are too many; None where none is."""
        if self.size is None:
            return None
        open_ = self.size - len(self.members)
        if open_ > 0:
            return f"{words.number(open_).capitalize()} tempat lagi belum kami temukan namanya."
        return f"Nama yang kami temukan {words.number(-open_)} lebih banyak daripada jumlah itu." if open_ else None


def tell_batches(overview: Overview) -> Mapping[int, BatchStory]:
    """Every batch that the national record names or that a city is in, by year."""
    catalogue = overview.catalogue
    told = {batch.year: batch for batch in tell_joinings(catalogue)}
    sizes = {batch.year: batch.size for batch in catalogue.programme.batches}
    return {
        year: BatchStory(
            year=year,
            told=told.get(year),
            size=sizes.get(year),
            events=_events(year, catalogue),
            members=tuple(_member(row, year, catalogue) for row in overview.rows if year in row.batches),
            contested=tuple(found for row in overview.rows for found in _contested(row, year, catalogue)),
            beside=tuple(found for row in overview.rows for found in _beside(row, year, catalogue)),
        )
        for year in list_years(catalogue)
    }


def list_years(catalogue: Catalogue) -> list[int]:
    """The years of the batches, without telling them."""
    named = {batch.year for batch in catalogue.programme.batches}
    return sorted(named.union(*(batches(record.city) for record in catalogue.cities)))


def list_unbatched(overview: Overview) -> tuple[Row, ...]:
    """The cities that sources call members without naming a year."""
    return tuple(row for row in overview.rows if not row.batches and members(row.record.city))


def _events(year: int, catalogue: Catalogue) -> tuple[ToldEvent, ...]:
    events = (event for event in catalogue.programme.events if event.batch == year)
    return tuple(event for told in tell_events(events, catalogue) for event in told.events)


def _member(row: Row, year: int, catalogue: Catalogue) -> Member:
    claims = [claim for claim in members(row.record.city) if claim.batch == year]
    steps = row.steps if len(row.batches) == 1 else _steps_within(row, year, catalogue)
    return Member(
        row=row,
        tracks=tuple(dict.fromkeys(claim.track for claim in claims if claim.track)),
        weak=all(claim.confidence is Confidence.LOW for claim in claims),
        steps=tuple(step for step in steps if step.key in STEPS),
    )


def _claims(row: Row, year: int) -> Iterator[Membership]:
    return (claim for claim in row.record.city.memberships if claim.batch == year)


def _steps_within(row: Row, year: int, catalogue: Catalogue) -> tuple[Step, ...]:
    """The steps of a city that joined more than once, as far as its events belong to this joining."""
    city = row.record.city
    kept = {
        name: tuple(event for event in events if _joining(event, row.batches, catalogue) == year)
        for name, events in event_lists(city).items()
    }
    return tell_steps(city.model_copy(update=kept))


def _joining(event: Event, batches: tuple[int, ...], catalogue: Catalogue) -> int:
    """The batch that an event belongs to: its national event's, else the latest one begun by then, else the first."""
    whole = catalogue.event[event.part_of].batch if event.part_of else None
    if whole in batches:
        return whole
    begun = [year for year in batches if event.date and year <= event.date.start.year]
    return max(begun, default=batches[0])


def _contested(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Where lists differ on whether the city is in this batch, or only a weak source says so."""
    for claim in members(row.record.city):
        others = [report for report in claim.also_reported if report.batch and report.batch != claim.batch]
        here = year == claim.batch and (others or claim.confidence is Confidence.LOW)
        if here or any(report.batch == year for report in others):
            voices = (_voice(claim, claim.batch, catalogue), *(_voice(each, each.batch, catalogue) for each in others))
            yield Contested(row, permalink(claim), voices)


def _beside(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Cities that were considered, turned down or dropped."""
    for claim in _claims(row, year):
        standing = words.STANDING[claim.status]
        if standing:
            voice = replace(_voice(claim, year, catalogue), text=standing)
            others = (_voice(report, report.batch, catalogue) for report in claim.also_reported)
            yield Contested(row, permalink(claim), (voice, *others))


def _voice(claim: Claim, batch: int | None, catalogue: Catalogue) -> Voice:
    doubt = words.CONFIDENCE[claim.confidence]
    said = f"angkatan {batch}" if batch else words.NO_YEAR
    sources = catalogue.cited(claim.sources)
    return Voice(f"{said} ({doubt})" if doubt else said, claim.note, sources)
