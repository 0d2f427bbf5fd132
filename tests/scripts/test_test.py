"""scripts/test: shows every step with its seconds, goes on after a failing one, and names the failures at the end."""

import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.project import copy_of_project

ROOT = Path(__file__).parents[2]
LOOKS_FOR_A_BROWSER = """import pytest
from environment import chromium

def test_none_is_found():
    assert chromium.executable() is None
"""
COUNTS_EXAMPLES = """import pytest
from hypothesis import settings

def test_examples_are_few():
    assert settings().max_examples == 20

@pytest.mark.process
def test_a_command():
    assert False
"""

# Three steps of which the second goes on beside the first, and has ended by its end.
BESIDE = """
import os, runpy, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
script = runpy.run_path(sys.argv[1])

def unit():
    print("satu", flush=True)
    return os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT) is not None

steps = [
    script["Step"]("unit", "Unit", unit),
    script["Step"]("types", "Types", lambda: bool(print("dua", flush=True))),
    script["Step"]("data", "Data", lambda: bool(print("tiga", flush=True))),
]
print(", ".join(step.name for step in script["failures"](steps)))
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return copy_of_project(tmp_path)


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(tree / "scripts" / "test"), *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def with_tests(tree: Path, text: str) -> None:
    """The project with these tests only, and its own settings for them."""
    shutil.copy(ROOT / "pyproject.toml", tree)
    shutil.copytree(ROOT / "tests" / "support", tree / "tests" / "support")
    shutil.copy(ROOT / "tests" / "conftest.py", tree / "tests")
    (tree / "tests" / "test_contoh.py").write_text(text)


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


def test_a_step_beside_the_others_is_told_when_it_has_ended_and_counts() -> None:
    command = [sys.executable, "-c", BESIDE, str(ROOT / "scripts" / "test")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert re.sub(r"\d+,\d", "0,0", done.stdout).split("\n── ") == [
        "",
        "Unit (unit)\nsatu",
        "Unit: baik, 0,0 dtk\n",
        "Types (types)\ndua",
        "Types: GAGAL, 0,0 dtk\n",
        "Data (data)\ntiga",
        "Data: GAGAL, 0,0 dtk\nTypes, Data\n",
    ], done.stderr


def test_an_unknown_step_is_refused(tree: Path) -> None:
    done = run(tree, "semuanya")
    assert done.returncode == 2
    assert "semuanya" in done.stderr


@pytest.mark.parametrize(("step", "mark"), [("unit", ""), ("process", "@pytest.mark.process")])
def test_a_step_without_a_browser_installs_nothing_and_finds_none(step: str, mark: str, tree: Path) -> None:
    with_tests(tree, LOOKS_FOR_A_BROWSER.replace("def ", f"{mark}\ndef "))
    done = run(tree, step, "-q", "-n0")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
    assert "Memasang" not in done.stdout


def test_quick_is_what_runs_within_one_process_with_few_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "test"))
    monkeypatch.setattr(sys, "argv", ["test", "quick", "-k", "tanggal"])
    keys, extra = script["arguments"]()
    assert {"format", "lint", "types", "schema", "data", "unit"} == {*keys} - {"quick"}
    assert extra == ["--hypothesis-profile=quick", "-k", "tanggal"]


def test_the_profile_of_quick_makes_examples_few_and_the_step_takes_no_command(tree: Path) -> None:
    with_tests(tree, COUNTS_EXAMPLES)
    done = run(tree, "unit", "-q", "-n1", "--hypothesis-profile=quick")
    assert "1 passed" in done.stdout, done.stdout + done.stderr
