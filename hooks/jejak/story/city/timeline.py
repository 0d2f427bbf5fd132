"""A city's events in order of time, worded entry by entry, years as headings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Self

from jejak.records.models.city import City
from jejak.records.models.claims import Claim, Dated, Detail, Group, Person, Score
from jejak.records.models.events import Bimtek, Event, Milestone, OtherReport, Signing
from jejak.records.models.fields import Edtf
from jejak.records.models.permalinks import permalink
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import agree, events, is_within
from jejak.records.models.vocabulary import Confidence, Part, Scope, Status
from jejak.story import dates, words
from jejak.story.vocabulary import Genre

from .citations import Citations
from .rounds.placing import Course, Placed

_TOPIC = "Pokok bahasan"


@dataclass(frozen=True, slots=True)
class Differing:
    """What another source says differently, or (``within``) the same one: labelled values, our note, source numbers."""

    said: tuple[tuple[str, str], ...]
    note: str | None
    references: tuple[int, ...]
    within: bool = False
    confidence: str | None = None

    @classmethod
    def of(cls, report: Claim, claim: Claim, said: tuple[tuple[str, str], ...], citations: Citations) -> Self:
        """A report that differs from a claim, with its labelled values."""
        doubt = words.CONFIDENCE[report.confidence]
        return cls(said, report.note, citations.references(report.sources), is_within(report, claim), doubt)


@dataclass(frozen=True, slots=True)
class Statement:
    """What someone said on the occasion, in our words."""

    who: str
    said: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as a reader meets it. Every value is plain text; None where the record says nothing.

    ``genre`` is the coarse kind that a search is narrowed by, ``label`` the exact one. ``details`` are labelled values
    in the order in which they are read. ``status`` is None for what took place; ``part_of`` is the id and the title
    of the national event that this one belongs to; ``round`` says which round it is of, where that is not plain.
    """

    anchor: str
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
    details: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    outside: bool
    status: str | None
    held: bool
    part_of: tuple[str, str] | None
    confidence: str | None
    references: tuple[int, ...]
    also: tuple[Differing, ...]
    round: str | None = None

    @property
    def subject(self) -> str | None:
        """What the event was about: its title, or what a bimtek dealt with."""
        return self.title or dict(self.details).get(_TOPIC)

    @property
    def evaluates(self) -> bool:
        """Whether someone judged the city here: an evaluation, an assessment or an award."""
        return self.genre == words.GENRE[Genre.JUDGEMENT]


@dataclass(frozen=True, slots=True)
class Year:
    label: str
    entries: tuple[Entry, ...]


def tell_timeline(
    city: City, citations: Citations, national: Mapping[str, NationalEvent], course: Course
) -> tuple[Year, ...]:
    """The city's events by year, those of the whole year after the dated ones, undated ones last."""
    rounds = dict(_rounds(course))
    entries = [
        replace(_entry(event, citations, national), round=rounds.get(id(event)))
        for event in sorted(events(city), key=_order)
    ]
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


def called(event: Event) -> str:
    """An event by its title, where it has one, else by its kind: the same on every page."""
    return (isinstance(event, Milestone) and event.title) or label(event)


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
        yield from ((id(claim), f"angkatan {each.batch}") for each in course.rounds for claim in each.claims)
    if course.rounds:
        yield from ((id(claim), words.APART[apart]) for claim, apart in course.beside if not _is_outside(claim))


def _is_outside(claim: Placed) -> bool:
    """Whether it is told to lie outside the whole programme, and so outside its rounds."""
    return isinstance(claim, Event) and claim.scope is Scope.OTHER


def _order(event: Event) -> tuple[object, ...]:
    return dates.order_within_year(event.date)


def _year(entry: Entry) -> str:
    return str(entry.date.start.year) if entry.date else words.UNDATED.capitalize()


