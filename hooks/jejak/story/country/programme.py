"""The national programme as its page tells it: explanations, batches, events by year, totals, partners, laws."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from jejak.records.catalogue import Catalogue
from jejak.records.disagreement import disagrees
from jejak.records.models.city import Source
from jejak.records.models.claims import Claim, Dated, Sourced
from jejak.records.models.programme import Batch, BatchReport, Law, NationalEvent, Partner, Total
from jejak.records.models.queries import is_within
from jejak.story import dates, words
from jejak.story.city.details import Statement, details_of, introduced, statements, when_of


class Account(NamedTuple):
    """What one or more sources say: labelled values, our note, the sources, and how sure we are.

    ``differs`` introduces another report of the same, None of all else; ``contests``: it does not only add to it.
    """

    said: tuple[tuple[str, str], ...]
    note: str | None
    confidence: str | None
    sources: tuple[Source, ...]
    differs: str | None = None
    contests: bool = False


class ToldEvent(NamedTuple):
    """A national event. ``id`` is its anchor; ``iso`` is None where the date is no single day or month."""

    id: str
    title: str
    when: str
    iso: str | None
    status: str | None
    batch: int | None
    account: Account
    statements: tuple[Statement, ...]
    also: tuple[Account, ...]

    @property
    def contested(self) -> bool:
        """Whether another report differs from it."""
        return any(report.contests for report in self.also)


class ProgrammeYear(NamedTuple):
    """The national events of a year, or those without a date."""

    label: str
    events: tuple[ToldEvent, ...]


class ToldBatch(NamedTuple):
    """A batch: its size as sources give it, the used one first."""

    year: int
    sizes: tuple[Account, ...]


class Counted(NamedTuple):
    """One thing counted, with every figure that sources give for it, by date."""

    subject: str
    figures: tuple[tuple[int, str | None, Account], ...]

    @property
    def disputed(self) -> bool:
        return len({value for value, _, _ in self.figures}) > 1


class Named(NamedTuple):
    """A partner or a law: its name, and what sources say."""

    name: str
    account: Account


class ProgrammeStory(NamedTuple):
    """What the programme's page tells, from top to bottom. ``explanations``: topic → what sources say."""

    name: str
    also_called: tuple[str, ...]
    explanations: tuple[tuple[str, tuple[Named, ...]], ...]
    batches: tuple[ToldBatch, ...]
    years: tuple[ProgrammeYear, ...]
    totals: tuple[Counted, ...]
    partners: tuple[Named, ...]
    laws: tuple[Named, ...]
    notes: tuple[str, ...]


def tell_programme(catalogue: Catalogue) -> ProgrammeStory:
    """The whole national record."""
    programme = catalogue.programme
    return ProgrammeStory(
        name=programme.name,
        also_called=programme.also_called,
        explanations=_explanations(catalogue),
        batches=tell_joinings(catalogue),
        years=tell_events(programme.events, catalogue),
        totals=_totals(programme.totals, catalogue),
        partners=tuple(_partner(each, catalogue) for each in programme.partners),
        laws=tuple(_law(each, catalogue) for each in programme.laws),
        notes=programme.editor_notes,
    )


def tell_joinings(catalogue: Catalogue) -> tuple[ToldBatch, ...]:
    """What sources say of each batch, by year."""
    ordered = sorted(catalogue.programme.batches, key=lambda batch: batch.year)
    return tuple(_batch(batch, catalogue) for batch in ordered)


def _explanations(catalogue: Catalogue) -> tuple[tuple[str, tuple[Named, ...]], ...]:
    """Topics in the order in which they first stand in the record."""
    by_topic: dict[str, list[Named]] = {}
    for each in catalogue.programme.explanations:
        by_topic.setdefault(each.topic, []).append(Named(each.text, account(each, catalogue, _when(each))))
    return tuple((topic, tuple(told)) for topic, told in by_topic.items())


def tell_events(events: Iterable[NationalEvent], catalogue: Catalogue) -> tuple[ProgrammeYear, ...]:
    """National events by year, undated ones last."""
    ordered = sorted(events, key=lambda event: dates.order(event.date))
    by_year = groupby(ordered, key=_year)
    return tuple(ProgrammeYear(label, tuple(_event(event, catalogue) for event in group)) for label, group in by_year)


def _year(event: NationalEvent) -> str:
    return dates.heading(event.date)


def account(claim: Claim, catalogue: Catalogue, *said: tuple[str, str | None]) -> Account:
    """A claim's labelled values, those without a value left out, with its note and its sources."""
    return Account(
        said=tuple((label, value) for label, value in said if value),
        note=claim.note,
        confidence=words.CONFIDENCE[claim.confidence],
        sources=catalogue.cited(claim.sources),
    )


def _event(event: NationalEvent, catalogue: Catalogue) -> ToldEvent:
    return ToldEvent(
        id=event.id,
        title=event.title,
        when=dates.wording(event.date, event.date_text),
        iso=dates.iso(event.date),
        status=words.STATUS[event.status],
        batch=event.batch,
        account=account(event, catalogue, *details_of(event)),
        statements=statements(event.people),
        also=tuple(
            _differing(event, other, account(other, catalogue, _when(other), *details_of(other)))
            for other in event.also_reported
        ),
    )


def _differing(claim: Sourced, other: Claim, told: Account) -> Account:
    """Another report as its heading introduces it: an article can contradict itself."""
    contests = disagrees(other, claim)
    return told._replace(differs=introduced(is_within(other, claim), contests), contests=contests)


def _batch(batch: Batch, catalogue: Catalogue) -> ToldBatch:
    def told(each: Batch | BatchReport) -> Account:
        return account(each, catalogue, _size(each.size), _when(each))

    others = (_differing(batch, other, told(other)) for other in batch.also_reported)
    return ToldBatch(batch.year, (told(batch), *others))


def _size(size: int | None) -> tuple[str, str | None]:
    return "Jumlah", words.regions(size) if size else None


def _when(claim: Dated) -> tuple[str, str | None]:
    return "Waktu", when_of(claim)


def _totals(totals: Iterable[Total], catalogue: Catalogue) -> tuple[Counted, ...]:
    """Figures by what they count, in the order in which a subject first stands in the record."""
    by_subject: dict[str, list[Total]] = {}
    for total in totals:
        by_subject.setdefault(total.subject, []).append(total)
    return tuple(_counted(subject, group, catalogue) for subject, group in by_subject.items())


def _counted(subject: str, group: list[Total], catalogue: Catalogue) -> Counted:
    return Counted(subject, tuple((each.value, when_of(each), account(each, catalogue)) for each in group))


def _partner(partner: Partner, catalogue: Catalogue) -> Named:
    years = words.joined([str(year) for year in partner.years]) or None
    return Named(partner.name, account(partner, catalogue, ("Peran", partner.role), ("Tahun", years)))


def _law(law: Law, catalogue: Catalogue) -> Named:
    return Named(law.number, account(law, catalogue, ("Tentang", law.title), _when(law)))
