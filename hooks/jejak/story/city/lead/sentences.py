"""Sentences of a lead: clauses with the claims that carry them, never longer than a reader takes in at once.

Says how a date, a place and a doubt are written in running text. Knows no step and no round.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from jejak.records.models.claims import Claim, Dated, Detail
from jejak.records.models.events import Event
from jejak.records.models.queries import is_within, redating
from jejak.records.models.vocabulary import Confidence
from jejak.story import dates, words
from jejak.story.city.citations import Citations

LONGEST = 25
"""Words of a sentence."""

Firm = TypeVar("Firm", bound=Claim)

Clauses = tuple[tuple[str, tuple[Claim, ...]], ...]
"""A sentence before its sources are numbered: pieces of text, each with the claims it rests on."""

_BRACKETS = re.compile(r"\s*\([^()]*\)")


class Clause(NamedTuple):
    """A piece of a sentence and the sources that carry it."""

    text: str
    references: tuple[int, ...]


class Sentence(NamedTuple):
    """Clauses of one sentence, in order; the full stop stands in the last clause's text."""

    clauses: tuple[Clause, ...]

    @property
    def text(self) -> str:
        return " ".join(clause.text for clause in self.clauses)


def compose(clauses: Clauses, citations: Citations) -> Sentence:
    """Clauses → a sentence with numbered sources."""
    last = len(clauses) - 1
    return Sentence(
        tuple(
            Clause(
                f"{text.removesuffix('.').replace(') (', '; ')}{'.' if place == last else ','}",
                citations.references(source for claim in claims for source in claim.sources),
            )
            for place, (text, claims) in enumerate(clauses)
        )
    )


def length(clauses: Clauses) -> int:
    """How many words a sentence has."""
    return sum(len(text.split()) for text, _ in clauses)


def fitting(variants: Iterable[Clauses]) -> Clauses:
    """The first of several ways to say a thing that is not too long; the last one where all are."""
    shortest: Clauses = ()
    for shortest in variants:
        if length(shortest) <= LONGEST:
            break
    return shortest


def on(claim: Dated) -> str:
    """When it was, after a verb: « pada 20 Mei 2021», « sekitar 2020»; nothing where ``doubt`` says it at the end."""
    if claim.date is None:
        return "" if _tells(claim) else " pada tanggal yang belum kami ketahui"
    said = dates.wording(claim.date)
    return f" {said}" if claim.date.approximate else f" pada {said}"


def _tells(claim: Dated) -> bool:
    """Whether a source says more of the time than that it does not say it."""
    text = claim.date_text
    return text is not None and not text.startswith(("tanggal tidak", "tahun tidak")) and len(text.split()) <= _FEW


_FEW = 8
"""Words of a source's own that a sentence quotes."""


def at(event: Detail) -> str:
    """Where it was, after a verb: « di Hotel Horizon», « secara daring, diikuti dari Command Center»."""
    where = _BRACKETS.sub("", event.place or "").strip(" ,").removeprefix("di ")
    if event.online:
        return f" secara {words.ONLINE}, diikuti dari {where}" if where else f" secara {words.ONLINE}"
    return f" di {where}" if where else ""


def doubt(claim: Claim) -> str:
    """How certain it is, where it is not, and the source's own words for a time that is no date."""
    word = words.CONFIDENCE[claim.confidence]
    said = f" ({word})" if word else ""
    if isinstance(claim, Dated) and claim.date is None and _tells(claim):
        return f"{said}; waktunya: {_BRACKETS.sub('', plain(claim.date_text))}"
    return said


def plain(text: str | None) -> str:
    """A text inside quotation marks: without such marks of its own."""
    return (text or "").strip('"“” ').replace('"', "").replace("“", "").replace("”", "")


WHOSE = {False: "sumber lain", True: "sumber yang sama juga"}
"""Who says otherwise: another source, or (within) the claim's own."""


def disputed(event: Event) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """That another source gives another date, or the same one does."""
    for within, whose in WHOSE.items():
        other = tuple(report for report in redating(event) if is_within(report, event) is within)
        if other:
            said = words.joined([dates.wording(report.date) for report in other])
            yield f"sedangkan {whose} menulis {said}", other


def listed(names: list[str]) -> Iterator[str]:
    """All of several names, then ever fewer of them and how many more there are."""
    for rest in range(len(names)):
        more = [f"{words.number(rest)} lainnya"] if rest else []
        yield words.joined([*map(plain, names[: len(names) - rest]), *more])


def firmest(claims: Iterable[Firm]) -> list[Firm]:
    """Those that are more than of low confidence; all where none is."""
    known = list(claims)
    return [claim for claim in known if claim.confidence is not Confidence.LOW] or known
