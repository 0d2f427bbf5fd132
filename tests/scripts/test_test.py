"""scripts/test: shows every step with its seconds, goes on after a failing one, and names the failures at the end."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.project import copy_of_project

ROOT = Path(__file__).parents[2]
LOOKS_FOR_A_BROWSER = """from environment import chromium

def test_none_is_found():
    assert chromium.executable() is None
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return copy_of_project(tmp_path)


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(tree / "scripts" / "test"), *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def test_steps_can_be_chosen_and_show_their_seconds(tree: Path) -> None:
    done = run(tree, "schema", "data")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.findall(r"── (.*): baik, \d+,\d dtk", done.stdout) == ["Skema sesuai model", "Catatan di data/"]
    assert re.search(r"2 dari 2 langkah baik, \d+,\d dtk\.", done.stdout)


def test_a_failing_step_stops_none_after_it_and_is_named_at_the_end(tree: Path) -> None:
    (tree / "data" / "city.schema.json").write_text("{}\n")
    (tree / "data" / "cities" / "kota-pasuruan.yml").write_text("name: [\n")
    done = run(tree, "schema", "data", "build")
    assert done.returncode == 1
    assert "── Penyusunan situs: GAGAL" in done.stdout
    assert done.stderr.endswith("Gagal: Skema sesuai model; Catatan di data/; Penyusunan situs\n")


def test_an_unknown_step_is_refused(tree: Path) -> None:
    done = run(tree, "semuanya")
    assert done.returncode == 2
    assert "semuanya" in done.stderr


def test_the_step_without_a_browser_installs_nothing_and_finds_none(tree: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tree)
    (tree / "tests").mkdir()
    (tree / "tests" / "test_peramban.py").write_text(LOOKS_FOR_A_BROWSER)
    done = run(tree, "unit", "-q")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
    assert "Memasang" not in done.stdout
