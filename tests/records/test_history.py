"""When a file last changed, as git tells: in one process, and nothing where the whole history is not there."""

import os
import subprocess
from pathlib import Path

import pytest

from support.history import changes

pytestmark = pytest.mark.process


def git(folder: Path, *arguments: str, day: str = "2026-11-01") -> None:
    moment = f"{day}T23:30:00+0700"
    own = {"GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z", "GIT_COMMITTER_DATE": moment, "GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@contoh.id", *arguments]
    subprocess.run(command, cwd=folder, env={**os.environ, **own}, check=True, capture_output=True)


def write(data: Path, name: str, text: str) -> None:
    (data / name).parent.mkdir(parents=True, exist_ok=True)
    (data / name).write_text(text, "utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two records below a repository's folder, of which one was changed later."""
    data = tmp_path / "asal" / "data"
    write(data, "cities/kota-a.yml", "a")
    write(data, "cities/kota-b.yml", "b")
    git(data.parent, "init", "-q")
    git(data.parent, "add", ".")
    git(data.parent, "commit", "-qm", "Satu", day="2026-11-05")
    write(data, "cities/kota-b.yml", "bb")
    git(data.parent, "commit", "-qam", "Dua", day="2026-11-09")
    write(data.parent, "lain.txt", "x")
    git(data.parent, "add", ".")
    git(data.parent, "commit", "-qm", "Tiga", day="2026-11-20")
    return data


def test_each_file_has_the_day_of_the_last_commit_that_changed_it(data: Path) -> None:
    assert changes(data) == {"cities/kota-a.yml": "2026-11-05", "cities/kota-b.yml": "2026-11-09"}


def test_what_is_not_committed_changes_no_day(data: Path) -> None:
    write(data, "cities/kota-a.yml", "aa")
    write(data, "cities/kota-c.yml", "c")
    assert changes(data) == {"cities/kota-a.yml": "2026-11-05", "cities/kota-b.yml": "2026-11-09"}


def test_whatever_git_is_told_elsewhere_means_nothing_here(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/tidak/ada")
    monkeypatch.setenv("GIT_WORK_TREE", "/tidak/ada")
    assert len(changes(data)) == 2


def test_a_clone_tells_the_same_and_a_shallow_one_nothing(data: Path, tmp_path: Path) -> None:
    address = data.parent.as_uri()
    git(tmp_path, "clone", "-q", address, "penuh")
    git(tmp_path, "clone", "-q", "--depth", "2", address, "dangkal")
    assert changes(tmp_path / "penuh" / "data") == changes(data)
    assert changes(tmp_path / "dangkal" / "data") == {}


def test_an_export_a_missing_folder_and_a_machine_without_git_tell_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ekspor").mkdir()
    assert changes(tmp_path / "ekspor") == {}
    assert changes(tmp_path / "tidak-ada") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert changes(data) == {}


def test_our_own_records_have_a_day_each_or_none_has() -> None:
    root = Path(__file__).parents[2]
    known = changes(root / "data")
    records = {f"cities/{file.name}" for file in (root / "data" / "cities").glob("*.yml")}
    tracked = subprocess.run(["git", "ls-files", "data/cities"], cwd=root, capture_output=True, text=True, check=False)
    if known:
        assert {name for name in records if f"data/{name}" in tracked.stdout.split()} <= known.keys()
