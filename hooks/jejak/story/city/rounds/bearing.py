"""Which claims bear on which step of the programme, and how much each says of it: as data, not by reading titles.

A claim bears on the step that its kind is (``KINDS``), and on those that it is ``about``. How much it says is a status:
documented where a source tells of the thing itself, less where it only speaks of it. Knows claims; knows no words.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jejak.records.models.claims import Membership, Programme
from jejak.records.models.events import Bimtek, Event
from jejak.records.models.queries import own_steps
from jejak.records.models.vocabulary import (
    Evidence,
    MilestoneKind,
    ProgrammeKind,
    Scope,
    SigningKind,
    Status,
    StepKey,
)
from jejak.story.vocabulary import StepStatus

from .placing import Placed, date_of

STAGES = (StepKey.BIMTEK_1, StepKey.BIMTEK_2, StepKey.BIMTEK_3, StepKey.BIMTEK_4)
"""The steps that the stages of bimtek are, the first one first."""


class Kinds(NamedTuple):
    """Kinds of claims that are a step. ``text``: the step is a document; who has not seen it, mentions it."""

    signings: frozenset[SigningKind] = frozenset()
    milestones: frozenset[MilestoneKind] = frozenset()
    programmes: frozenset[ProgrammeKind] = frozenset()
    text: bool = False


KINDS: Mapping[StepKey, Kinds] = {
    StepKey.ASSESSMENT: Kinds(milestones=frozenset({MilestoneKind.ASSESSMENT})),
    StepKey.MOU: Kinds(signings=frozenset({SigningKind.MOU})),
    StepKey.BIMTEK_1: Kinds(),
    StepKey.BIMTEK_2: Kinds(),
    StepKey.BIMTEK_3: Kinds(),
    StepKey.BIMTEK_4: Kinds(),
    StepKey.COMMITMENT: Kinds(signings=frozenset({SigningKind.COMMITMENT})),
    StepKey.MASTERPLAN: Kinds(
        signings=frozenset({SigningKind.MASTERPLAN}), milestones=frozenset({MilestoneKind.MASTERPLAN}), text=True
    ),
    StepKey.QUICK_WIN: Kinds(programmes=frozenset({ProgrammeKind.QUICK_WIN})),
    StepKey.EVALUATION: Kinds(milestones=frozenset({MilestoneKind.EVALUATION})),
}
"""Of the stages of bimtek, the numbers that a claim gives are the steps."""


_STEP_OF: Mapping[str, StepKey] = {
    kind: step for step, kinds in KINDS.items() for kind in (*kinds.signings, *kinds.milestones)
}
"""By the kind of a signing or milestone; the kinds that an event was besides go by the same names."""

_STEP_OF_PROGRAMME = {kind: step for step, kinds in KINDS.items() for kind in kinds.programmes}


def itself(claim: Placed) -> frozenset[StepKey]:
    """The steps that a claim's kind is."""
    match claim:
        case Event():
            return frozenset([*own_steps(claim), *(_STEP_OF[kind] for kind in claim.also_kind if kind in _STEP_OF)])
        case Programme():
            return frozenset(_STEP_OF_PROGRAMME[kind] for kind in claim.kind if kind in _STEP_OF_PROGRAMME)
        case Membership():
            return frozenset()
    raise TypeError(claim)


def borne(claim: Placed) -> frozenset[StepKey]:
    """The steps of which a claim says anything."""
    return itself(claim).union(claim.about) if isinstance(claim, Event | Membership) else itself(claim)


def bears(claim: Placed, step: StepKey) -> bool:
    """Whether a claim says anything of a step."""
    return step in borne(claim)


def status(claim: Placed, step: StepKey) -> StepStatus:
    """How much a claim that bears on a step says of it, were it of the round that is told."""
    if isinstance(claim, Event | Programme) and claim.scope is Scope.OTHER:
        return StepStatus.ASIDE
    if isinstance(claim, Event) and claim.status is not Status.HELD:
        return StepStatus.PLANNED if claim.status.awaited else StepStatus.ASIDE
    if isinstance(claim, Programme) and claim.proposed:
        return StepStatus.PLANNED
    if step not in itself(claim) or _is_unseen(claim, step):
        return StepStatus.MENTIONED
    return StepStatus.DOCUMENTED if date_of(claim) else StepStatus.UNDATED


def _is_unseen(claim: Placed, step: StepKey) -> bool:
    """Whether no source shows the thing itself: of a document its text, of an event a report."""
    said = claim.evidence if isinstance(claim, Event) else None
    return said is Evidence.MENTION or (KINDS[step].text and said is not Evidence.TEXT)


def may_be_any_stage(claim: Placed) -> bool:
    """Whether it is a bimtek of the programme that was held and that no source numbers.

    What was a bimtek only besides (``also_kind``: an evaluation, a site visit) is none of the four for a masterplan.
    """
    return (
        isinstance(claim, Bimtek)
        and not claim.stages
        and claim.status is Status.HELD
        and claim.scope is Scope.PROGRAMME
    )


def may_be(claim: Placed, step: StepKey, claims: Iterable[Placed]) -> bool:
    """Whether a bimtek without a number may be this stage: none comes after a later one, nor before an earlier one.

    A series that a source only counts is of no day; it may hold any stage.
    """
    day, stage = date_of(claim), STAGES.index(step) + 1
    if day is None or (isinstance(claim, Bimtek) and claim.sittings):
        return True
    for other in claims:
        if isinstance(other, Bimtek) and other.stages and other.date and other.status is Status.HELD:
            too_late = other.date.latest < day.earliest and stage < min(other.stages)
            too_early = day.latest < other.date.earliest and stage > max(other.stages)
            if too_late or too_early:
                return False
    return True
