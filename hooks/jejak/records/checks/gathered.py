"""Many findings of one cause, told once: a shared file that has lost a part makes all that pointed into it wrong."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from jejak.records.problems import Finding, field_of

from .pending import looks_into

FILES, FINDINGS = 10, 20
"""As many files at once do not each name something wrong by themselves."""


def gathered(found: Iterable[tuple[str, Finding]]) -> Iterator[tuple[str, Finding]]:
    """The findings; too many that come of one shared file as one at that file (``file-cut``)."""
    pointing: defaultdict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for path, finding in found:
        shared = looks_into(finding.code)
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
