"""Finished pictures kept between builds, so that only what changed is drawn again. A lost or broken one is drawn anew.

They lie beside Python's packages, as compiled templates do, each named after all that it shows and led by a digest of
its bytes. Nothing here can stop or change a build: whatever cannot be read or written is as good as absent.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

LIMIT = 1200
"""Pictures kept: those of two whole sites. Beyond that, those go first that no build has asked for the longest."""

_DIGEST = 32
"""Bytes."""


def kept(key: str, draw: Callable[[], bytes]) -> bytes:
    """The picture of ``key`` as it was drawn before, else drawn now. ``key`` names all that decides its bytes."""
    folder = _folder()
    if folder is None:
        return draw()
    file = folder / sha256(key.encode()).hexdigest()
    found = read_whole(file)
    if found is None:
        found = draw()
        write_whole(file, found)
    return found


@cache
def _folder() -> Path | None:
    """Where pictures are kept, not more of them than the limit; None where none can be."""
    folder = Path(sys.prefix) / "jejak-pictures"
    try:
        folder.mkdir(exist_ok=True)
        drop_oldest(folder)
    except OSError:
        return None
    return folder


def drop_oldest(folder: Path, limit: int = LIMIT) -> None:
    """Keep the ``limit`` pictures that were asked for last."""
    asked = sorted(((file.stat().st_mtime_ns, file) for file in folder.iterdir()), reverse=True)
    for _, file in asked[limit:]:
        file.unlink(missing_ok=True)


def read_whole(file: Path) -> bytes | None:
    """What was written to it; None where any of that is lost or altered."""
    try:
        packed = file.read_bytes()
        os.utime(file)
    except OSError:
        return None
    digest, picture = packed[:_DIGEST], packed[_DIGEST:]
    return picture if sha256(picture).digest() == digest else None


def write_whole(file: Path, picture: bytes) -> None:
    """Whole or not at all, however many builds write at once."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        try:
            part.write_bytes(sha256(picture).digest() + picture)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
