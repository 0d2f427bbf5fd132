"""One city's claims as a sheet to check them by: what, who says so, how many of them independently, what differs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jejak.story.words import OUTSIDE, digits

from .citations import CitedSource
from .independence import Independence, judge
from .pillars import CityName, ToldProgramme
from .story import CityStory, ToldMembership, ToldResponse
from .timeline import Differing, Entry

_Told = ToldMembership | Entry | CityName | ToldProgramme | ToldResponse

SURE = "tinggi"
"""What the sheet says of a claim that carries no doubt; pages say nothing there."""


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
        return "Belum ada klaim yang tercatat."
    counted = Counter(min(check.independence.count, 2) for check in checks)
    differing = sum(bool(check.also) for check in checks)
    said = f"Dari {digits(len(checks))} klaim, {digits(counted[2])} bersandar pada dua sumber mandiri atau lebih, "
    said += f"{digits(counted[1])} pada satu, dan {digits(counted[0])} tanpa sumber mandiri."
    return f"{said} Laporannya berbeda pada {digits(differing)} klaim." if differing else said


def _checks(story: CityStory) -> Iterator[Check]:
    for item in story.memberships:
        yield _check(story, item, "Keikutsertaan", item.text, also=item.also)
    for year in story.timeline:
        yield from (_event(story, entry) for entry in year.entries)
    for pillar in story.pillars:
        yield from (_check(story, name, f"Pilar {pillar.name}", f"disebut “{name.text}”") for name in pillar.names)
    for programme in story.programmes:
        yield _check(story, programme, "Program", programme.name, programme.when)
    for answer in story.responses:
        yield _check(story, answer, "Hak jawab", answer.text, answer.when)


def _event(story: CityStory, entry: Entry) -> Check:
    doubts = (entry.status, OUTSIDE if entry.outside else None)
    return _check(
        story, entry, entry.label, entry.subject, entry.when, doubts=tuple(filter(None, doubts)), also=entry.also
    )


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
        confidence=(told.confidence or SURE).removeprefix("keyakinan "),
        sources=sources,
        independence=judge(cited.source for cited in sources),
        doubts=doubts,
        also=also,
    )
