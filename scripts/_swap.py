"""A folder that is replaced whole or not at all: build beside it, swap at the end, sweep up what died on the way.

Owns the target folder, its hidden neighbours (``.site.kunci``, ``.site.baru-…``, ``.site.lama-…``) and their lock.
Knows nothing of what is built. At every moment, also after ``kill -9`` or a full disk, the target is the complete old
folder or the complete new one; where the system cannot exchange two folders, the next ``replacing`` puts it back.
"""

import ctypes
import errno
import fcntl
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# From linux/fs.h and fcntl.h.
AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def replacing(target: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """A new empty folder that takes the place of ``target`` if the block ends well, and is removed if not.

    One process at a time per target; ``on_wait`` is called where another one is at work.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _locked(_neighbour(target, "kunci"), on_wait):
        _recover(target)
        fresh = _neighbour(target, f"baru-{secrets.token_hex(4)}")
        fresh.mkdir()
        try:
            yield fresh
            _swap(fresh, target)
        finally:
            _sweep(target)


def _neighbour(target: Path, suffix: str) -> Path:
    """A hidden path beside the target: renaming within one file system is atomic."""
    return target.with_name(f".{target.name}.{suffix}")


@contextmanager
def _locked(lock: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold ``lock``; the system lets go of it when the process dies, however it dies.

    A POSIX lock, not flock(2)'s: that one would live on in a forked child of a killed build.
    """
    with lock.open("w") as handle:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.lockf(handle, fcntl.LOCK_EX)
        yield


def _recover(target: Path) -> None:
    """Undo a swap that was killed between its two renames, then sweep: under the lock every left-over is dead."""
    old = sorted(target.parent.glob(_neighbour(target, "lama-*").name))
    if old and not target.exists():
        old[-1].rename(target)
    _sweep(target)


def _sweep(target: Path) -> None:
    for pattern in ("baru-*", "lama-*"):
        for left in target.parent.glob(_neighbour(target, pattern).name):
            shutil.rmtree(left, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        _swap_in_two_steps(fresh, target)


def _swap_in_two_steps(fresh: Path, target: Path) -> None:
    old = _neighbour(target, f"lama-{secrets.token_hex(4)}")
    target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        old.rename(target)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; false where the system or the file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM):
        return False
    raise OSError(code, os.strerror(code), str(other))
