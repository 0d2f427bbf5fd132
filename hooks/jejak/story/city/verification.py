"""One city's claims as a sheet to check them by: what, who says so, how many of them independently, what differs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jejak.story.independence import Independence, judge
from jejak.story.vocabulary import Genre
from jejak.story.words import GENRE, NO_CLAIM, OUTSIDE, digits, sureness

from .citations import CitedSource
from .details import Differing
from .pillars import CityName, ToldProgramme
from .story import CityStory, ToldMembership, ToldResponse
from .timeline import Entry

_Told = ToldMembership | Entry | CityName | ToldProgramme | ToldResponse


@dataclass(frozen=True, slots=True)
class Check:
    """A claim to check. ``what`` is its kind, ``about`` says which; ``doubts`` is how the claim stands, if not held."""

    anchor: str
    what: str
    about: str | None
    when: str | None
    confidence: str
    sources: tuple[CitedSource, ...]
    independence: Independence
    doubts: tuple[str, ...] = ()
    also: tuple[Differing, ...] = ()


def list_checks(story: CityStory) -> tuple[Check, ...]:
    """Every claim of the city's page, in its order."""
    return tuple(_checks(story))


def sum_up(checks: tuple[Check, ...]) -> str:
    """How many claims rest on how many independent sources: «Dari 36 klaim, 5 …»."""
    if not checks:
        return NO_CLAIM
    counted = Counter(min(check.independence.count, 2) for check in checks)
    differing = sum(bool(check.also) for check in checks)
    said = f"Dari {digits(len(checks))} klaim, {digits(counted[2])} bersandar pada dua sumber mandiri atau lebih, "
    said += f"{digits(counted[1])} pada satu, dan {digits(counted[0])} tanpa sumber mandiri."
    return f"{said} Laporannya berbeda pada {digits(differing)} klaim." if differing else said


def _checks(story: CityStory) -> Iterator[Check]:
    for item in story.memberships:
        yield _check(story, item, GENRE[Genre.MEMBERSHIP], item.text, item.when, also=item.also)
    for year in story.timeline:
        yield from (_event(story, entry) for entry in year.entries)
    for pillar in story.pillars:
        yield from (
            _check(story, name, f"{GENRE[Genre.PILLAR]} {pillar.name}", f"disebut “{name.text}”")
            for name in pillar.names
        )
    for programme in story.programmes:
        yield _programme(story, programme)
    for answer in story.responses:
        yield _check(story, answer, GENRE[Genre.RESPONSE], answer.text, answer.when)


def _event(story: CityStory, entry: Entry) -> Check:
    doubts = (entry.status, OUTSIDE if entry.outside else None)
    return _check(
        story, entry, entry.label, entry.subject, entry.when, doubts=tuple(filter(None, doubts)), also=entry.also
    )


def _programme(story: CityStory, told: ToldProgramme) -> Check:
    doubts = (OUTSIDE,) if told.outside else ()
    return _check(story, told, GENRE[Genre.PROGRAMME], told.name, told.when, doubts=doubts, also=told.also)


def _check(
    story: CityStory,
    told: _Told,
    what: str,
    about: str | None,
    when: str | None = None,
    *,
    doubts: tuple[str, ...] = (),
    also: tuple[Differing, ...] = (),
) -> Check:
    sources = tuple(story.sources[number - 1] for number in told.references)
    return Check(
        anchor=told.anchor,
        what=what,
        about=about,
        when=when,
        confidence=sureness(told.confidence),
        sources=sources,
        independence=judge(cited.source for cited in sources),
        doubts=doubts,
        also=also,
    )
