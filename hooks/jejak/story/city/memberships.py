"""How a region stood to batches, on whose word, and what other sources say of it."""

from typing import NamedTuple

from jejak.records.models.city import City
from jejak.records.models.claims import Membership, OtherMembership
from jejak.records.models.permalinks import permalink
from jejak.story import words

from .citations import Citations
from .details import Differing, filled, other_date, when_of


class ToldMembership(NamedTuple):
    """That a source counts the city in a batch: «Angkatan 2022», what else it says, and on whose word."""

    anchor: str
    former: tuple[str, ...]
    text: str
    when: str | None
    note: str | None
    confidence: str | None
    references: tuple[int, ...]
    also: tuple[Differing, ...]


def tell_memberships(city: City, cited: Citations) -> tuple[ToldMembership, ...]:
    """The record's memberships in the order of the file."""
    return tuple(
        ToldMembership(
            anchor=permalink(claim),
            former=claim.former_anchors,
            text=_joined(claim),
            when=when_of(claim),
            note=claim.note,
            confidence=words.CONFIDENCE[claim.confidence],
            references=cited.references(claim.sources),
            also=tuple(_other_joining(report, claim, cited) for report in claim.also_reported),
        )
        for claim in city.memberships
    )


def _joined(claim: Membership) -> str:
    parts = (
        f"Angkatan {claim.batch}" if claim.batch else "Tahun angkatan tidak disebut",
        words.STANDING[claim.status],
        words.areas([claim.track] if claim.track else ()),
        f"satu dari {words.regions(claim.size)}" if claim.size else None,
    )
    return " · ".join(part for part in parts if part)


def _other_joining(report: OtherMembership, claim: Membership, cited: Citations) -> Differing:
    """What differs: a value that is the claim's own again says nothing."""
    said = (
        ("Angkatan", str(report.batch) if report.batch and report.batch != claim.batch else None),
        other_date(report, claim),
        ("Kawasan", report.track if report.track != claim.track else None),
        ("Jumlah", words.regions(report.size) if report.size and report.size != claim.size else None),
    )
    return Differing.of(report, claim, filled(said), cited)
