"""Every claim of a city record in one order, and what it cites."""

from collections.abc import Iterable, Iterator

from .city import City
from .claims import Anchored, Claim, Membership
from .events import Bimtek, Event, Milestone, OtherReport, Signing
from .vocabulary import Scope, Standing, Status


def claims(city: City) -> Iterator[Anchored]:
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
