"""Every claim of a city record in one order, each with its anchor on the city's page."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from jejak.records.claims import Claim, Membership, Pillar, Programme
from jejak.records.events import Bimtek, Event, Milestone, Signing
from jejak.records.models import City
from jejak.records.vocabulary import MilestoneKind, Scope, SigningKind, Standing, Status

_SIGNING_ANCHOR = {
    SigningKind.MOU: "mou",
    SigningKind.COMMITMENT: "komitmen",
    SigningKind.INTEGRITY_PACT: "pakta-integritas",
    SigningKind.MASTERPLAN: "tanda-tangan-masterplan",
    SigningKind.AREA_PACT: "kesepakatan-kawasan",
    SigningKind.COOPERATION: "kerja-sama",
}
_MILESTONE_ANCHOR = {
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


def citations(claims: Iterable[Claim]) -> Iterator[tuple[str, ...]]:
    """The source ids of each claim, those of differing reports following."""
    for claim in claims:
        yield claim.sources
        yield from (report.sources for report in differing(claim))


def cited_sources(city: City) -> set[str]:
    """The ids of all sources that the record's claims and differing reports cite."""
    return {source for ids in citations(claims(city)) for source in ids}


def anchors(city: City) -> dict[int, str]:
    """Anchor of each claim by its ``id()``: kind and date, so that a claim added elsewhere changes no other's.

    Two claims that share kind and date are told apart by a number, in the order of the file.
    """
    taken: dict[str, int] = {}
    named: dict[int, str] = {}
    for claim in claims(city):
        base = _base(claim)
        taken[base] = taken.get(base, 0) + 1
        named[id(claim)] = base if taken[base] == 1 else f"{base}-{taken[base]}"
    return named


def _base(claim: Claim) -> str:
    match claim:
        case Signing():
            return f"{_SIGNING_ANCHOR[claim.kind]}-{_when(claim)}"
        case Bimtek():
            return f"bimtek-{_when(claim)}"
        case Milestone():
            return f"{_MILESTONE_ANCHOR[claim.kind]}-{_when(claim)}"
        case Membership():
            return f"angkatan-{claim.batch or 'tanpa-tahun'}"
        case Pillar():
            return f"pilar-{claim.pillar or slug(claim.as_named)}"
        case Programme():
            return f"program-{slug(claim.name)}"
        case _:
            return "tanggapan"


def _when(event: Event) -> str:
    return str(event.date.start) if event.date else "tanpa-tanggal"


def slug(text: str) -> str:
    """A text as an ASCII anchor of at most six words: «Kartu Brizi, Air Manis» → ``kartu-brizi-air-manis``."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "tanpa-nama"
