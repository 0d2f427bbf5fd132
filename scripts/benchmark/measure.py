"""What a command costs: seconds on the clock, processor seconds and memory of its whole process tree. Linux only.

Knows processes; knows nothing of what they build.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

TICK = 0.02
SHARE_EVERY = 0.1
"""Seconds between two looks at shared memory: each look costs milliseconds of the measured process's own time."""


@dataclass(frozen=True)
class Cost:
    """One run. Seconds and bytes; ``cpu`` is user and system time of the process and all it waited for.

    ``memory`` is the most the tree held at once, pages that its processes share counted once (PSS); ``resident`` the
    same with shared pages counted in each (RSS), an upper bound; ``largest`` the most a single process held.
    """

    wall: float
    cpu: float
    memory: int
    resident: int
    largest: int


class FailedError(Exception):
    """The command ended with an error; the text is the end of what it printed."""


def run(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    *,
    watch: bool = True,
) -> Cost:
    """Runs the command to its end; FailedError with its last lines where it does not end well.

    Watching memory takes up to a third of a core from the command: without ``watch`` the tree's memory stays 0.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment, cwd=folder)
        peak = _Peak(process.pid)
        while not (ended := os.wait4(process.pid, os.WNOHANG if watch else 0))[0]:
            peak.look()
            time.sleep(TICK)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        if process.returncode:
            output.seek(0)
            raise FailedError(output.read().decode(errors="replace")[-4000:])
    usage = ended[2]
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak.shared, peak.resident, usage.ru_maxrss * 1024)


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        wall=median(cost.wall for cost in costs),
        cpu=median(cost.cpu for cost in costs),
        memory=int(median(cost.memory for cost in costs)),
        resident=int(median(cost.resident for cost in costs)),
        largest=int(median(cost.largest for cost in costs)),
    )


class _Peak:
    """The most that a process tree held at any look."""

    def __init__(self, root: int) -> None:
        self.root = psutil.Process(root)
        self.resident = self.shared = 0
        self.next_share = 0.0

    def look(self) -> None:
        tree = [self.root, *self.root.children(recursive=True)]
        now = sum(map(_resident, tree))
        # The share is never more than the whole, so it is asked only where it could be a new peak, and seldom.
        if now > self.shared and time.perf_counter() > self.next_share:
            self.shared = max(self.shared, sum(map(_proportional, tree)))
            self.next_share = time.perf_counter() + SHARE_EVERY
        self.resident = max(self.resident, now)


def _resident(process: psutil.Process) -> int:
    with suppress(psutil.Error):  # gone by now
        return int(process.memory_info().rss)
    return 0


def _proportional(process: psutil.Process) -> int:
    """Bytes of a process where each shared page counts by its part."""
    with suppress(psutil.Error):
        return int(process.memory_full_info().pss)
    return 0
