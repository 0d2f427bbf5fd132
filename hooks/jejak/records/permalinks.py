"""Every claim's permalink: its own kind and date or name, or what its ``anchor`` fixes. No other claim has a say in it.

The check ``anchor-shared`` keeps the permalinks of a record apart. Knows claims; knows no page and no address.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .claims import Anchored, Membership, Pillar, Programme, Response
from .events import Bimtek, Event, Milestone, Signing
from .models import City
from .problems import Place
from .vocabulary import MilestoneKind, SigningKind

_SIGNING = {
    SigningKind.MOU: "mou",
    SigningKind.COMMITMENT: "komitmen",
    SigningKind.INTEGRITY_PACT: "pakta-integritas",
    SigningKind.MASTERPLAN: "tanda-tangan-masterplan",
    SigningKind.AREA_PACT: "kesepakatan-kawasan",
    SigningKind.COOPERATION: "kerja-sama",
}
_MILESTONE = {
    MilestoneKind.SELECTION: "seleksi",
    MilestoneKind.ASSESSMENT: "asesmen",
    MilestoneKind.LAUNCH: "peluncuran",
    MilestoneKind.MASTERPLAN: "masterplan",
    MilestoneKind.EVALUATION: "evaluasi",
    MilestoneKind.AWARD: "penghargaan",
    MilestoneKind.REGULATION: "peraturan",
    MilestoneKind.INSTITUTION: "kelembagaan",
    MilestoneKind.BUDGET: "anggaran",
    MilestoneKind.TARGET: "target",
    MilestoneKind.OTHER: "catatan",
}
KINDS = (*_SIGNING.values(), *_MILESTONE.values(), "angkatan", "bimtek", "pilar", "program", "tanggapan")
"""What permalinks begin with, a hyphen following; ids of other things on a page do not."""

SECTIONS = ("memberships", "signings", "bimtek", "milestones", "pillars", "programmes", "response")
"""The lists of a record that hold claims, in the order of the file."""


def placed(city: City) -> Iterator[tuple[Place, Anchored]]:
    """Every claim with its place, in the order of the file."""
    for section in SECTIONS:
        for index, claim in enumerate(getattr(city, section)):
            yield (section, index), claim


def permalink(claim: Anchored) -> str:
    """``mou-2021-05-20``, ``pilar-smart-governance``; what the record fixes goes before what the claim says."""
    return claim.anchor or f"{_kind(claim)}-{_which(claim)}"


def _kind(claim: Anchored) -> str:
    match claim:
        case Signing():
            return _SIGNING[claim.kind]
        case Milestone():
            return _MILESTONE[claim.kind]
        case Bimtek():
            return "bimtek"
        case Pillar():
            return "pilar"
        case Programme():
            return "program"
        case Membership():
            return "angkatan"
    return "tanggapan"


def _which(claim: Anchored) -> str:
    match claim:
        case Pillar():
            return slug(claim.as_named)
        case Programme():
            return slug(claim.name)
        case Membership():
            return str(claim.batch or "tanpa-tahun")
        case Event() | Response():
            return str(claim.date.start) if claim.date else "tanpa-tanggal"
    raise TypeError(claim)


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """A text as an ASCII anchor of at most six words: «Kartu Brizi, Air Manis» → ``kartu-brizi-air-manis``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "tanpa-nama"
