"""Which rules look things up in which files, and what comes of it when one of those is broken or cut short.

A rule that must look something up in a file that failed would find it missing everywhere, and every such finding
would be false. It waits, and the broken file's own problem says how much waits for it. Knows rules by their codes only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from jejak.records.catalogue import Catalogue
from jejak.records.problems import Finding, field_of

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
    "same-text-unknown": frozenset([SHARED]),
    "evidence-text": frozenset([SHARED]),
}
"""Rules on one file, and the files that they look things up in besides."""

_ON_SHARED = ("source-unused", "source-shared-once")
"""Rules on the shared sources, for which every file counts that may cite one."""

FILES, FINDINGS = 10, 20
"""As many files at once do not each name something wrong by themselves."""


def is_pending(code: str, path: str, failed: Set[str]) -> bool:
    """Whether a rule has to leave a file alone until the failed ones can be read."""
    if not failed:
        return False
    if path == SHARED and code in _ON_SHARED:
        return True
    return not failed.isdisjoint(_LOOKS_INTO.get(code, ()))


def gathered(found: Iterable[tuple[str, Finding]]) -> Iterator[tuple[str, Finding]]:
    """The findings; too many that come of one shared file as one at that file (``file-cut``).

    A file that has lost a part, and can be read all the same, makes all that pointed into it wrong.
    """
    pointing: defaultdict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for path, finding in found:
        shared = _looks_into(finding.code)
        if shared is None or path == shared:
            yield path, finding
        else:
            pointing[shared].append((path, finding))
    for shared, told in pointing.items():
        files = {path for path, _ in told}
        if len(files) < FILES or len(told) < FINDINGS:
            yield from told
        else:
            path, first = told[0]
            example = f"misalnya {field_of(first.place)} di data/{path}"
            said = f"{len(told)} acuan dari {len(files)} berkas tidak ditemukan di sini, {example}"
            yield shared, Finding((), f"{said}; berkas ini mungkin terpotong, pulihkan isinya", "file-cut")


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


def _looks_into(code: str) -> str | None:
    """The shared file in which a rule looks things up; None for other rules."""
    return next(iter(_LOOKS_INTO.get(code, ())), None)
