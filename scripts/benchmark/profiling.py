"""Where a build's time goes, function by function. Only the main process is seen; what it starts is one line."""

import io
import pstats
import sys
from pathlib import Path

from .measure import run

LINES = 25


def slowest(command: list[str], file: Path) -> str:
    """Runs a Python script under cProfile, once; the functions with the most cumulative seconds, as text."""
    run([sys.executable, "-m", "cProfile", "-o", str(file), *command])
    text = io.StringIO()
    pstats.Stats(str(file), stream=text).strip_dirs().sort_stats("cumulative").print_stats(LINES)
    return text.getvalue()
