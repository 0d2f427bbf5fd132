"""A clone is the same whoever made it: Git for Windows ends lines in its own way, unless the repository says how."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FEW = ROOT / "tests" / "search" / "data"

pytestmark = pytest.mark.process


def git(*arguments: str, folder: Path = ROOT) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What WSL finds in a clone made under Windows, with this environment."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git work tree")
    folder = tmp_path_factory.mktemp("windows") / "klon"
    git("clone", "--quiet", "-c", "core.autocrlf=true", str(ROOT), str(folder))
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


def test_no_line_of_a_clone_ends_in_the_way_of_windows(clone: Path) -> None:
    listed = [line.split(maxsplit=3) for line in git("ls-files", "--eol", folder=clone).splitlines()]
    ends = {path: (stored, here) for stored, here, _, path in listed}
    assert ends
    text = {path: end for path, end in ends.items() if end != ("i/-text", "w/-text")}
    assert {path: end for path, end in text.items() if end not in (("i/lf", "w/lf"), ("i/none", "w/none"))} == {}


def test_it_differs_in_nothing_from_what_was_committed(clone: Path) -> None:
    assert git("status", "--porcelain", "--untracked-files=no", folder=clone) == ""
    assert git("diff", "--stat", "HEAD", folder=clone) == ""


def test_its_scripts_run(clone: Path) -> None:
    done = subprocess.run(["scripts/check", "--data", str(FEW)], cwd=clone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
