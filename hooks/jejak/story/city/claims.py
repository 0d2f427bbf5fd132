"""The claims of a city's page, each in one line, and how to cite one: the fact, its original sources, then our page.

Says what the page says, in its words. A citation lacks its end, the day of access, which is the reader's to add, as to
those of the whole page (``citing.py``). Knows no HTML; takes the page's address as given.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jejak.story import words
from jejak.story.issuers import by_whom
from jejak.story.vocabulary import Genre
from jejak.story.words import GENRE

from .citations import CitedSource
from .citing import Citable
from .details import BY, Differing
from .pillars import ToldProgramme
from .story import CityStory
from .timeline import Entry, repeats

TELLING = (BY, "Nilai", "Peringkat", "Jumlah uang", "Masa berlaku", "Nomor", "Angka")
"""Details that belong to the fact itself."""


class Claim(NamedTuple):
    """What is claimed: ``kind`` is the coarse one, ``fact`` what one says of it, ``doubts`` what weakens it."""

    anchor: str
    kind: str
    fact: str
    doubts: tuple[str, ...]
    references: tuple[int, ...]
    also: tuple[Differing, ...] = ()


def list_claims(story: CityStory) -> Iterator[Claim]:
    """Every claim of the city's page, in its order, answers last."""
    for item in story.memberships:
        kind = GENRE[Genre.MEMBERSHIP]
        fact = words.in_line(f"{kind}: {item.text}", item.when)
        yield Claim(item.anchor, kind, fact, _said(item.confidence), item.references, item.also)
    for year in story.timeline:
        yield from map(_event, year.entries)
    for pillar in story.pillars:
        common = pillar.name if pillar.name.startswith("Pilar") else f"Pilar {pillar.name}"
        for name in pillar.names:
            fact = words.in_line(f"{common}, disebut “{name.text}”", name.setting)
            yield Claim(name.anchor, GENRE[Genre.PILLAR], fact, _said(name.confidence), name.references)
    yield from map(_programme, story.programmes)
    for answer in story.responses:
        kind = GENRE[Genre.RESPONSE]
        fact = f"{words.in_line(kind, answer.when)}. {_open(answer.text)}"
        yield Claim(answer.anchor, kind, fact, (), answer.references)


def _programme(told: ToldProgramme) -> Claim:
    kind = GENRE[Genre.PROGRAMME]
    fact = words.in_line(f"{kind}: {told.name}", told.when)
    return Claim(told.anchor, kind, fact, told.doubts, told.references, told.also)


def _event(entry: Entry) -> Claim:
    """Its kind, title, the details that matter and its date."""
    title = entry.title or (entry.note if entry.genre == GENRE[Genre.MILESTONE] else None)
    telling = (_telling(label, _open(value)) for label, value in entry.details if label in TELLING)
    label = None if title and repeats(entry.label, title) else entry.label
    fact = words.in_line(label, title and _open(title), *telling, _open(entry.when))
    doubts = _said(entry.status, words.OUTSIDE if entry.outside else None, entry.round, entry.confidence)
    return Claim(entry.anchor, entry.genre, fact, doubts, entry.references, entry.also)


def _telling(label: str, value: str) -> str:
    return by_whom(value) if label == BY else f"{label.lower()} {value}"


def cite_claims(story: CityStory, page: Citable) -> Iterator[tuple[Claim, str]]:
    """Every claim of the city's page with its citation."""
    cited = [_source(source) for source in story.sources]
    answers = story.answers
    for claim in list_claims(story):
        yield claim, " ".join(_sentences(claim, cited, page, answered=claim.anchor in answers))


def _sentences(claim: Claim, cited: list[str], page: Citable, *, answered: bool) -> Iterator[str]:
    doubts = f" ({'; '.join(claim.doubts)})" if claim.doubts else ""
    yield f"{page.title}, {claim.fact}{doubts}."
    yield f"Sumber: {_sources(claim.references, cited)}."
    for report in claim.also:
        yield f"{report.heading}: {_differing(report)} ({_sources(report.references, cited)})."
    if answered:
        yield f"Butir ini punya {GENRE[Genre.RESPONSE].lower()}; lihat tautannya."
    address = f"{page.url}#{claim.anchor}"
    yield f"Melalui: {page.site}, “{page.title}”, {address}, {page.day.clause}"


def _differing(report: Differing) -> str:
    return ". ".join(filter(None, (_open(report.text), report.confidence)))


def _sources(references: Iterable[int], cited: list[str]) -> str:
    return "; ".join(cited[number - 1] for number in references)


def _source(cited: CitedSource) -> str:
    """A source as the page's list has it: its title, who published it and when, where it is, when it was read."""
    source = cited.source
    made = f" [{cited.title_word}]" if cited.title_word else ""
    paid = f" ({cited.kind_word})" if cited.paid else ""
    known = words.in_line(
        f"“{_open(source.title)}”{made}{paid}",
        words.in_line(cited.publisher, source.author, cited.published),
        source.url,
        f"arsip {source.archive}" if source.archive else None,
    )
    return f"{known} [dibaca {cited.accessed}]" if cited.accessed else known


def _said(*said: str | None) -> tuple[str, ...]:
    return tuple(filter(None, said))


def _open(text: str) -> str:
    """A text as a part of a sentence: without its full stop."""
    return text.removesuffix(".")
