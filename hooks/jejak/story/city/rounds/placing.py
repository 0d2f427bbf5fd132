"""To which round of a region each of its claims belongs: what the record says, else the national event, else the date.

A round is one taking part in the programme: the memberships of one batch and all that belongs to it. What no round
takes lies beside them, and is told so. Knows claims and national events; knows no words.
"""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.claims import Membership, Programme
from jejak.records.models.edtf import Day, Edtf
from jejak.records.models.events import Bimtek, Event, Milestone, Signing
from jejak.records.models.programme import NationalEvent
from jejak.records.models.queries import events, members
from jejak.records.models.vocabulary import MilestoneKind, SigningKind
from jejak.story.vocabulary import Apart

National = Mapping[str, NationalEvent]
"""National events by id, which ``part_of`` names."""

Placed = Event | Programme | Membership
"""What belongs to a round."""

Years = tuple[int, int | None]
"""Years after a batch's own, first and last, in which something of it is dated; None: until the next round begins."""

SIGNING_YEARS: Mapping[SigningKind, Years] = {
    SigningKind.MOU: (-1, 0),
    SigningKind.COMMITMENT: (0, 1),
    SigningKind.INTEGRITY_PACT: (0, 1),
    SigningKind.MASTERPLAN: (0, 1),
    SigningKind.AREA_PACT: (0, None),
    SigningKind.COOPERATION: (0, None),
}

MILESTONE_YEARS: Mapping[MilestoneKind, Years] = {
    MilestoneKind.SELECTION: (-1, 0),
    MilestoneKind.ASSESSMENT: (-1, 0),
    MilestoneKind.LAUNCH: (0, None),
    MilestoneKind.MASTERPLAN: (0, None),
    MilestoneKind.EVALUATION: (0, None),
    MilestoneKind.AWARD: (0, None),
    MilestoneKind.REGULATION: (0, None),
    MilestoneKind.INSTITUTION: (0, None),
    MilestoneKind.BUDGET: (0, None),
    MilestoneKind.TARGET: (0, None),
    MilestoneKind.OTHER: (0, None),
}

BIMTEK_YEARS: Years = (0, 1)
PROGRAMME_YEARS: Years = (0, None)


class Round(NamedTuple):
    """One taking part. ``batch`` is None where no source names a year; ``claims`` are in the order of the file."""

    batch: int | None
    memberships: tuple[Membership, ...]
    claims: tuple[Placed, ...]


class Course(NamedTuple):
    """All rounds by year, and the claims beside them, each with the reason. Without a round all claims are beside."""

    rounds: tuple[Round, ...]
    beside: tuple[tuple[Placed, Apart], ...]


def follow(city: City, national: National) -> Course:
    """A record → its rounds, every event and programme in one of them or beside all."""
    joined = members(city)
    years = sorted({claim.batch for claim in joined if claim.batch})
    claims: tuple[Placed, ...] = (*city.memberships, *events(city), *city.programmes)
    if not joined:
        return Course((), tuple((claim, Apart.OUTSIDE) for claim in claims))
    if not years:
        return Course((Round(None, tuple(joined), claims),), ())
    place = partial(_place, years=years, national=national)
    found = [(claim, place(claim)) for claim in claims]
    rounds = tuple(
        Round(
            year,
            tuple(claim for claim in joined if claim.batch == year or (claim.batch is None and len(years) == 1)),
            tuple(claim for claim, at in found if at == year),
        )
        for year in years
    )
    return Course(rounds, tuple((claim, at) for claim, at in found if isinstance(at, Apart)))


def _place(claim: Placed, years: list[int], national: National) -> int | Apart:
    """The year of the round that a claim belongs to, or why it belongs to none."""
    named = _named(claim, national)
    if named in years:
        return named
    if isinstance(claim, Membership) and claim.batch:
        return Apart.OUTSIDE
    date = date_of(claim)
    if isinstance(claim, Membership) or date is None or date.year is None:
        return years[0] if len(years) == 1 else Apart.OPEN
    fitting = [year for year in years if _fits(claim, date, year, years)]
    if len(fitting) == 1:
        return fitting[0]
    return Apart.OPEN if fitting else Apart.OUTSIDE


def _named(claim: Placed, national: National) -> int | None:
    """The batch that the record or its national event gives a claim; None where neither does."""
    if isinstance(claim, Programme | Membership) or claim.batch:
        return claim.batch
    whole = national.get(claim.part_of) if claim.part_of else None
    return whole.batch if whole else None


def _fits(claim: Event | Programme, date: Edtf, year: int, years: list[int]) -> bool:
    """Whether a date lies in the years in which such a thing of that batch is dated."""
    first, last = _years(claim)
    evaluation = isinstance(claim, Milestone) and claim.kind is MilestoneKind.EVALUATION
    following = next((other for other in years if other > year), None)
    if following and last is None:
        last = following - year - (0 if evaluation else 1)
    if evaluation and year != years[0]:
        first += 1  # in its own first year it is the round before that is evaluated
    after = date.start.year - year
    return first <= after and (last is None or after <= last)


def _years(claim: Event | Programme) -> Years:
    match claim:
        case Signing():
            return SIGNING_YEARS[claim.kind]
        case Milestone():
            return MILESTONE_YEARS[claim.kind]
        case Bimtek():
            return BIMTEK_YEARS
        case Programme():
            return PROGRAMME_YEARS
    raise TypeError(claim)


def date_of(claim: Placed) -> Edtf | None:
    """When a claim is dated; a programme of a year has that, a membership none."""
    if isinstance(claim, Programme) and claim.date is None:
        return Edtf(Day(min(claim.year))) if claim.year else None
    return None if isinstance(claim, Membership) else claim.date
