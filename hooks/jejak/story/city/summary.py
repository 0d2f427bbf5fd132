"""Up to five plain sentences, made by rule from a record, each with the numbers of its sources.

Never more than the record says: no sentence where nothing is known, and a weak or disputed claim says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jejak.records.models.city import City
from jejak.records.models.claims import Claim, Membership
from jejak.records.models.events import Bimtek, Event, Signing
from jejak.records.models.queries import counts, members, redating
from jejak.records.models.vocabulary import Confidence, MilestoneKind, SigningKind
from jejak.story import dates, words

from .citations import Citations

LIMIT = 5
_STAGES = (1, 2, 3, 4)

Draft = list[tuple[str, tuple[Claim, ...]]]
"""A sentence before its sources are numbered: clauses, each with the claims it rests on."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence and the sources that carry it."""

    text: str
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clauses of one sentence, in order; the full stop stands in the last clause's text."""

    clauses: tuple[Clause, ...]

    @property
    def text(self) -> str:
        return " ".join(clause.text for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class Summary:
    sentences: tuple[Sentence, ...]
    missing: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentences as one text, without source numbers."""
        return " ".join(sentence.text for sentence in self.sentences)


def summarise(city: City, citations: Citations, missing: tuple[str, ...]) -> Summary:
    """The sentences in the programme's order: batch, memorandum, bimtek, commitment, then masterplan and evaluation."""
    sentences = tuple(_sentence(draft, citations) for draft in _drafts(city) if draft)
    return Summary(sentences[:LIMIT], missing)


def open_summary(city: City, citations: Citations) -> Sentence | None:
    """The first of these sentences alone; None where there is none."""
    return next((_sentence(draft, citations) for draft in _drafts(city) if draft), None)


def _drafts(city: City) -> Iterator[Draft]:
    yield _membership(city)
    yield _signing(city, SigningKind.MOU, words.SIGNING[SigningKind.MOU])
    yield _bimtek(city)
    yield _signing(city, SigningKind.COMMITMENT, "Komitmen pelaksanaan")
    yield _outcome(city)


def _sentence(draft: Draft, citations: Citations) -> Sentence:
    last = len(draft) - 1
    return Sentence(
        tuple(
            Clause(
                f"{text}{_caution(claims)}{'.' if place == last else ','}",
                citations.references(source for claim in claims for source in claim.sources),
            )
            for place, (text, claims) in enumerate(draft)
        )
    )


def _caution(claims: Iterable[Claim]) -> str:
    return f" ({words.LOW})" if any(claim.confidence is Confidence.LOW for claim in claims) else ""


def _membership(city: City) -> Draft:
    joined = members(city)
    batched = [claim for claim in joined if claim.batch]
    if batched:
        years = words.joined(sorted({str(claim.batch) for claim in batched}))
        text = f"{city.name} tercatat dalam angkatan {years} gerakan kota cerdas"
        return [(text, tuple(batched)), *_other_batches(batched)]
    for claim in joined:
        size = f"satu dari {words.regions(claim.size)}" if claim.size else "salah satu daerah"
        return [(f"{city.name} disebut sebagai {size} peserta gerakan kota cerdas, {words.NO_YEAR}", (claim,))]
    return []


def _other_batches(joined: list[Membership]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """That sources differ on the batch, where they do."""
    known = {claim.batch for claim in joined}
    other = [report for claim in joined for report in claim.also_reported if report.batch and report.batch not in known]
    if other:
        years = words.joined(sorted({str(report.batch) for report in other}))
        yield f"sedangkan sumber lain menulis angkatan {years}", tuple(other)


def _signing(city: City, kind: SigningKind, name: str) -> Draft:
    held = [event for event in city.signings if event.kind is kind and counts(event)]
    if not held:
        return []
    event = min(held, key=_time)
    place = f" di {event.place}" if event.place else ""
    return [(f"{name} ditandatangani {_on(event)}{place}", (event,)), *_dispute(event), *_again(event, held)]


def _again(first: Event, held: list[Signing]) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """The later days of what was signed more than once: a city that joined twice has two memoranda."""
    later = sorted((event for event in held if event.date and event is not first), key=_time)
    if later and first.date:
        yield f"lalu lagi pada {words.joined([dates.wording(event.date) for event in later])}", tuple(later)


def _dispute(event: Event) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """That sources differ on the date, where they do."""
    if other := redating(event):
        said = words.joined([dates.wording(report.date) for report in other])
        yield f"sedangkan sumber lain menulis {said}", other


def _on(event: Event) -> str:
    if event.date_text:
        return f"({event.date_text})"
    return f"pada {dates.wording(event.date)}" if event.date else "pada tanggal yang tidak disebut sumber"


def _time(event: Event) -> tuple[object, ...]:
    return event.date is None or event.confidence is Confidence.LOW, *dates.order(event.date)


def _bimtek(city: City) -> Draft:
    held = [event for event in city.bimtek if counts(event)]
    numbered, others = [event for event in held if event.stages], [event for event in held if not event.stages]
    if not numbered:
        return _sittings(words.stages(()), others, f", {words.NO_STAGE}") if others else []
    stages = tuple(sorted({stage for event in numbered for stage in event.stages}))
    draft = _sittings("Keempat tahap bimtek" if stages == _STAGES else words.stages(stages), numbered, "")
    if others:
        draft.append((f"selain {words.number(len(others))} bimtek {words.NO_STAGE}", tuple(others)))
    return draft


def _sittings(subject: str, held: list[Bimtek], ending: str) -> Draft:
    if len(held) == 1:
        return [(f"{subject} tercatat {_on(held[0])}{ending}", (held[0],)), *_dispute(held[0])]
    known = [event.date for event in held if event.date]
    when = f" pada {dates.span(known)}" if known else f", {words.UNDATED}"
    return [(f"{subject} tercatat{when}{ending}", tuple(held))]


def _outcome(city: City) -> Draft:
    parts = [
        _milestone(city, MilestoneKind.MASTERPLAN, "masterplan"),
        _milestone(city, MilestoneKind.EVALUATION, "evaluasi"),
    ]
    draft = [part for part in parts if part]
    if draft:
        text, claims = draft[0]
        draft[0] = (text[0].upper() + text[1:], claims)
        if len(draft) == 2:
            draft[1] = (f"sedangkan {draft[1][0]}", draft[1][1])
    return draft


def _milestone(city: City, kind: MilestoneKind, name: str) -> tuple[str, tuple[Claim, ...]] | None:
    held = [event for event in city.milestones if event.kind is kind and counts(event)]
    if not held:
        return None
    event = min(held, key=_time)
    last = max((other for other in held if other.date), key=_time, default=event)
    if kind is MilestoneKind.EVALUATION and event.date and last.date and last.date.earliest > event.date.latest:
        return f"{name} tercatat sejak {dates.wording(event.date)}, terakhir {_on(last)}", (event, last)
    by, other = f" oleh {event.by}" if event.by else "", redating(event)
    doubt = f" (sumber lain: {words.joined([dates.wording(report.date) for report in other])})" if other else ""
    return f"{name}{by} tercatat {_on(event)}{doubt}", (event, *other)
