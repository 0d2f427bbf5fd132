"""How sure it is that a region took part in a round, and whether other sources put it into another batch."""

from collections.abc import Iterable

from jejak.records.models.city import City
from jejak.records.models.claims import Membership, OtherMembership
from jejak.records.models.queries import is_within, surest
from jejak.records.models.vocabulary import Confidence
from jejak.story import words
from jejak.story.vocabulary import Footing, Genre

from .footing import footing
from .placing import Course, Round


def elsewhere(claim: Membership) -> list[OtherMembership]:
    """What puts the region into another batch."""
    return [report for report in claim.also_reported if report.batch and report.batch != claim.batch]


def is_unsure(round: Round) -> bool:
    """Whether no source is certain that the region took part."""
    return _surest(round) is not Confidence.HIGH


def doubts(round: Round, *, contested: bool = True) -> tuple[str, ...]:
    """What is said beside a round's year: how certain the taking part is, that sources differ on the batch."""
    others = ((claim, report) for claim in _named(round) for report in elsewhere(claim))
    differ = contested and any(not is_within(report, claim) for claim, report in others)
    return tuple(filter(None, (words.CONFIDENCE[_surest(round)], words.CONTESTED if differ else None)))


def _named(round: Round) -> list[Membership]:
    """What names the round's own batch; one that names no year says nothing of it."""
    return [claim for claim in round.memberships if claim.batch == round.batch]


def _surest(round: Round) -> Confidence:
    return surest(_named(round))


def taking_part(doubts: Iterable[str], year: int | None = None) -> str:
    """«keikutsertaan: kepastian rendah», «keikutsertaan 2021: kepastian sedang, sumber berbeda», or nothing."""
    said, label = words.in_line(*doubts), words.in_running_text(words.GENRE[Genre.MEMBERSHIP])
    return f"{label}{f' {year}' if year else ''}: {said}" if said else ""


def standing(city: City, course: Course, *, contested: bool = True) -> str:
    """Every round, then what is doubtful: «Angkatan 2019 dan 2021; keikutsertaan 2021: kepastian rendah».

    Of a region that joined no batch, how else it stands: «Calon». Without ``contested`` not that sources differ.
    """
    if not course.rounds:
        return words.FOOTING[footing(city)].capitalize()
    years = [str(round.batch) for round in course.rounds if round.batch]
    alone = len(course.rounds) == 1
    joined = (
        f"Angkatan {words.joined(years)}" if years else f"{words.FOOTING[Footing.MEMBER].capitalize()}, {words.NO_YEAR}"
    )
    doubtful = (
        taking_part(doubts(round, contested=contested), None if alone else round.batch) for round in course.rounds
    )
    return "; ".join(filter(None, (joined, *doubtful)))
