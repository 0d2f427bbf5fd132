"""Where a build's time goes, function by function, in all Python processes of it: the first one and its forks.

``python -m benchmark.profiling FOLDER SCRIPT …`` runs a script so and leaves a file for each process. What it profiles
knows nothing of it. Programs that are not Python, as Pagefind, are only waited for.
"""

import cProfile
import io
import os
import pstats
import runpy
import signal
import sys
from pathlib import Path
from typing import NoReturn

from .measure import run

LINES = 25
SCRIPTS = Path(__file__).parents[1]


def slowest(command: list[str], folder: Path) -> str:
    """Runs a Python script once; the functions that took the most seconds, in all processes together, as text."""
    folder.mkdir()
    run([sys.executable, "-m", __name__, str(folder), *command], folder=SCRIPTS)
    text = io.StringIO()
    files = sorted(str(file) for file in folder.iterdir())
    stats = pstats.Stats(*files, stream=text).strip_dirs()
    text.write(f"{len(files)} proses Python digabung. Menunggu proses lain tampak sebagai read, waitpid, dan poll.\n")
    stats.sort_stats("tottime").print_stats(LINES)
    stats.sort_stats("cumulative").print_stats(LINES)
    return text.getvalue()


class _Recorder:
    """The profile of this process; each fork begins one of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile = cProfile.Profile()

    def begin(self) -> None:
        self.profile.disable()
        self.profile = cProfile.Profile()
        self.profile.enable()

    def end(self) -> None:
        self.profile.disable()
        self.profile.dump_stats(self.folder / str(os.getpid()))


def _follow_forks(recorder: _Recorder) -> None:
    """Forks end by ``os._exit`` or are killed once nobody reads them: here they may write their file first."""
    leave, kill = os._exit, os.kill

    def leave_recorded(status: int) -> NoReturn:
        recorder.end()
        leave(status)

    def spare(process: int, number: int) -> None:
        if number != signal.SIGKILL:
            kill(process, number)

    os.register_at_fork(after_in_child=recorder.begin)
    os._exit = leave_recorded
    os.kill = spare


def main() -> None:
    """``slowest`` starts this in a process of its own."""
    folder, *sys.argv = sys.argv[1:]
    recorder = _Recorder(Path(folder))
    _follow_forks(recorder)
    recorder.begin()
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
    finally:
        recorder.end()


if __name__ == "__main__":
    main()