def _entry(event: Event, citations: Citations, national: Mapping[str, NationalEvent]) -> Entry:
    milestone = event if isinstance(event, Milestone) else None
    return Entry(
        anchor=permalink(event),
        kind=event.kind if isinstance(event, Signing | Milestone) else "bimtek",
        genre=genre(event),
        label=label(event),
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        date=event.date,
        title=milestone.title if milestone else None,
        note=event.note,
        by=milestone.by if milestone else None,
        score=_scores(milestone.scores) if milestone else None,
        details=_filled(_details(event)),
        statements=statements(event.people),
        outside=event.scope is Scope.OTHER,
        status=words.STATUS[event.status],
        held=event.status is Status.HELD,
        part_of=(event.part_of, national[event.part_of].title) if event.part_of else None,
        confidence=words.CONFIDENCE[event.confidence],
        references=citations.references(event.sources),
        also=tuple(differing(report, event, citations) for report in event.also_reported),
    )


def _details(event: Event) -> Iterator[tuple[str, str | None]]:
    if isinstance(event, Bimtek):
        yield _TOPIC, event.topic
        yield "Putaran", event.series
        yield "Pertemuan", f"{words.number(event.sittings)} kali" if event.sittings else None
    if isinstance(event, Milestone):
        yield "Oleh", event.by
        yield "Nilai", _scores(event.scores)
    yield from details_of(event)


def _scores(scores: Iterable[Score]) -> str | None:
    return "; ".join(_score(score) for score in scores) or None


def _score(score: Score) -> str:
    """«smart branding: 3,16 (skala 0–4)», «96,2 persen»; without a scale the value alone."""
    number = words.decimal(score.value)
    value = f"{score.of}: {number}" if score.of else number
    if score.scale == "persen":
        return f"{value} persen"
    return f"{value} (skala {words.decimal(score.scale)})" if score.scale else value


def details_of(detail: Detail) -> Iterator[tuple[str, str | None]]:
    """Where, who, how many, under which number; None where the record says nothing."""
    yield "Tempat", words.in_line(detail.place, words.ONLINE if detail.online else None) or None
    yield from _parties(detail)
    yield "Peserta", f"{words.digits(detail.participants)} orang" if detail.participants else None
    yield "Lembaga", "; ".join(detail.organisations) or None
    yield "Nomor", detail.number


def _parties(detail: Detail) -> Iterator[tuple[str, str | None]]:
    """Who did what: people first, then groups, under the part the source gives them."""
    by_part: dict[Part | None, list[str]] = {}
    for person in detail.people:
        by_part.setdefault(person.part, []).append(named(person))
    for group in detail.groups:
        by_part.setdefault(group.part, []).append(_group(group))
    if by_part:
        yield from ((heading, "; ".join(by_part[part])) for part, heading in words.PART.items() if part in by_part)


def _filled(pairs: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in pairs if value)


def _group(group: Group) -> str:
    return f"{words.digits(group.count)} {group.name}" if group.count else group.name


def statements(people: Iterable[Person]) -> tuple[Statement, ...]:
    """What those who spoke said, in the order of the record."""
    return tuple(Statement(named(person), person.said) for person in people if person.said)


def differing(report: Detail, claim: Claim, citations: Citations) -> Differing:
    """A report that differs from a claim, labelled value by value."""
    said = chain([("Tanggal", _other_date(report, claim))], _other(report), details_of(report))
    return Differing.of(report, claim, _filled(said), citations)


def _other_date(report: Detail, claim: Claim) -> str | None:
    """Its date, where that is another than the claim's and not only a coarser one."""
    own = claim.date if isinstance(claim, Dated) else None
    date = None if report.date and agree(report.date, own) else report.date
    return dates.wording(date, report.date_text) if date or report.date_text else None


def _other(report: Detail) -> Iterator[tuple[str, str | None]]:
    if isinstance(report, OtherReport):
        yield "Tahap", words.joined(words.ROMAN[stage] for stage in report.stages) or None
        yield "Oleh", report.by
        yield "Nilai", _scores(report.scores)


def named(person: Person) -> str:
    """A person with the office the source gives, and what is uncertain: «Saifullah Yusuf (Wali Kota)».

    The doubt is of the part, never of the person.
    """
    doubt = words.UNSURE_OF[person.part] if person.confidence is Confidence.LOW else None
    said = "; ".join(word for word in (person.role, doubt) if word)
    return f"{person.name} ({said})" if said else person.name
