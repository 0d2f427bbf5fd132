"""The machine the figures were taken on. Knows nothing of what was measured."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """Enough to tell whether two sets of figures can be compared. ``memory`` in bytes.

    ``load`` is how many processes wanted to run in the last minute: beside other work times are worthless.
    """

    processor: str
    cores: int
    memory: int
    python: str
    kernel: str
    load: float


def this() -> Machine:
    """The machine that runs this."""
    return Machine(
        processor=_value("/proc/cpuinfo", "model name") or platform.machine(),
        cores=len(os.sched_getaffinity(0)),
        memory=int(_value("/proc/meminfo", "MemTotal").split()[0]) * 1024,
        python=platform.python_version(),
        kernel=f"{platform.system()} {platform.release()}",
        load=os.getloadavg()[0],
    )


def _value(path: str, key: str) -> str:
    """The first ``key: value`` line's value; empty where there is none."""
    lines = (line.partition(":") for line in Path(path).read_text(encoding="utf-8").splitlines())
    return next((value.strip() for name, _, value in lines if name.strip() == key), "")
