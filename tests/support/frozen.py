"""The whole record as it was one day, so that what the search finds is known exactly and no editor's change breaks it.

A single compressed file, tests/search/record.tar.xz: 260 cities of half of which no question asks, and which the right
answers must nevertheless stand before. It is read by today's models. Where those can no longer read it, or the
questions are to be asked of a newer record, ``pytest tests/search/test_search_queries.py --renew`` freezes today's.
"""

import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
FROZEN = ROOT / "tests" / "search" / "record.tar.xz"


def freeze() -> None:
    """Write today's record to the file: the same bytes for the same record, whoever does it."""
    files = [*sorted(DATA.glob("*.yml")), DATA / "regions.csv", *sorted((DATA / "cities").glob("*.yml"))]
    with tarfile.open(FROZEN, "w:xz", preset=9, format=tarfile.USTAR_FORMAT) as archive:
        for file in files:
            archive.add(file, file.relative_to(DATA).as_posix(), filter=_of_nobody)


def thaw(folder: Path) -> Path:
    """The frozen record as a new data folder."""
    with tarfile.open(FROZEN) as archive:
        for entry in archive:
            file, content = folder / entry.name, archive.extractfile(entry)
            assert content is not None
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.read())
    return folder


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.mtime, entry.mode = 0, 0o644
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
