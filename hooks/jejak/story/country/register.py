"""Every claim of every record, found once a build, so that no page has to look through all records by itself.

Knows records and how their claims are anchored and called; knows no page and no address.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jejak.records.catalogue import CityRecord
from jejak.records.models.claims import Anchored, Claim, Membership, Pillar, Programme
from jejak.records.models.events import Event
from jejak.records.models.permalinks import permalink
from jejak.records.models.queries import citations, claims
from jejak.story import dates, words
from jejak.story.city.pillars import setting_of
from jejak.story.city.timeline import called
from jejak.story.vocabulary import Genre, Presence

from .overview import Overview
from .presence import find_presence

Attendance = Mapping[Presence, tuple["CityClaim", ...]]
"""By how they stood to a national event, the claims that say so."""


@dataclass(frozen=True)
class CityClaim:
    """A claim where it stands: whose record, and its anchor on that city's page."""

    record: CityRecord
    claim: Anchored
    anchor: str

    @cached_property
    def name(self) -> str:
        """What the claim is, in few words: «Nota kesepakatan, 20 Mei 2021», «Program KIPAS»."""
        match self.claim:
            case Event():
                return f"{called(self.claim)}, {dates.wording(self.claim.date, self.claim.date_text)}"
            case Membership(batch=batch, status=status):
                joined = f"Angkatan {batch}" if batch else f"{words.GENRE[Genre.MEMBERSHIP]}, {words.NO_YEAR}"
                return f"{joined} ({words.STANDING[status]})" if words.STANDING[status] else joined
            case Pillar(as_named=as_named):
                setting = setting_of(self.claim)
                return f"{words.GENRE[Genre.PILLAR]} “{as_named}”{f' ({setting})' if setting else ''}"
            case Programme(name=name):
                return f"{words.GENRE[Genre.PROGRAMME]} {name}"
        return words.GENRE[Genre.RESPONSE]


class Register:
    """The claims of a catalogue, with indexes made when first asked for."""

    def __init__(self, overview: Overview) -> None:
        self.overview = overview
        self.catalogue = overview.catalogue

    @property
    def records(self) -> Iterator[CityRecord]:
        """All records, by the name of the city."""
        return (row.record for row in self.overview.rows)

    @cached_property
    def claims(self) -> tuple[CityClaim, ...]:
        """All claims, by the name of the city, then in the order of the file."""
        return tuple(
            CityClaim(row.record, claim, permalink(claim))
            for row in self.overview.rows
            for claim in claims(row.record.city)
        )

    @cached_property
    def by_source(self) -> Mapping[str, tuple[CityClaim, ...]]:
        """Source id → the claims that rest on it, differing reports included."""
        uses: dict[str, list[CityClaim]] = {}
        for found in self.claims:
            for source in dict.fromkeys(sources_of(found.claim)):
                uses.setdefault(source, []).append(found)
        return {source: tuple(found) for source, found in uses.items()}

    @cached_property
    def by_event(self) -> Mapping[str, Attendance]:
        """National event's id → the claims that are part of it, one a city, by name. Ids nobody names are empty."""
        parts: dict[str, list[tuple[Presence, CityClaim]]] = {event: [] for event in self.catalogue.event}
        for found in self.claims:
            if isinstance(found.claim, Event) and found.claim.part_of in parts:
                presence = find_presence(found.claim, self.catalogue.event[found.claim.part_of].kind)
                parts[found.claim.part_of].append((presence, found))
        return {event: _once(found) for event, found in parts.items()}


def _once(found: list[tuple[Presence, CityClaim]]) -> Attendance:
    """One claim a city, the one that says most, by how each stood to the event."""
    order = [*Presence]
    best: dict[str, tuple[Presence, CityClaim]] = {}
    for pair in sorted(found, key=lambda each: order.index(each[0])):
        best.setdefault(pair[1].record.id, pair)
    kept = [pair for pair in found if best[pair[1].record.id] is pair]
    return {presence: tuple(claim for at, claim in kept if at is presence) for presence in Presence}


def sources_of(claim: Claim) -> Iterator[str]:
    """The ids of a claim's sources, those of its differing reports following."""
    return (source for ids in citations([claim]) for source in ids)
