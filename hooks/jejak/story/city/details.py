"""What a claim says beside its kind and its date, labelled value by value, and what other sources say of it.

Knows models and words; knows neither the order nor the page in which claims are told.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, Self, TypeVar

from jejak.records.disagreement import disagrees
from jejak.records.models.claims import Claim, Dated, Detail, Group, Person, Score
from jejak.records.models.events import Bimtek, Event, Milestone, OtherReport, Signing
from jejak.records.models.queries import is_within
from jejak.records.models.vocabulary import Confidence
from jejak.story import dates, quantities, words

from .citations import Citations

TOPIC = "Pokok bahasan"
BY = "Oleh"
SCALE_UNTOLD = "skalanya tidak disebut"
OTHER_PARTIES = "Pihak lain yang disebut"
"""Over groups whose part is not known: a count of them is no name."""

Report = TypeVar("Report", bound=Detail)


class Differing(NamedTuple):
    """What another source says besides, or (``within``) the same one: labelled values, our note, source numbers.

    ``contests``: it differs from the claim, and does not only add to it.
    """

    said: tuple[tuple[str, str], ...]
    note: str | None
    references: tuple[int, ...]
    within: bool = False
    confidence: str | None = None
    contests: bool = True

    @classmethod
    def of(cls, report: Claim, claim: Claim, said: tuple[tuple[str, str], ...], citations: Citations) -> Self:
        """Another report of a claim, with its labelled values."""
        return cls(
            said=said,
            note=report.note,
            references=citations.references(report.sources),
            within=is_within(report, claim),
            confidence=words.CONFIDENCE[report.confidence],
            contests=disagrees(report, claim),
        )

    @property
    def heading(self) -> str:
        """What introduces it."""
        return introduced(self.within, self.contests)

    @property
    def text(self) -> str:
        """Its values and our note as sentences; empty where the heading says all."""
        said = [f"{label}: {value}" for label, value in self.said]
        return " ".join(f"{part.removesuffix('.')}." for part in (*said, self.note) if part)


def introduced(within: bool, contests: bool) -> str:
    """The heading over another report: in the same source, of another that differs, or of another that only adds."""
    if within:
        return words.DIFFERENT_WITHIN
    return words.DIFFERENT if contests else words.ADDED


def any_contests(also: Iterable[Differing]) -> bool:
    """Whether any of these reports differs from its claim."""
    return any(report.contests for report in also)


class Statement(NamedTuple):
    """What someone said or did on the occasion, in our words."""

    who: str
    said: str

    @property
    def summary(self) -> str:
        """It with the mark that the words are ours; fits what was said and what was done."""
        return f"menurut sumber (diringkas): {self.said}"


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
    yield BY, event.by
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
    """«smart branding: 3,16 (skala 0–4)», «96,2 persen», «99 (skalanya tidak disebut)», «baik»."""
    number = words.decimal(score.value)
    value = f"{score.of}: {number}" if score.of else number
    if score.scale == "persen":
        return f"{value} persen"
    if score.scale:
        return f"{value} (skala {words.decimal(score.scale)})"
    return f"{value} ({SCALE_UNTOLD})" if score.value[:1].isdigit() else value


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
    by_heading: dict[str, list[str]] = {heading: [] for heading in (*words.PART.values(), OTHER_PARTIES)}
    for person in people:
        by_heading[words.PART[person.part]].append(named(person))
    for group in groups:
        by_heading[words.PART[group.part] if group.part else OTHER_PARTIES].append(_group(group))
    yield from ((heading, "; ".join(names)) for heading, names in by_heading.items() if names)


def filled(pairs: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    """Labelled values without those that are not known."""
    return tuple((name, value) for name, value in pairs if value)


def _group(group: Group) -> str:
    return f"{words.digits(group.count)} {group.name}" if group.count else group.name


def statements(people: Iterable[Person]) -> tuple[Statement, ...]:
    """What those who spoke said, in the order of the record."""
    return tuple(Statement(named(person), person.said) for person in people if person.said)


def differing(report: Detail, claim: Claim, citations: Citations) -> Differing:
    """Another report of a claim, labelled value by value, without what the claim itself says."""
    told = _unsaid(report, claim)
    own = {*_told(claim), _staged(claim)}
    said = (pair for pair in chain(_other(told), details_of(told)) if pair not in own)
    return Differing.of(report, claim, filled(chain([other_date(report, claim)], said)), citations)


def _told(claim: Claim) -> tuple[tuple[str, str], ...]:
    """What a claim itself says, labelled."""
    if isinstance(claim, Event):
        return event_details(claim)
    return filled(details_of(claim)) if isinstance(claim, Detail) else ()


def _unsaid(report: Report, claim: Claim) -> Report:
    """A report without the people of no known part whom the claim names too, and without its groups."""
    known = {person.name for person in getattr(claim, "people", ())}
    people = tuple(person for person in report.people if person.part or person.name not in known)
    groups = tuple(group for group in report.groups if group not in getattr(claim, "groups", ()))
    return report.model_copy(update={"people": people, "groups": groups})


def other_date(report: Dated, claim: Claim) -> tuple[str, str | None]:
    """Another report's date, where that is not the claim's own to the letter."""
    own = claim if isinstance(claim, Dated) else None
    if own is None or report.date != own.date:
        return "Tanggal", when_of(report)
    return "Tanggal", report.date_text if report.date_text != own.date_text else None


def when_of(claim: Dated) -> str | None:
    """When something was, where the claim says so."""
    return dates.wording(claim.date, claim.date_text) if claim.date or claim.date_text else None


def _other(report: Detail) -> Iterator[tuple[str, str | None]]:
    if isinstance(report, OtherReport):
        yield _staged(report)
        yield from _outcome(report)


def _staged(claim: Claim) -> tuple[str, str | None]:
    """Which stages it was; an event says that in its kind."""
    stages = (*getattr(claim, "stages", ()), getattr(claim, "stage", None))
    return "Tahap", words.joined(numeral(stage) for stage in stages if stage) or None


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
