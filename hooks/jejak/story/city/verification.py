"""One city's claims as a sheet to check them by: what, who says so, how many of them independently, what differs."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from jejak.story.houses import Houses
from jejak.story.independence import Independence, judge
from jejak.story.vocabulary import Genre
from jejak.story.words import GENRE, NO_CLAIM, OUTSIDE, in_line, number, sureness

from .citations import CitedSource
from .details import Differing, any_contests
from .evidence import opening
from .memberships import ToldMembership
from .pillars import CityName, ToldProgramme
from .story import CityStory, ToldResponse
from .timeline import Entry

_Told = ToldMembership | Entry | CityName | ToldProgramme | ToldResponse


class Check(NamedTuple):
    """A claim, or a name of a pillar, to check.

    ``what`` is its kind, ``about`` says which; ``doubts`` is how the claim stands, if not held.
    """

    anchor: str
    what: str
    about: str | None
    when: str | None
    confidence: str
    sources: tuple[CitedSource, ...]
    independence: Independence
    doubts: tuple[str, ...] = ()
    also: tuple[Differing, ...] = ()


def list_checks(story: CityStory, houses: Houses) -> tuple[Check, ...]:
    """Every claim of the city's page, in its order; not the names of pillars, which are counted by themselves.

    ``houses`` says which sources speak with one voice.
    """
    return tuple(_checks(_Sheet(story, houses)))


class _Sheet(NamedTuple):
    """What every row is made from."""

    story: CityStory
    houses: Houses


def list_names(story: CityStory, houses: Houses) -> tuple[Check, ...]:
    """Every name of a pillar on the city's page: ``what`` is the common name, ``about`` the name that was given."""
    sheet = _Sheet(story, houses)
    return tuple(
        _check(sheet, name, pillar.name, in_line(f"“{name.text}”", name.setting))
        for pillar in story.pillars
        for name in pillar.names
    )


def sum_up(checks: tuple[Check, ...]) -> str:
    """How many claims rest on how many independent sources: «Dari 36 butir, 5 …»."""
    if not checks:
        return NO_CLAIM
    counted = Counter(min(check.independence.count, 2) for check in checks)
    differing = sum(any_contests(check.also) for check in checks)
    said = f"Dari {number(len(checks))} butir, {_some(counted[2])} berasal dari dua sumber mandiri atau lebih, "
    said += f"{_some(counted[1])} dari satu, dan {_some(counted[0])} tanpa sumber mandiri."
    return f"{said} {opening(differing)} butir dilaporkan berbeda." if differing else said


def _some(count: int) -> str:
    """A count within a sentence: «lima», «12», «tidak ada yang»."""
    return number(count) if count else "tidak ada yang"


def _checks(sheet: _Sheet) -> Iterator[Check]:
    story = sheet.story
    for item in story.memberships:
        yield _check(sheet, item, GENRE[Genre.MEMBERSHIP], item.text, item.when, also=item.also)
    for year in story.timeline:
        yield from (_event(sheet, entry) for entry in year.entries)
    for programme in story.programmes:
        yield _programme(sheet, programme)
    for answer in story.responses:
        yield _check(sheet, answer, GENRE[Genre.RESPONSE], answer.text, answer.when)


def _event(sheet: _Sheet, entry: Entry) -> Check:
    doubts = (entry.status, OUTSIDE if entry.outside else None)
    what, about = entry.name
    return _check(sheet, entry, what, about, entry.when, doubts=tuple(filter(None, doubts)), also=entry.also)


def _programme(sheet: _Sheet, told: ToldProgramme) -> Check:
    doubts = (OUTSIDE,) if told.outside else ()
    return _check(sheet, told, GENRE[Genre.PROGRAMME], told.name, told.when, doubts=doubts, also=told.also)


def _check(
    sheet: _Sheet,
    told: _Told,
    what: str,
    about: str | None,
    when: str | None = None,
    *,
    doubts: tuple[str, ...] = (),
    also: tuple[Differing, ...] = (),
) -> Check:
    sources = tuple(sheet.story.sources[number - 1] for number in told.references)
    differing = {
        sheet.story.sources[number - 1].source.id for other in also if other.contests for number in other.references
    }
    return Check(
        anchor=told.anchor,
        what=what,
        about=about,
        when=when,
        confidence=sureness(told.confidence),
        sources=sources,
        independence=judge((cited.source for cited in sources), sheet.houses, differing),
        doubts=doubts,
        also=also,
    )
