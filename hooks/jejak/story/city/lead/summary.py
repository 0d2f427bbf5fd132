"""The lead of a region's page: a paragraph a round, and what no source was found for.

Never more than the record says: no sentence where nothing is known, and a weak or disputed claim says so.
"""

from collections.abc import Iterator
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.claims import Claim
from jejak.records.models.events import Signing
from jejak.records.models.queries import counts, is_within, surest
from jejak.records.models.vocabulary import Confidence, ProgrammeKind, SigningKind
from jejak.story import dates, words
from jejak.story.city.citations import Citations
from jejak.story.city.rounds.placing import Course, Round
from jejak.story.city.rounds.tracks import Tracks

from .apart import tell_apart
from .coaching import tell_bimtek
from .gaps import mentioned, missing
from .outcome import (
    UNSEEN,
    tell_assessment,
    tell_awards,
    tell_evaluations,
    tell_masterplan,
    tell_quick_wins,
    tell_target,
)
from .sentences import WHOSE, Clauses, Sentence, compose, firmest, fitting
from .signings import tell_promises, tell_signing

LIMIT = 5
"""Sentences of a paragraph."""

_PLEDGES = (SigningKind.COMMITMENT, SigningKind.INTEGRITY_PACT, SigningKind.MASTERPLAN, SigningKind.AREA_PACT)
"""What a region signs beside the memorandum, the strongest first."""


class Paragraph(NamedTuple):
    """What is said of one round. ``missing``: the steps that no source was found for, worded for a sentence.

    ``mentioned``: those that sources only speak of.
    """

    batch: int | None
    sentences: tuple[Sentence, ...]
    missing: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()


class Summary(NamedTuple):
    """The paragraphs by year; of a region that joined no batch a single one."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    @property
    def text(self) -> str:
        """The sentences as one text, without source numbers."""
        return " ".join(sentence.text for sentence in self.sentences)


def summarise(city: City, course: Course, tracks: Tracks, citations: Citations) -> Summary:
    """A region's rounds → its lead."""
    told = [_composed(drafts, citations) for drafts in _paragraphs(city, course)]
    if not course.rounds:
        return Summary((Paragraph(None, told[0]),))
    pairs = zip(tracks.rounds, told, strict=True)
    return Summary(tuple(Paragraph(track.batch, said, missing(track), mentioned(track)) for track, said in pairs))


def open_summary(city: City, course: Course, citations: Citations) -> tuple[Sentence, ...]:
    """The first sentence of each of these paragraphs; empty where nothing is known."""
    opened = (next(filter(None, drafts), None) for drafts in _paragraphs(city, course))
    return tuple(compose(draft, citations) for draft in opened if draft)


def _paragraphs(city: City, course: Course) -> list[Iterator[Clauses]]:
    """What is said of each round; of a region that joined no batch what is recorded of it."""
    rounds = [_drafts(city, round, first=round is course.rounds[0]) for round in course.rounds]
    return rounds or [tell_apart(city)]


def _composed(drafts: Iterator[Clauses], citations: Citations) -> tuple[Sentence, ...]:
    return tuple(compose(draft, citations) for draft in drafts if draft)[:LIMIT]


def _drafts(city: City, round: Round, *, first: bool) -> Iterator[Clauses]:
    """What is said, in the programme's order. Where it is too much, what matters less is only named at the end."""
    yield _joining(city, round, first=first)
    told = [topic for topic in _topics(round) if topic.clauses]
    room = LIMIT - 1 if len(told) < LIMIT else LIMIT - 2
    kept = sorted(told, key=lambda topic: topic.weight)[:room]
    yield from (topic.clauses for topic in told if topic in kept)
    if rest := [topic for topic in told if topic not in kept and topic.name]:
        claims = tuple(dict.fromkeys(claim for topic in rest for _, carrying in topic.clauses for claim in carrying))
        yield ((f"Tercatat pula {words.joined([topic.name for topic in rest if topic.name])}", claims),)


