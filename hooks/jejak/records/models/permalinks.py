"""Every claim's permalink: its own kind and date or name, or what its ``anchor`` fixes. No other claim has a say in it.

The check ``anchor-shared`` keeps the permalinks of a record apart. Knows claims; knows no page and no address.
"""

from jejak.records.text.slugs import anchor_of

from .claims import Anchored, Dated, Membership, Pillar, Programme, Response
from .events import Bimtek, Milestone, Signing
from .vocabulary import MILESTONE_SLUG, SIGNING_SLUG

KINDS = (*SIGNING_SLUG.values(), *MILESTONE_SLUG.values(), "angkatan", "bimtek", "pilar", "program", "tanggapan")
"""What permalinks begin with, a hyphen following; ids of other things on a page do not."""


def permalink(claim: Anchored) -> str:
    """``mou-2021-05-20``, ``pilar-smart-governance``; what the record fixes goes before what the claim says."""
    return claim.anchor or _own(claim)


def _own(claim: Anchored) -> str:
    match claim:
        case Membership():
            return f"angkatan-{claim.batch or 'tanpa-tahun'}"
        case Signing():
            return f"{SIGNING_SLUG[claim.kind]}-{_when(claim)}"
        case Bimtek():
            return f"bimtek-{_when(claim)}"
        case Milestone():
            return f"{MILESTONE_SLUG[claim.kind]}-{_when(claim)}"
        case Pillar():
            return f"pilar-{anchor_of(claim.as_named)}"
        case Programme():
            return f"program-{anchor_of(claim.name)}"
        case Response():
            return f"tanggapan-{_when(claim)}"
    raise TypeError(claim)


def _when(claim: Dated) -> str:
    if claim.date is None:
        return "tanpa-tanggal"
    return str(claim.date.start).replace("XXXX", "tanpa-tahun")
