"""scripts/build, struck at a moment: killed, stopped or robbed of its folder, it costs nothing and leaves nothing."""

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from support import pausing
from support.building import Build, standing
from support.sites import digests


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where a site stands already."""
    return standing(tmp_path / "situs")


def test_a_killed_build_costs_nothing_and_the_next_one_sweeps_up(out: Path) -> None:
    """The main process, at each moment in turn: the next build begins with what the killed one left."""
    for moment in pausing.MOMENTS:
        build = Build(out, moment=moment)
        assert build.waits()
        assert len(build.new()) == 1, moment
        build.process.kill()
        build.ended()
        assert build.process.returncode == -signal.SIGKILL
        assert digests(out) == build.before, moment
    build = Build(out)
    assert build.ended() == ""
    assert build.process.returncode == 0
    assert build.new() == []


@pytest.mark.parametrize("which", [1, -1])
def test_a_killed_process_ends_the_build(out: Path, which: int) -> None:
    """The one that writes pages, one that prints them: the kernel asks none of them first."""
    build = Build(out, moment="pages")
    assert build.waits()
    with suppress(ProcessLookupError):
        os.kill(build.family()[which], signal.SIGKILL)
    build.goes_on()
    assert "dihentikan" in build.fails()


def test_a_build_stopped_before_it_wrote_anything_says_so(out: Path) -> None:
    build = Build(out, moment="started")
    assert build.waits()
    build.process.send_signal(signal.SIGINT)
    assert build.fails().strip() == "Dihentikan; situs sebelumnya tidak diubah."
    assert build.process.returncode == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize("strike", [os.kill, os.killpg], ids=["main-process", "group"])
def test_a_signal_ends_the_whole_group(out: Path, number: signal.Signals, strike: Callable[[int, int], None]) -> None:
    build = Build(out, moment="pages")
    assert build.waits()
    strike(build.process.pid, number)
    with suppress(ProcessLookupError):
        strike(build.process.pid, number)  # somebody impatient
    assert build.fails().strip() == "Dihentikan; situs sebelumnya tidak diubah."


def test_a_broken_pipe_ends_the_build(out: Path) -> None:
    build = Build(out)
    assert build.process.stdout
    build.process.stdout.close()
    assert "pipa terputus" in build.fails()


@pytest.mark.parametrize("lost", ["", "aset"])
def test_a_lost_folder_ends_the_build(out: Path, lost: str) -> None:
    build = Build(out, moment="pages")
    assert build.waits()
    for new in build.new():
        shutil.rmtree(new / lost, ignore_errors=True)
    build.goes_on()
    assert "tidak ada" in build.fails()
