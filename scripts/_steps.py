"""Shown steps: what a script is doing and how many seconds each thing took.

Owns the wording of progress lines. Knows nothing of what the steps do. Must run on any Python 3.8+, because the
bootstrap uses it before the right Python is known to be there.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


def seconds(elapsed: float) -> str:
    """``3.21`` → ``3,2 dtk``."""
    return f"{elapsed:.1f} dtk".replace(".", ",")


def say(text: str) -> None:
    """One line at once, also where the output is a pipe."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """End the script with one clear line on stderr and exit code 1."""
    print(text, file=sys.stderr, flush=True)
    raise SystemExit(1)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Announce ``name`` before, and its seconds after, whatever happens inside."""
    say(f"→ {name} …")
    start = time.monotonic()
    try:
        yield
    except BaseException:
        say(f"  gagal setelah {seconds(time.monotonic() - start)}")
        raise
    say(f"  selesai, {seconds(time.monotonic() - start)}")
