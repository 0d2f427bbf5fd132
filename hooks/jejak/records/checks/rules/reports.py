"""Rules on what a claim says: results with their issuer, differing reports that differ."""

from collections.abc import Iterator

from jejak.records.catalogue import CityRecord
from jejak.records.checks.facts import CitingFile, Facts, Fault
from jejak.records.models.claims import Claim, Dated, Sourced
from jejak.records.models.queries import agree, differing

_BESIDES = frozenset(["note", "sources", "confidence"])


def score_issuer(record: CityRecord, facts: Facts) -> Iterator[Fault]:
    """Warning: a score says little without who gave it. No error: a source may not name the issuer."""
    for index, milestone in enumerate(record.city.milestones):
        if milestone.scores and milestone.by is None:
            yield ("milestones", index, "scores"), "nilai tanpa pemberi nilai; isi by, misalnya by: Kementerian Kominfo"


def report_same(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Error: a differing report says something else, if only in its note; the same again is one more source.

    A coarser date that contains the claim's, or a finer one within it, says nothing else.
    """
    for place, claim in file.statements:
        for index, other in enumerate(differing(claim)):
            if other.note is None and not _differs(other, claim):
                yield (
                    (*place, "also_reported", index),
                    "isinya sama dengan butir ini; pindahkan sumbernya ke sources butir ini, atau hapus",
                )


def _differs(other: Claim, claim: Sourced) -> bool:
    said = other.model_fields_set - _BESIDES
    if isinstance(other, Dated) and isinstance(claim, Dated) and other.date and agree(other.date, claim.date):
        said -= {"date"}
    return any(getattr(other, key) not in (None, (), getattr(claim, key, None)) for key in said)
