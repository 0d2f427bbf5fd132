"""A batch of the programme: who is in it and on whose word, what is documented of whom, where sources disagree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Source
from jejak.records.models.claims import Claim, Membership, OtherMembership
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import is_within, members
from jejak.story import words
from jejak.story.city.rounds.joining import elsewhere
from jejak.story.city.rounds.tracks import Track
from jejak.story.city.story import batches

from .lines import Line, list_lines
from .overview import Covered, Overview, Row, count_steps
from .programme import ToldBatch, ToldEvent, tell_events, tell_joinings


class Member(NamedTuple):
    """A city that a source counts in the batch: its line there, with the steps of this round and of no other."""

    line: Line
    tracks: tuple[str, ...]

    @property
    def row(self) -> Row:
        return self.line.row

    @property
    def track(self) -> Track:
        return self.line.track

    @property
    def marks(self) -> tuple[str, ...]:
        """What is said beside the name: its areas, and what is doubtful of its taking part."""
        return tuple(filter(None, (words.areas(self.tracks), self.line.doubt)))


class Voice(NamedTuple):
    """What some sources say of a city's place in a batch: «angkatan 2018», «calon peserta»."""

    text: str
    note: str | None
    sources: tuple[Source, ...]
    within: bool = False


class Contested(NamedTuple):
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
        return count_steps([member.track] for member in self.members)

    @property
    def weak(self) -> int:
        """How many of the members no source is certain of."""
        return sum(member.line.unsure for member in self.members)

    @property
    def balance(self) -> str | None:
        """How many names are still missing from the stated size, or how many are too many; None where none is."""
        open_ = self.size - len(self.members) if self.size is not None else 0
        if not open_:
            return None
        said = (
            f"Kami belum menemukan nama {words.number(open_)} daerah lagi"
            if open_ > 0
            else f"Kami menemukan {words.number(-open_)} nama lebih banyak daripada jumlah itu"
        )
        return f"{said}; nama yang kurang pasti sudah ikut dihitung." if self.weak else f"{said}."


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
            members=tuple(found for row in overview.rows for found in _members(row, year)),
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


def _lines(row: Row, year: int) -> tuple[Line, ...]:
    """What a list says of the region's round of that year; nothing of most regions."""
    return tuple(line for line in list_lines(row) if line.track.batch == year) if year in row.batches else ()


def _members(row: Row, year: int) -> Iterator[Member]:
    joined = (claim.track for claim in members(row.record.city) if claim.batch == year)
    areas = tuple(dict.fromkeys(filter(None, joined)))
    return (Member(line, areas) for line in _lines(row, year))


def _claims(row: Row, year: int) -> Iterator[Membership]:
    return (claim for claim in row.record.city.memberships if claim.batch == year)


def _contested(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Where lists differ on whether the city is in this batch, or no source is certain that it is."""
    unsure = any(line.unsure for line in _lines(row, year))
    for claim in members(row.record.city):
        others = elsewhere(claim)
        here = year == claim.batch and (others or unsure)
        if here or any(report.batch == year for report in others):
            voices = (_voice(claim, claim.batch, catalogue), *(_other(each, claim, catalogue) for each in others))
            yield Contested(row, permalink(claim), voices)


def _beside(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Cities that were considered, turned down or dropped."""
    for claim in _claims(row, year):
        standing = words.STANDING[claim.status]
        if standing:
            voice = _voice(claim, year, catalogue)._replace(text=standing)
            others = (_other(report, claim, catalogue) for report in claim.also_reported)
            yield Contested(row, permalink(claim), (voice, *others))


def _other(report: OtherMembership, claim: Membership, catalogue: Catalogue) -> Voice:
    return _voice(report, report.batch, catalogue)._replace(within=is_within(report, claim))


def _voice(claim: Claim, batch: int | None, catalogue: Catalogue) -> Voice:
    doubt = words.CONFIDENCE[claim.confidence]
    said = f"angkatan {batch}" if batch else words.NO_YEAR
    sources = catalogue.cited(claim.sources)
    return Voice(words.in_line(said, doubt), claim.note, sources)
