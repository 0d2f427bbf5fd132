"""How a script ends when it cannot go on: one Indonesian line, an exit code that is not 0, nothing left open.

Owns what Python would say with a traceback: a broken pipe, a full disk, Ctrl-C, SIGTERM, a stream that cannot show
“→”. Knows nothing of what the scripts do; a script that has more to say catches its errors itself. Must parse on old
Pythons, like the bootstrap that calls it first.
"""

from __future__ import annotations

import atexit
import io
import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType, TracebackType
from typing import NoReturn

OURS = ("jejak", "benchmark", "environment", "files", "serving", "terminal")
"""How our own modules' names begin: one of those that is missing is our mistake, any other one is .venv's."""


def orderly() -> None:
    """From here on, whatever ends this process early ends it so."""
    for number in (0, 1, 2):
        _have(number)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # line by line, so that a lost pipe is noticed by who writes
            stream.reconfigure(errors="backslashreplace", line_buffering=True)
    sys.excepthook = _give_up
    atexit.register(_close)
    if threading.current_thread() is threading.main_thread():
        _heed_signals()


def _have(number: int) -> None:
    """A closed stream is as good as none; the next file that is opened must not become it."""
    try:
        os.fstat(number)
    except OSError:
        os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)


def _heed_signals() -> None:
    owner = os.getpid()

    def struck(number: int, frame: FrameType | None) -> None:
        if os.getpid() != owner:  # a forked child has nothing to tidy up: that is its parent's
            os._exit(128 + number)
        signal.signal(number, signal.SIG_DFL)
        with suppress(OSError):
            os.write(2, b"Dihentikan.\n")  # print() may be what was interrupted
        raise SystemExit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:  # else nohup's wish, or a script's own
            signal.signal(number, struck)


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        _end("\nDihentikan.", 130)
    said = _said(error)
    if said is None:  # a fault of ours, and whoever mends it needs all of it
        with suppress(OSError):
            sys.__excepthook__(kind, error, trace)
        said = "Program ini keliru, bukan berkas Anda. Laporkan dengan semua yang tertulis di atas."
    _end(said, 1)


def _said(error: BaseException) -> str | None:
    """What stopped us, in one line; None where only a programmer can mend it."""
    if isinstance(error, BrokenPipeError):
        return "Keluaran terputus sebelum selesai."
    if isinstance(error, OSError) and error.errno:
        return f"Berhenti: {_told(error)}. Perbaiki, lalu jalankan lagi."
    if isinstance(error, MemoryError):
        return "Berhenti: memori habis. Tutup program lain, lalu jalankan lagi."
    if isinstance(error, RecursionError):
        return "Berhenti: folder atau isian bersarang terlalu dalam. Ratakan susunannya, lalu jalankan lagi."
    if isinstance(error, ImportError) and not (error.name or OURS[0]).startswith(OURS):
        return f"Berhenti: pustaka {error.name} di .venv rusak. Hapus folder .venv, lalu jalankan lagi."
    return None


def _told(error: OSError) -> str:
    from jejak.oserrors import told
    from terminal.steps import one_line

    return one_line(told(error))


def _end(said: str, code: int) -> NoReturn:
    with suppress(OSError, ValueError):
        print(said, file=sys.stderr, flush=True)
    _drop_unwritten()
    raise SystemExit(code)


def _close() -> None:
    """What is still unwritten at the end, as argparse's help may be; Python itself would only mumble about it."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError):
            os.write(2, b"Keluaran tidak dapat ditulis.\n")
        os._exit(1)


def _drop_unwritten() -> None:
    """Let what could not be written go to nowhere, or Python tries again at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
