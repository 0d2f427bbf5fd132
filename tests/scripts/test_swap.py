"""A folder is replaced whole or not at all, also where the system cannot exchange two folders in one step."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from files import swap

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture(params=[True, False], ids=["exchange", "two-renames"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with something old in it."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    target = tmp_path / "site"
    target.mkdir()
    (target / "lama.html").write_text("lama")
    return target


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def replace(target: Path, fails: bool = False) -> None:
    with swap.replacing(target) as fresh:
        (fresh / "baru.html").write_text("baru")
        if fails:
            assert names(target) == ["lama.html"]
            raise ValueError("rusak")


def test_the_new_folder_takes_the_place_of_the_old_one(target: Path) -> None:
    replace(target)
    assert names(target) == ["baru.html"]
    assert names(target.parent) == [".site.lock", "site"]


def test_a_target_that_was_not_there_appears(tmp_path: Path) -> None:
    replace(tmp_path / "jauh" / "site")
    assert names(tmp_path / "jauh" / "site") == ["baru.html"]


def test_until_the_block_ends_the_old_folder_is_in_its_place(target: Path) -> None:
    with swap.replacing(target) as fresh:
        (fresh / "baru.html").write_text("baru")
        assert names(target) == ["lama.html"]


def test_a_block_that_fails_changes_nothing(target: Path) -> None:
    with pytest.raises(ValueError, match="rusak"):
        replace(target, fails=True)
    assert names(target) == ["lama.html"]
    assert names(target.parent) == [".site.lock", "site"]


def test_a_swap_that_cannot_be_done_puts_the_old_folder_back(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    with pytest.raises(FileNotFoundError), swap.replacing(target) as fresh:
        fresh.rmdir()
    assert names(target) == ["lama.html"]


def test_left_overs_of_dead_builds_are_swept_up(target: Path) -> None:
    for name in (".site.new-0123abcd", ".site.old-0123abcd"):
        (target.parent / name / "aset").mkdir(parents=True)
    replace(target)
    assert names(target.parent) == [".site.lock", "site"]


def test_a_process_killed_between_two_renames_is_undone_at_the_next_start(target: Path) -> None:
    target.rename(target.parent / ".site.old-0123abcd")
    with pytest.raises(ValueError, match="rusak"):
        replace(target, fails=True)
    assert names(target) == ["lama.html"]


def test_neighbours_with_other_names_are_left_alone(target: Path) -> None:
    (target.parent / ".situs.new-0123abcd").mkdir()
    (target.parent / "site.new-0123abcd").mkdir()
    replace(target)
    assert names(target.parent) == [".site.lock", ".situs.new-0123abcd", "site", "site.new-0123abcd"]


def test_what_cannot_be_removed_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "rmtree", lambda path, ignore_errors: None)
    monkeypatch.setattr(swap, "_remove_level_by_level", lambda folder: None)
    left: list[Path] = []
    with swap.replacing(target, on_left=left.append) as fresh:
        (fresh / "baru.html").write_text("baru")
    assert [path.name.rpartition("-")[0] for path in left] in ([".site.new"], [".site.old"])


def test_a_folder_put_in_the_place_of_a_lost_one_is_not_taken(target: Path) -> None:
    def lose_and_find() -> None:
        with swap.replacing(target) as fresh:
            fresh.rmdir()
            fresh.mkdir()

    with pytest.raises(FileNotFoundError):
        lose_and_find()
    assert names(target) == ["lama.html"]
    assert names(target.parent) == [".site.lock", "site"]


SECOND = """
import sys
from pathlib import Path
from files import swap

with swap.replacing(Path(sys.argv[1]), lambda: print("menunggu", flush=True)) as fresh:
    (fresh / "kedua.html").write_text("kedua")
"""


def test_a_second_process_waits_for_the_first(target: Path) -> None:
    with swap.replacing(target) as fresh:
        (fresh / "pertama.html").write_text("pertama")
        command = [sys.executable, "-c", SECOND, str(target)]
        second = subprocess.Popen(command, cwd=SCRIPTS, stdout=subprocess.PIPE, text=True)
        assert second.stdout
        assert second.stdout.readline() == "menunggu\n"
        assert names(target) == ["lama.html"]
    second.communicate()
    assert second.returncode == 0
    assert names(target) == ["kedua.html"]


ORPHAN = """
import os, sys, time
from pathlib import Path
from files import swap

with swap.replacing(Path(sys.argv[1])):
    if os.fork() == 0:
        time.sleep(60)
    print("mulai", flush=True)
    time.sleep(60)
"""


def test_a_child_of_a_killed_process_does_not_keep_others_waiting(target: Path) -> None:
    command = [sys.executable, "-c", ORPHAN, str(target)]
    first = subprocess.Popen(command, cwd=SCRIPTS, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert first.stdout
    assert first.stdout.readline() == "mulai\n"
    first.kill()
    first.wait()
    try:
        done = subprocess.run([sys.executable, "-c", SECOND, str(target)], cwd=SCRIPTS, timeout=30)
        assert done.returncode == 0
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.stdout.close()
    assert names(target) == ["kedua.html"]
