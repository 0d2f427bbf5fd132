"""A city's events in order of time, worded entry by entry, years as headings."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.events import Bimtek, Event, Milestone, Signing
from jejak.records.models.fields import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import events
from jejak.records.models.vocabulary import AlsoKind, Scope, Status
from jejak.story import dates, quantities, words
from jejak.story.issuers import by_whom, is_told_by
from jejak.story.vocabulary import Genre

from .citations import Citations
from .details import (
    TOPIC,
    Differing,
    Statement,
    differing,
    event_details,
    numeral,
    statements,
    told_scores,
)
from .rounds.placing import Course, Placed

_CALLED: Mapping[str, str] = {
    AlsoKind.BIMTEK: words.GENRE[Genre.BIMTEK],
    **{kind.value: word for kind, word in words.SIGNING.items()},
    **{kind.value: word for kind, word in words.MILESTONE.items()},
}
"""What an event was besides: its kinds go by the same names as those of the record's sections."""


class Entry(NamedTuple):
    """One event as a reader meets it. Every value is plain text; None where the record says nothing.

    ``genre`` is the coarse kind that a search is narrowed by, ``label`` the exact one. ``details`` are labelled values
    in the order in which they are read. ``status`` is None for what took place; ``part_of`` is the id and the title
    of the national event that this one belongs to; ``round`` says which round it is of, where that is not plain, and
    ``former`` are permalinks that it had before.
    """

    anchor: str
    former: tuple[str, ...]
    kind: str
    genre: str
    label: str
    when: str
    iso: str | None
    date: Edtf | None
    title: str | None
    note: str | None
    by: str | None
    score: str | None
    rank: str | None
    details: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    outside: bool
    status: str | None
    held: bool
    part_of: tuple[str, str] | None
    confidence: str | None
    references: tuple[int, ...]
    also: tuple[Differing, ...]
    round: str | None

    @property
    def subject(self) -> str | None:
        """What the event was about: its title, or what a bimtek dealt with."""
        return self.title or dict(self.details).get(TOPIC)

    @property
    def kind_apart(self) -> str | None:
        """Its kind where that stands beside its title; None where the title says it, or there is none."""
        return self.label if self.title and not repeats(self.label, self.title) else None

    @property
    def name(self) -> tuple[str, str | None]:
        """Its kind and what it is about; where one says both, that and None."""
        return (self.label, self.subject) if self.kind_apart or not self.title else (self.title, None)

    @property
    def issuer(self) -> str | None:
        """By whom, within a sentence; None where that is only the kind again: «evaluasi oleh tim evaluasi»."""
        return by_whom(self.by) if self.by and not is_told_by(self.by, self.label) else None

    @property
    def contested(self) -> bool:
        """Whether another source differs from it; what its own source says in two ways is none."""
        return any(report.contests and not report.within for report in self.also)

    @property
    def evaluates(self) -> bool:
        """Whether someone judged the city here: an evaluation, an assessment or an award."""
        return self.genre == words.GENRE[Genre.JUDGEMENT]


class Year(NamedTuple):
    label: str
    entries: tuple[Entry, ...]


def tell_timeline(
    city: City, citations: Citations, national: Mapping[str, NationalEvent], course: Course
) -> tuple[Year, ...]:
    """The city's events by year, those of the whole year after the dated ones, undated ones last."""
    rounds = dict(_rounds(course))
    entries = [_entry(event, citations, national, rounds.get(id(event))) for event in sorted(events(city), key=_order)]
    return tuple(Year(label, tuple(group)) for label, group in groupby(entries, key=_year))


def label(event: Event) -> str:
    """What kind of event this is, for readers: «Evaluasi tahap II, juga bimtek»."""
    if not event.also_kind:
        return _kind(event)
    return f"{_kind(event)}, juga {words.joined(_CALLED[kind].lower() for kind in event.also_kind)}"


def _kind(event: Event) -> str:
    match event:
        case Signing():
            return words.SIGNING[event.kind]
        case Bimtek():
            return words.stages(event.stages)
        case Milestone(kind=kind, stage=stage):
            return f"{words.MILESTONE[kind]} tahap {numeral(stage)}" if stage else words.MILESTONE[kind]
    raise TypeError(event)


def repeats(label: str, title: str) -> bool:
    """Whether a title begins with its kind, so that the kind before it would be read twice."""
    return re.match(rf"{re.escape(label)}\b", title, re.IGNORECASE) is not None


def called(event: Event) -> str:
    """An event by its title, where it has one, else by its kind: the same on every page."""
    return (isinstance(event, Milestone) and event.title) or label(event)


def standing(event: Event) -> str | None:
    """How it stands, where it did not simply take place: «menurut sumber: tidak diterima» of an award."""
    if event.status is Status.NOT_HELD and isinstance(event, Milestone):
        return words.NOT_HELD.get(event.kind, words.STATUS[event.status])
    return words.STATUS[event.status]


def genre(event: Event) -> str:
    """The few kinds that a reader narrows a search by."""
    match event:
        case Signing():
            return words.GENRE[Genre.SIGNING]
        case Bimtek():
            return words.GENRE[Genre.BIMTEK]
        case Milestone():
            return words.GENRE[words.MILESTONE_GENRE[event.kind]]
    raise TypeError(event)


def _rounds(course: Course) -> Iterator[tuple[int, str]]:
    """Of which round an event is, by its identity: said where there is more than one, or where it is of none."""
    if len(course.rounds) > 1:
        yield from (
            (id(claim), f"angkatan {each.batch}")
            for each in course.rounds
            for claim in each.claims
            if not _is_outside(claim)
        )
    if course.rounds:
        yield from ((id(claim), words.APART[apart]) for claim, apart in course.beside if not _is_outside(claim))


def _is_outside(claim: Placed) -> bool:
    """Whether it is told to lie outside the whole programme, and so outside its rounds."""
    return isinstance(claim, Event) and claim.scope is Scope.OTHER


def _order(event: Event) -> tuple[object, ...]:
    return dates.order_within_year(event.date)


def _year(entry: Entry) -> str:
    return dates.heading(entry.date)


def _entry(event: Event, citations: Citations, national: Mapping[str, NationalEvent], round: str | None) -> Entry:
    milestone = event if isinstance(event, Milestone) else None
    return Entry(
        anchor=permalink(event),
        former=event.former_anchors,
        kind=event.kind if isinstance(event, Signing | Milestone) else "bimtek",
        genre=genre(event),
        label=label(event),
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        date=event.date,
        title=milestone.title if milestone else None,
        note=event.note,
        by=milestone.by if milestone else None,
        score=told_scores(milestone.scores) if milestone else None,
        rank=quantities.rank(milestone.rank) if milestone else None,
        details=event_details(event),
        statements=statements(event.people),
        outside=event.scope is Scope.OTHER,
        status=standing(event),
        held=event.status is Status.HELD,
        part_of=(event.part_of, national[event.part_of].title) if event.part_of else None,
        confidence=words.CONFIDENCE[event.confidence],
        references=citations.references(event.sources),
        also=tuple(differing(report, event, citations) for report in event.also_reported),
        round=round,
    )
