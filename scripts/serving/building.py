"""One run of scripts/build after another, each in a group of its own, so that it can be ended with all it started.

Owns the child process. Knows nothing of what changed or of who looks at the pages.
"""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

LONG = 120
"""Seconds after which a build is given up as soon as something has changed: it may be stuck on what was wrong."""

GRACE = 5
"""Seconds that a build has to tidy up when it is ended."""

STEP = 0.3


def build(
    command: Sequence[str], environment: Mapping[str, str], changed: Callable[[], bool], long: float = LONG
) -> bool:
    """Whether a build ended well. One that takes ``long`` is ended when ``changed`` says that it is out of date."""
    child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)
    waited = 0.0
    try:
        while child.poll() is None and not (waited >= long and changed()):
            with suppress(subprocess.TimeoutExpired):
                child.wait(STEP)
            waited += STEP
        return child.returncode == 0
    finally:
        end(child)


def end(child: "subprocess.Popen[bytes]") -> None:
    """End a process and its group: politely, and then in any case."""
    try:
        if child.poll() is None:
            _signal(child, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                child.wait(GRACE)
    finally:  # also when Ctrl-C is pressed again
        _signal(child, signal.SIGKILL)
        child.wait()


def _signal(child: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):  # none left
        os.killpg(child.pid, number)
