"""What a claim says beside its kind and its date, labelled value by value, and what other sources say of it.

Knows models and words; knows neither the order nor the page in which claims are told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Self

from jejak.records.models.claims import Claim, Dated, Detail, Group, Person, Score
from jejak.records.models.events import Bimtek, Event, Milestone, OtherReport, Signing
from jejak.records.models.queries import agree, is_within
from jejak.records.models.vocabulary import Confidence, Part
from jejak.story import dates, quantities, words

from .citations import Citations

TOPIC = "Pokok bahasan"


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


def event_details(event: Event) -> tuple[tuple[str, str], ...]:
    """Everything that an event says beside its kind, date, title and note, in the order in which it is read."""
    return filled(chain(_own(event), details_of(event), _within(event)))


def _own(event: Event) -> Iterator[tuple[str, str | None]]:
    """What only events of its kind can say."""
    match event:
        case Signing():
            yield "Yang disepakati", "; ".join(event.promises) or None
        case Bimtek():
            yield TOPIC, event.topic
            yield "Putaran", event.series
            yield "Pertemuan", f"{words.number(event.sittings)} kali" if event.sittings else None
        case Milestone():
            yield from _outcome(event)


def _outcome(event: Milestone | OtherReport) -> Iterator[tuple[str, str | None]]:
    yield "Oleh", event.by
    yield "Nilai", told_scores(event.scores)
    yield "Peringkat", quantities.rank(event.rank)
    yield "Jumlah uang", quantities.rupiah(event.amount)
    yield "Masa berlaku", dates.wording(event.period) if event.period else None


def _within(event: Event) -> Iterator[tuple[str, str | None]]:
    """Where it stands in the programme."""
    yield "Angkatan", str(event.batch) if event.batch else None
    yield "Langkah terkait", words.joined(words.STEP[step] for step in event.about) or None


def told_scores(scores: Iterable[Score]) -> str | None:
    """Results with their scales; None where there is none."""
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
    yield from parties(detail.people, detail.groups)
    yield "Peserta", f"{words.digits(detail.participants)} orang" if detail.participants else None
    yield "Lembaga", "; ".join(detail.organisations) or None
    yield "Nomor", detail.number
    yield "Angka", quantities.counted(detail.figures)


def parties(people: Iterable[Person], groups: Iterable[Group] = ()) -> Iterator[tuple[str, str | None]]:
    """Who did what: people first, then groups, under the part the source gives them."""
    by_part: dict[Part | None, list[str]] = {}
    for person in people:
        by_part.setdefault(person.part, []).append(named(person))
    for group in groups:
        by_part.setdefault(group.part, []).append(_group(group))
    if by_part:
        yield from ((heading, "; ".join(by_part[part])) for part, heading in words.PART.items() if part in by_part)


def filled(pairs: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    """Labelled values without those that are not known."""
    return tuple((name, value) for name, value in pairs if value)


def _group(group: Group) -> str:
    return f"{words.digits(group.count)} {group.name}" if group.count else group.name


def statements(people: Iterable[Person]) -> tuple[Statement, ...]:
    """What those who spoke said, in the order of the record."""
    return tuple(Statement(named(person), person.said) for person in people if person.said)


def differing(report: Detail, claim: Claim, citations: Citations) -> Differing:
    """A report that differs from a claim, labelled value by value."""
    said = chain([other_date(report, claim)], _other(report), details_of(report))
    return Differing.of(report, claim, filled(said), citations)


def other_date(report: Dated, claim: Claim) -> tuple[str, str | None]:
    """A differing report's date, where that is another than the claim's and not only a coarser one."""
    own = claim.date if isinstance(claim, Dated) else None
    coarse = report.date is not None and agree(report.date, own)
    return when_of(report.model_copy(update={"date": None}) if coarse else report)


def when_of(claim: Dated) -> tuple[str, str | None]:
    """When something was, where the claim says so."""
    return "Tanggal", dates.wording(claim.date, claim.date_text) if claim.date or claim.date_text else None


def _other(report: Detail) -> Iterator[tuple[str, str | None]]:
    if isinstance(report, OtherReport):
        stages = (*report.stages, *((report.stage,) if report.stage else ()))
        yield "Tahap", words.joined(numeral(stage) for stage in stages) or None
        yield from _outcome(report)


def numeral(stage: int) -> str:
    """A stage as readers know it: «II»."""
    return words.ROMAN.get(stage, str(stage))


def named(person: Person) -> str:
    """A person with the office the source gives, and what is uncertain: «Saifullah Yusuf (Wali Kota)».

    The doubt is of the part, never of the person.
    """
    doubt = words.UNSURE_OF[person.part] if person.confidence is Confidence.LOW else None
    said = "; ".join(word for word in (person.role, doubt) if word)
    return f"{person.name} ({said})" if said else person.name