class _Topic(NamedTuple):
    """A thing to say of a round: the less ``weight``, the sooner it is told; ``name`` is what it is in two words.

    Without one it is said whole or not at all.
    """

    weight: int
    name: str | None
    clauses: Clauses


def _topics(round: Round) -> tuple[_Topic, ...]:
    pledge, promises, masterplan = _signing(round, _PLEDGES), tell_promises(round), tell_masterplan(round)
    assessment = tell_assessment(round)
    return (
        _Topic(10, _named("asesmen", assessment), assessment),
        _Topic(1, words.in_running_text(words.SIGNING[SigningKind.MOU]), _signing(round, (SigningKind.MOU,))),
        _Topic(5, "bimtek", tell_bimtek(round)),
        _Topic(2, "komitmen", pledge),
        _Topic(3, None, promises if _several(promises) else ()),
        _Topic(4, _named("masterplan", masterplan), () if _is_told(masterplan, pledge) else masterplan),
        _Topic(6, words.PROGRAMME[ProgrammeKind.QUICK_WIN], tell_quick_wins(round)),
        _Topic(8, "evaluasi", tell_evaluations(round)),
        _Topic(7, "penghargaan", tell_awards(round)),
        _Topic(9, "sasaran", tell_target(round)),
    )


def _named(name: str, clauses: Clauses) -> str | None:
    """None of what is only spoken of: beside the gaps it is said that it is."""
    return None if clauses and clauses[0][0].endswith(UNSEEN) else name


def _several(promises: Clauses) -> bool:
    """Whether several things were agreed; a single one is mostly the signing's own title."""
    return bool(promises) and ";" in promises[0][0]


def _is_told(clauses: Clauses, before: Clauses) -> bool:
    """Whether an earlier sentence tells of the same claim."""
    return bool(clauses and before and clauses[0][1] == before[0][1])


def _joining(city: City, round: Round, *, first: bool) -> Clauses:
    """That the region took part: which batch, which area, and whether sources differ on the batch."""
    joined, name = round.memberships, city.name if first else f"{city.name.partition(' ')[0]} ini"
    claims: tuple[Claim, ...] = tuple(joined)
    best = surest(joined)
    weak = best is Confidence.LOW
    sure = f" ({words.CONFIDENCE[best]})" if best is Confidence.MEDIUM else ""
    verb = f"disebut ikut{'' if first else ' lagi'}" if weak else f"ikut{'' if first else ' lagi'}"
    end = "; hal itu belum pasti" if weak else ""
    if round.batch is None:
        return ((f"{name} kami catat sebagai peserta {_PROGRAMME}{sure}, {words.NO_YEAR}{end}", claims),)
    tracks = tuple(dict.fromkeys(claim.track for claim in joined if claim.track))
    area = f", {words.areas(tracks)}" if tracks else ""
    said = f"{name} {verb} dalam angkatan {round.batch} {_PROGRAMME}{sure}"
    other = tuple(_other_batches(city, round))
    return fitting([((f"{said}{area}{end}", claims), *other), ((f"{said}{end}", claims), *other), ((said, claims),)])


_PROGRAMME = "program kota cerdas nasional"


def _other_batches(city: City, round: Round) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """That a report gives another batch than any of the region's."""
    known = {claim.batch for claim in city.memberships}
    for within, whose in WHOSE.items():
        other = [
            report
            for claim in round.memberships
            for report in claim.also_reported
            if report.batch and report.batch not in known and is_within(report, claim) is within
        ]
        if other:
            years = words.joined(sorted({str(report.batch) for report in other}))
            yield f"sedangkan {whose} menulis angkatan {years}", tuple(other)


def _signing(round: Round, kinds: tuple[SigningKind, ...]) -> Clauses:
    """The first of the strongest kind that was held, a certain one before others."""
    held = [claim for claim in round.claims if isinstance(claim, Signing) and claim.kind in kinds and counts(claim)]
    if not held:
        return ()
    strongest = min(kinds.index(event.kind) for event in held)
    known = firmest(event for event in held if kinds.index(event.kind) == strongest)
    return tell_signing(min(known, key=lambda event: dates.order(event.date)))
