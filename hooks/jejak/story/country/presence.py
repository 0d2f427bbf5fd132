"""How a region stood to a national event that its claim is part of: whether it took part, and if not, how else.

Knows claims and kinds of events; knows no words.
"""

from collections.abc import Mapping

from jejak.records.models.events import Bimtek, Event, Milestone, Signing
from jejak.records.models.vocabulary import MilestoneKind, NationalKind, SigningKind, Status
from jejak.story.vocabulary import Presence

PROPER: Mapping[NationalKind, frozenset[SigningKind | MilestoneKind]] = {
    NationalKind.MOU: frozenset({SigningKind.MOU}),
    NationalKind.SELECTION: frozenset({MilestoneKind.SELECTION, MilestoneKind.ASSESSMENT}),
    NationalKind.ASSESSMENT: frozenset({MilestoneKind.ASSESSMENT, MilestoneKind.SELECTION}),
    NationalKind.EVALUATION: frozenset({MilestoneKind.EVALUATION}),
    NationalKind.AWARD: frozenset({MilestoneKind.AWARD}),
}
"""What a region does in an event of that kind; in the others, whatever its claim says of it."""


def find_presence(claim: Event, kind: NationalKind) -> Presence:
    """A claim and the kind of the event it is part of → how the region stood to the event."""
    if claim.status is Status.NOT_HELD:
        return Presence.ABSENT
    if claim.status is not Status.HELD:
        return Presence.EXPECTED
    return Presence.JOINED if kind not in PROPER or _kind(claim) in PROPER[kind] else Presence.NEAR


def _kind(claim: Event) -> SigningKind | MilestoneKind | None:
    match claim:
        case Signing() | Milestone():
            return claim.kind
        case Bimtek():
            return None
    raise TypeError(claim)
