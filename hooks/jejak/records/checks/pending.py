"""What cannot be checked while a file is broken: which rules look into which files. Knows rules by their codes only.

A rule that must look something up in a file that failed would find it missing everywhere, and every such finding
would be false. It waits, and the broken file's own problem says how much waits for it.
"""

from collections.abc import Iterator, Mapping, Set

from jejak.records.catalogue import Catalogue

from .facts import SHARED

Waiting = tuple[int, int]
"""How many checks wait, on how many files."""

_LOOKS_INTO: Mapping[str, frozenset[str]] = {
    "region-code": frozenset(["regions.csv"]),
    "region-name": frozenset(["regions.csv"]),
    "pillar-unknown": frozenset(["pillars.yml"]),
    "part-of-unknown": frozenset(["programme.yml"]),
    "batch-unknown": frozenset(["programme.yml"]),
    "source-unknown": frozenset([SHARED]),
    "date-after-source": frozenset([SHARED]),
}
"""Rules on one file, and the files that they look things up in besides."""

_ON_SHARED = ("source-unused", "source-shared-once")
"""Rules on the shared sources, for which every file counts that may cite one."""


def is_pending(code: str, path: str, failed: Set[str]) -> bool:
    """Whether a rule has to leave a file alone until the failed ones can be read."""
    if not failed:
        return False
    if path == SHARED and code in _ON_SHARED:
        return True
    return not failed.isdisjoint(_LOOKS_INTO.get(code, ()))


def looks_into(code: str) -> str | None:
    """The shared file in which a rule looks things up; None for other rules."""
    return next(iter(_LOOKS_INTO.get(code, ())), None)


def count_pending(catalogue: Catalogue, failed: Set[str]) -> Mapping[str, Waiting]:
    """Failed file → what waits for it; files for which nothing waits are left out."""
    pairs = {path: tuple(_waiting(catalogue, path)) for path in failed}
    return {path: (len(found), len({file for _, file in found})) for path, found in pairs.items() if found}


def _waiting(catalogue: Catalogue, failed: str) -> Iterator[tuple[str, str]]:
    """Codes of the rules, and the files that they leave alone."""
    for code, files in _LOOKS_INTO.items():
        if failed in files:
            yield from ((code, record.path) for record in catalogue.cities)
    if failed != "regions.csv" and catalogue.shared_sources:
        yield from ((code, SHARED) for code in _ON_SHARED)
