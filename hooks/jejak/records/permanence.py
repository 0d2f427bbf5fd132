"""Which permalinks of an earlier state of the records lead nowhere now. Compares two catalogues; reads no file."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .catalogue import Catalogue, CityRecord
from .models.claims import Anchored
from .models.permalinks import permalink
from .models.queries import claim_lists, placed
from .problems import field_of


class Lost(NamedTuple):
    """``region``: its file's name. ``successor``: the claim, as a field's name, that most likely took its place."""

    region: str
    permalink: str
    successor: str | None


def lost(earlier: Catalogue, later: Catalogue) -> Iterator[Lost]:
    """Every permalink that readers may have cited and no claim answers to, region by region.

    A claim answers to its own permalink and to its ``former_anchors``. The successor of a lost one is the only new
    claim of its list that stands on one of its sources.
    """
    for region, before in earlier.by_id.items():
        after = later.by_id.get(region)
        known, now = _claims(before), _claims(after) if after else {}
        there = {name for _, claim in now.values() for name in claim.former_anchors} | now.keys()
        for name, (field, claim) in known.items():
            for each in (name, *claim.former_anchors):
                if each not in there:
                    yield Lost(region, each, _successor(field, claim, known, now))


_Claims = Mapping[str, tuple[str, Anchored]]
"""Permalink → where its claim stands, and the claim."""


def _claims(record: CityRecord) -> _Claims:
    return {permalink(claim): (field_of(place), claim) for place, claim in placed(claim_lists(record.city))}


def _successor(field: str, claim: Anchored, known: _Claims, now: _Claims) -> str | None:
    section, sources = field.partition("[")[0], {*claim.sources}
    new = [
        at
        for name, (at, other) in now.items()
        if name not in known and at.startswith(f"{section}[") and not sources.isdisjoint(other.sources)
    ]
    return new[0] if len(new) == 1 else None
