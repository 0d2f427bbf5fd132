"""A city's events in order of time, worded entry by entry, years as headings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from jejak.records.claims import Bimtek, Detail, Event, Group, Milestone, OtherReport, Person, Signing
from jejak.records.fields import Edtf
from jejak.records.models import City, NationalEvent
from jejak.records.vocabulary import MilestoneKind, Scope, Status

from . import dates, words
from .citations import Citations
from .claims import events


@dataclass(frozen=True, slots=True)
class Differing:
    """What another source says differently: labelled values, our note, source numbers."""

    said: tuple[tuple[str, str], ...]
    note: str | None
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as a reader meets it. Every value is plain text; None where the record says nothing.

    ``genre`` is the coarse kind that a search is narrowed by, ``label`` the exact one.
    """

    anchor: str
    kind: str
    genre: str
    label: str
    when: str
    iso: str | None
    date: Edtf | None
    title: str | None
    topic: str | None
    note: str | None
    place: str | None
    people: tuple[Person, ...]
    organisations: tuple[str, ...]
    attendance: str | None
    number: str | None
    by: str | None
    score: str | None
    outside: bool
    planned: bool
    confidence: str | None
    national: str | None
    references: tuple[int, ...]
    also: tuple[Differing, ...]

    @property
    def evaluates(self) -> bool:
        """Whether someone judged the city here: an evaluation, an assessment or an award."""
        return self.kind in (MilestoneKind.EVALUATION, MilestoneKind.ASSESSMENT, MilestoneKind.AWARD)


@dataclass(frozen=True, slots=True)
class Year:
    label: str
    entries: tuple[Entry, ...]


def tell_timeline(
    city: City, anchors: Mapping[int, str], citations: Citations, national: Mapping[str, NationalEvent]
) -> tuple[Year, ...]:
    """The city's events by year, undated ones last. ``anchors``: id of claim → anchor."""
    entries = [_entry(event, anchors[id(event)], citations, national) for event in sorted(events(city), key=_order)]
    return tuple(Year(label, tuple(group)) for label, group in groupby(entries, key=_year))


def label(event: Event) -> str:
    """What kind of event this is, for readers."""
    match event:
        case Signing():
            return words.SIGNING[event.kind]
        case Bimtek():
            return words.stages(event.stages)
        case Milestone():
            return words.MILESTONE[event.kind]
    raise TypeError(event)


def genre(event: Event) -> str:
    """The few kinds that a reader narrows a search by."""
    match event:
        case Signing():
            return "Penandatanganan"
        case Bimtek():
            return "Bimtek"
        case Milestone(kind=MilestoneKind.EVALUATION | MilestoneKind.ASSESSMENT | MilestoneKind.AWARD):
            return "Penilaian"
    return "Tonggak"


def _order(event: Event) -> tuple[object, ...]:
    return (0, *event.date.sort_key) if event.date else (1,)


def _year(entry: Entry) -> str:
    return str(entry.date.start.year) if entry.date else "Tanpa tanggal"


def _entry(event: Event, anchor: str, citations: Citations, national: Mapping[str, NationalEvent]) -> Entry:
    milestone = event if isinstance(event, Milestone) else None
    bimtek = event if isinstance(event, Bimtek) else None
    return Entry(
        anchor=anchor,
        kind=event.kind if isinstance(event, Signing | Milestone) else "bimtek",
        genre=genre(event),
        label=label(event),
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        date=event.date,
        title=milestone.title if milestone else None,
        topic=_topic(bimtek) if bimtek else None,
        note=event.note,
        place=event.place,
        people=event.people,
        organisations=event.organisations,
        attendance=attendance(event),
        number=event.number,
        by=milestone.by if milestone else None,
        score=f"{milestone.score.value} (skala {milestone.score.scale})" if milestone and milestone.score else None,
        outside=milestone is not None and milestone.scope is Scope.OTHER,
        planned=event.status is Status.PLANNED,
        confidence=words.CONFIDENCE[event.confidence],
        national=national[event.part_of].title if event.part_of else None,
        references=citations.references(event.sources),
        also=tuple(_differing(report, citations) for report in event.also_reported),
    )


def _topic(bimtek: Bimtek) -> str | None:
    return " · ".join(part for part in (bimtek.topic, bimtek.series) if part) or None


def attendance(detail: Detail) -> str | None:
    """Who took part, by number and kind: «80 peserta: 17 dinas, 5 badan, dan inspektorat»."""
    total = f"{words.digits(detail.participants)} peserta" if detail.participants else None
    groups = words.joined([_group(group) for group in detail.groups]) if detail.groups else None
    return ": ".join(part for part in (total, groups) if part) or None


def _group(group: Group) -> str:
    return f"{words.digits(group.count)} {group.name}" if group.count else group.name


def _differing(report: OtherReport, citations: Citations) -> Differing:
    said: Iterable[tuple[str, str | None]] = (
        ("Tanggal", dates.wording(report.date, report.date_text) if report.date or report.date_text else None),
        ("Tahap", words.joined([words.ROMAN[stage] for stage in report.stages]) or None),
        ("Tempat", report.place),
        ("Orang", words.joined([named(person) for person in report.people]) or None),
        ("Lembaga", words.joined(list(report.organisations)) or None),
        ("Peserta", attendance(report)),
        ("Nomor", report.number),
    )
    return Differing(
        tuple((name, value) for name, value in said if value), report.note, citations.references(report.sources)
    )


def named(person: Person) -> str:
    """A person with the office the source gives: «Saifullah Yusuf (Wali Kota)»."""
    return f"{person.name} ({person.role})" if person.role else person.name
