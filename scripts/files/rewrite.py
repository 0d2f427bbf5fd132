"""A file that is replaced whole or not at all: written beside it, then put in its place.

Owns the hidden neighbour ``.name.new-…~``, which git and the reading of records pass over. It is gone afterwards
whatever happens; only ``kill -9`` or a power cut can leave one, and ``sweep`` takes it away. Knows no contents.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


class ChangedError(Exception):
    """The file is no longer what its new content was made from."""


def rewrite(path: Path, content: bytes, *, instead_of: bytes | None = None) -> None:
    """Make ``content`` the file's, with the mode and the owner that it had.

    ``instead_of``: what it must still hold, else ChangedError. OSError names the file: it cannot be written, by its own
    mode too, which replacing alone would not ask for.
    """
    with _beside(path, content) as fresh:
        if instead_of is not None and path.read_bytes() != instead_of:
            raise ChangedError
        fresh.replace(os.path.realpath(path))


def rewrite_all(contents: Mapping[Path, bytes]) -> None:
    """The same for several files: none of them is replaced before all are written."""
    with ExitStack() as stack:
        written = [(path, stack.enter_context(_beside(path, content))) for path, content in contents.items()]
        for path, fresh in written:
            fresh.replace(os.path.realpath(path))


def sweep(folder: Path) -> None:
    """Remove what killed ``rewrite``s left; nobody else may be at work in the folder."""
    for left in folder.glob(".*.new-*~"):
        with suppress(OSError):
            left.unlink()


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """``content`` in a file beside the path's, for the time of the block."""
    target = Path(os.path.realpath(path))
    fresh = target.with_name(f".{target.name}.new-{secrets.token_hex(4)}~")
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "", str(path))
        _write(fresh, content, target)
        yield fresh
    except OSError as error:
        error.filename = str(path)  # not the neighbour, nor nothing, which is what a full disk names
        raise
    finally:
        fresh.unlink(missing_ok=True)


def _write(fresh: Path, content: bytes, like: Path) -> None:
    with fresh.open("xb") as file:
        with suppress(FileNotFoundError):
            _take_after(file.fileno(), like.stat())
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_after(handle: int, old: os.stat_result) -> None:
    with suppress(PermissionError):  # the owner is kept where this user may give files away
        os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))
