"""A folder that is replaced whole or not at all: build beside it, swap at the end, sweep up what died on the way.

Owns the target folder, its hidden neighbours (``.site.lock``, ``.site.new-…``, ``.site.old-…``) and their lock.
Knows nothing of what is built. At every moment, also after ``kill -9`` or a full disk, the target is the complete old
folder or the complete new one; where the system cannot exchange two folders, the next ``replacing`` puts it back.
"""

import ctypes
import errno
import fcntl
import os
import re
import secrets
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# From linux/fs.h and fcntl.h.
AT_FDCWD = -100
RENAME_EXCHANGE = 2


class NoLockError(Exception):
    """Something else lies where the lock should. Its text is Indonesian."""


@contextmanager
def replacing(
    target: Path, on_wait: Callable[[], None] = lambda: None, on_left: Callable[[Path], None] = lambda left: None
) -> Iterator[Path]:
    """A new empty folder that takes the place of ``target`` if the block ends well, and is removed if not.

    One process at a time per target; ``on_wait`` is called where another one is at work, ``on_left`` for each
    left-over that cannot be removed, as what belongs to somebody else.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _locked(_neighbour(target, "lock"), on_wait):
        _recover(target)
        fresh = _neighbour(target, f"new-{secrets.token_hex(4)}")
        try:
            fresh.mkdir()
            with _same(fresh):
                yield fresh
            with _undisturbed():
                _swap(fresh, target)
        finally:
            with _undisturbed():
                remains = _sweep(target)
            for left in remains:
                on_left(left)


def _neighbour(target: Path, suffix: str) -> Path:
    """A hidden path beside the target: renaming within one file system is atomic."""
    return target.with_name(f".{target.name}.{suffix}")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back what a person ends a program with, until the folders are in order."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


@contextmanager
def _same(folder: Path) -> Iterator[None]:
    """See that a folder is still the one that it was: whoever writes a file makes anew what somebody has removed."""
    handle = os.open(folder, os.O_RDONLY)  # as long as it is open, no other folder gets its number
    try:
        yield
        if not os.path.samestat(os.fstat(handle), folder.stat()):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    finally:
        os.close(handle)


@contextmanager
def _locked(lock: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold ``lock``; the system lets go of it when the process dies, however it dies.

    A POSIX lock, not flock(2)'s: that one would live on in a forked child of a killed build.
    """
    handle = _open_lock(lock)
    try:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.lockf(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _open_lock(lock: Path) -> int:
    """An empty file of our own, and nothing that a link leads to."""
    if lock.is_symlink() or (lock.exists() and not lock.is_file()):
        kind = "tautan" if lock.is_symlink() else "folder" if lock.is_dir() else "berkas khusus"
        raise NoLockError(f"{lock} adalah {kind}, padahal di situ tempat kunci. Pindahkan atau hapus")
    return os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)


def _left(target: Path, kind: str) -> list[Path]:
    """What earlier builds of this very target left, by name and not by pattern: a name may hold ``[`` and ``*``."""
    name = re.compile(re.escape(_neighbour(target, kind).name) + "-[0-9a-f]{8}")
    return sorted(path for path in target.parent.iterdir() if name.fullmatch(path.name))


def _recover(target: Path) -> None:
    """Undo a swap that was killed between its two renames, then sweep: under the lock every left-over is dead."""
    old = _left(target, "old")
    if old and not target.exists():
        old[-1].rename(target)
    _sweep(target)


def _sweep(target: Path) -> list[Path]:
    """Remove every left-over; those that withstood."""
    if not target.parent.is_dir():
        return []
    found = _left(target, "new") + _left(target, "old")
    for left in found:
        shutil.rmtree(left, ignore_errors=True)
        if left.exists():
            _remove_level_by_level(left)
    return [left for left in found if left.exists()]


def _remove_level_by_level(folder: Path) -> None:
    """Slower, but with one folder open at a time: what was short may have been just that."""
    for parent, folders, files in os.walk(folder, topdown=False):
        with suppress(OSError):
            for name in files:
                Path(parent, name).unlink()
            for name in folders:
                Path(parent, name).rmdir()
    with suppress(OSError):
        folder.rmdir()


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        _swap_in_two_steps(fresh, target)


def _swap_in_two_steps(fresh: Path, target: Path) -> None:
    old = _neighbour(target, f"old-{secrets.token_hex(4)}")
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
