"""A batch of the programme: who is in it and on whose word, what is documented of whom, where sources disagree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from jejak.records.catalogue import Catalogue
from jejak.records.models.city import Source
from jejak.records.models.claims import Claim, Membership, OtherMembership
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import is_within, members
from jejak.records.models.vocabulary import Confidence
from jejak.story import words
from jejak.story.city.rounds.tracks import Track
from jejak.story.city.story import batches
from jejak.story.vocabulary import Genre

from .overview import Covered, Overview, Row, count_steps
from .programme import ToldBatch, ToldEvent, tell_events, tell_joinings


@dataclass(frozen=True, slots=True)
class Member:
    """A city that a source counts in the batch. ``track``: its steps in this round, and in no other.

    ``doubt`` says that no source is certain of it, ``contested`` that another list gives another batch.
    """

    row: Row
    tracks: tuple[str, ...]
    weak: bool
    doubt: str | None
    contested: bool
    track: Track

    @property
    def marks(self) -> tuple[str, ...]:
        """What is said beside the name: its areas, and how sure the sources are of it."""
        area = f"kawasan {words.joined(self.tracks)}" if self.tracks else None
        doubt = f"{words.in_running_text(words.GENRE[Genre.MEMBERSHIP])}: {self.doubt}" if self.doubt else None
        return tuple(filter(None, (area, doubt, words.CONTESTED if self.contested else None)))


@dataclass(frozen=True, slots=True)
class Voice:
    """What some sources say of a city's place in a batch: «angkatan 2018», «calon peserta»."""

    text: str
    note: str | None
    sources: tuple[Source, ...]
    within: bool = False


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
        return count_steps([member.track] for member in self.members)

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
            return f"Nama {words.number(open_)} daerah lagi belum kami temukan."
        return f"Kami menemukan {words.number(-open_)} nama lebih banyak daripada jumlah itu." if open_ else None


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
            members=tuple(_member(row, year) for row in overview.rows if year in row.batches),
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


def _member(row: Row, year: int) -> Member:
    claims = [claim for claim in members(row.record.city) if claim.batch == year]
    return Member(
        row=row,
        tracks=tuple(dict.fromkeys(claim.track for claim in claims if claim.track)),
        weak=all(claim.confidence is Confidence.LOW for claim in claims),
        doubt=words.CONFIDENCE[min((claim.confidence for claim in claims), key=list(Confidence).index)],
        contested=any(not is_within(report, claim) for claim in claims for report in _elsewhere(claim)),
        track=next(track for track in row.tracks.rounds if track.batch == year),
    )


def _claims(row: Row, year: int) -> Iterator[Membership]:
    return (claim for claim in row.record.city.memberships if claim.batch == year)


def _contested(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Where lists differ on whether the city is in this batch, or only a weak source says so."""
    for claim in members(row.record.city):
        others = _elsewhere(claim)
        here = year == claim.batch and (others or claim.confidence is Confidence.LOW)
        if here or any(report.batch == year for report in others):
            voices = (_voice(claim, claim.batch, catalogue), *(_other(each, claim, catalogue) for each in others))
            yield Contested(row, permalink(claim), voices)


def _elsewhere(claim: Membership) -> list[OtherMembership]:
    """What puts the city into another batch."""
    return [report for report in claim.also_reported if report.batch and report.batch != claim.batch]


def _beside(row: Row, year: int, catalogue: Catalogue) -> Iterator[Contested]:
    """Cities that were considered, turned down or dropped."""
    for claim in _claims(row, year):
        standing = words.STANDING[claim.status]
        if standing:
            voice = replace(_voice(claim, year, catalogue), text=standing)
            others = (_other(report, claim, catalogue) for report in claim.also_reported)
            yield Contested(row, permalink(claim), (voice, *others))


def _other(report: OtherMembership, claim: Membership, catalogue: Catalogue) -> Voice:
    return replace(_voice(report, report.batch, catalogue), within=is_within(report, claim))


def _voice(claim: Claim, batch: int | None, catalogue: Catalogue) -> Voice:
    doubt = words.CONFIDENCE[claim.confidence]
    said = f"angkatan {batch}" if batch else words.NO_YEAR
    sources = catalogue.cited(claim.sources)
    return Voice(words.in_line(said, doubt), claim.note, sources)
