"""Every claim of a city record in one order, with its anchor on the city's page and what it cites."""

from collections.abc import Iterable, Iterator

from .city import City
from .claims import Claim, Membership
from .events import Bimtek, Event, Milestone, OtherReport, Signing
from .permalinks import permalink, placed
from .vocabulary import Scope, Standing, Status


def claims(city: City) -> Iterator[Claim]:
    """Every claim of the record, in the order of the file. What other sources say differently is not counted."""
    yield from city.memberships
    yield from events(city)
    yield from city.pillars
    yield from city.programmes
    yield from city.response


def events(city: City) -> Iterator[Signing | Bimtek | Milestone]:
    """What happened or was planned: signings, bimtek, milestones, in the order of the file."""
    yield from city.signings
    yield from city.bimtek
    yield from city.milestones


def members(city: City) -> list[Membership]:
    """How the city joined: without the batches that it only stood beside."""
    return [claim for claim in city.memberships if claim.status is Standing.MEMBER]


def counts(event: Event) -> bool:
    """Whether an event took place within the ministry's programme."""
    return event.status is Status.HELD and event.scope is Scope.PROGRAMME


def differing(claim: Claim) -> tuple[Claim, ...]:
    """What other sources say differently; of few kinds of claims the record keeps that."""
    reports: tuple[Claim, ...] = getattr(claim, "also_reported", ())
    return reports


def redating(event: Event) -> tuple[OtherReport, ...]:
    """The differing reports that give another date."""
    return tuple(report for report in event.also_reported if report.date and report.date != event.date)


def citations(claims: Iterable[Claim]) -> Iterator[tuple[str, ...]]:
    """The source ids of each claim, those of differing reports following."""
    for claim in claims:
        yield claim.sources
        yield from (report.sources for report in differing(claim))


def cited_sources(city: City) -> set[str]:
    """The ids of all sources that the record's claims and differing reports cite."""
    return {source for ids in citations(claims(city)) for source in ids}


def anchors(city: City) -> dict[int, str]:
    """Permalink of each claim by its ``id()``: the anchor on the city's page."""
    return {id(claim): permalink(claim) for _, claim in placed(city)}
