"""Shown steps: what a script is doing and how many seconds each thing took.

Owns the wording of progress lines. Knows nothing of what the steps do. Must run on any Python 3.8+, because the
bootstrap uses it before the right Python is known to be there.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


def seconds(elapsed: float) -> str:
    """``3.21`` → ``3,2 dtk``."""
    return f"{elapsed:.1f} dtk".replace(".", ",")


UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<=##)\[")
"""What moves the cursor or turns the direction, and how a workflow command of old began in the middle of a line."""


def one_line(text: str) -> str:
    """A line that holds a stranger's words, such as a file's name: nothing unseen, and no workflow command to GitHub.

    GitHub takes a line for one that begins with ``::`` or holds ``##[``.
    """
    seen = UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return f"./{seen}" if seen.lstrip().startswith("::") else seen


def say(text: str) -> None:
    """One line at once, also where the output is a pipe."""
    try:
        print(text, flush=True)
    except OSError as error:
        raise OSError(error.errno, "", "keluaran") from None


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
