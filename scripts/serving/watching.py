"""What is watched: a picture of some files and folders, to be compared with a later one. Knows nothing of the site.

Looks at names, times and sizes each time anew and holds on to nothing, so that a folder that is moved away, replaced or
missing for a while is seen again as soon as it is back.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

Picture = frozenset[tuple[str, int, int, int]]
"""Path, inode, time of the last change in nanoseconds and size of each file."""


def picture(paths: Sequence[Path]) -> Picture:
    """The files there are now. What cannot be looked at is not there."""
    return frozenset(_files([str(path) for path in paths]))


def _files(waiting: list[str]) -> Iterator[tuple[str, int, int, int]]:
    while waiting:
        path = waiting.pop()
        with suppress(OSError):
            if os.path.isdir(path):  # noqa: PTH112 (hundreds of paths, twice a second)
                waiting += _inside(path)
            else:
                status = os.stat(path)  # noqa: PTH116
                yield path, status.st_ino, status.st_mtime_ns, status.st_size


def _inside(folder: str) -> list[str]:
    """Links to folders are left out, for they may lead back; so is what Python writes by itself."""
    with os.scandir(folder) as entries:
        return [
            entry.path
            for entry in entries
            if entry.name != "__pycache__" and not (entry.is_symlink() and entry.is_dir())
        ]
