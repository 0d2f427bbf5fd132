"""Reading alone: our loader against PyYAML's libyaml loader on the same files, in turns, in one process."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import yaml

from jejak.records.load import load


@dataclass(frozen=True)
class Reading:
    """Median seconds to read every record, and the median of the ratios of neighbouring runs."""

    ours: float
    libyaml: float
    ratio: float


def compare(data: Path, runs: int) -> Reading:
    """``runs`` times each, after one of each that does not count."""
    pairs = [(_seconds(lambda: load(data)), _seconds(lambda: _parse(data))) for _ in range(runs + 1)][1:]
    ours, libyaml = zip(*pairs, strict=True)
    return Reading(median(ours), median(libyaml), median(our / their for our, their in pairs))


def _parse(data: Path) -> None:
    """What PyYAML needs at least: every record, file by file, nothing kept."""
    for path in sorted((data / "cities").glob("*.yml")):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
