"""Runs Pagefind's program: it ends, and why it failed is one Indonesian line. Knows nothing of what it writes.

On a disk without a free inode Pagefind may wait for itself for ever, without a word.
"""

import errno
import os
import re
import select
import signal
import subprocess
from contextlib import suppress
from functools import partial
from pathlib import Path

from pagefind_bin import get_executable

from jejak import oserrors
from jejak.workers import end_with, how_it_ended

STILL = 10
"""Looks at a Pagefind in which nothing moves before it is given up."""

_PAUSE = 0.4
"""Seconds between two looks."""


_TWITCH = 5
"""Hundredths of a second of work: threads that wait wake now and then, and sleep again."""


class IndexingError(Exception):
    """Pagefind stopped, or made something else than expected. Its text is one Indonesian line."""


def run_pagefind(here: Path, *arguments: str | Path) -> None:
    """Run Pagefind to its end, standing in ``here``. Raises IndexingError."""
    command = [_program(), *arguments]
    dying_with_us = partial(end_with, os.getpid())
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=dying_with_us, bufsize=0, cwd=here
        )
    except OSError as error:
        raise IndexingError(f"Pagefind tidak dapat dijalankan: {oserrors.reason(error)}.") from error
    except subprocess.SubprocessError as error:
        raise IndexingError("Pagefind tidak dapat dijalankan: proses baru ditolak sistem.") from error
    with process:
        try:
            said = _heard(process)
        finally:
            process.kill()
    if process.returncode:
        raise IndexingError(_told(process.returncode, said))


def _program() -> Path:
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise IndexingError("program Pagefind tidak ada di .venv; hapus .venv, lalu jalankan lagi.") from error


def _heard(process: subprocess.Popen[bytes]) -> str:
    """All that it says until it ends. Raises IndexingError where it waits for itself."""
    assert process.stdout
    stream, said, still, before = process.stdout.fileno(), b"", 0, 0
    while still < STILL:
        if select.select([stream], [], [], _PAUSE)[0]:
            part = os.read(stream, 65536)
            said += part
            if not part and _ended(process):
                return " ".join(said.decode(errors="replace").split())
        now = _pulse(process.pid)
        if now is None or now > before + _TWITCH:
            still, before = 0, now or 0
        still += now is not None
    raise IndexingError("Pagefind macet, biasanya karena disk penuh atau kehabisan inode. Periksa, lalu susun lagi.")


def _ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether it ends now that it has closed its mouth."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(_PAUSE)
    return process.returncode is not None


def _pulse(process: int) -> int | None:
    """Hundredths of a second that it has worked so far; None while a thread is awake, or nobody can know."""
    folder = Path(f"/proc/{process}")
    try:
        states = {_fields(task)[0] for task in (folder / "task").iterdir()}
        return sum(map(int, _fields(folder)[11:13])) if states == {"S"} else None
    except OSError:
        return None


def _fields(task: Path) -> list[str]:
    """What the system tells of a thread or process, from its state on."""
    return (task / "stat").read_text().rpartition(") ")[2].split()


def _told(code: int, said: str) -> str:
    """What Pagefind said, in Indonesian where it is the system's error."""
    if found := re.search(r"\b(?:os error |Os \{ code: )(\d+)", said):
        return f"Pagefind gagal: {oserrors.reason(OSError(int(found[1]), ''))}."
    if code == -signal.SIGXFSZ:
        return f"Pagefind gagal: {oserrors.reason(OSError(errno.EFBIG, ''))}."
    if "not able to build an index" in said:
        return f"Pagefind {how_it_ended(code)}: tidak ada halaman yang dapat dibacanya."
    detail = f': "{said[:300]}"' if said else ""
    return f"Pagefind {how_it_ended(code)}{detail}."
