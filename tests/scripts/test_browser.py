"""Where no browser is to be found: what scripts/test's step without one runs in, and what a slip does there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from environment import chromium

ROOT = Path(__file__).parents[2]
# How a test may come to a browser without the mark, and what its failure says.
BROWSER_SLIPS = {
    "asks for the fixture «browser»": """
def test_slip(request):
    request.getfixturevalue("browser").new_page()
""",
    "Executable doesn't exist": """
import pytest
from support.browser import launched


@pytest.mark.process
def test_slip():
    with launched() as browser:
        browser.new_page()
""",
    "FileNotFoundError": """
import subprocess

import pytest


@pytest.mark.process
def test_slip():
    subprocess.run(["chromium-headless-shell", "--version"], check=True)
""",
}

# How a test without a mark may start a command, or come to what one built.
COMMAND_SLIPS = {
    "subprocess": """
import subprocess


def test_slip():
    subprocess.run(["true"], check=True)
""",
    "the system": """
import os


def test_slip():
    os.system("true")
""",
    "playwright": """
from support.browser import launched


def test_slip():
    with launched() as browser:
        browser.new_page()
""",
    "a site": """
def test_slip(request):
    request.getfixturevalue("site")
""",
}


@pytest.fixture
def hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The step's environment on a machine that has a browser, by name and by variable."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in (chromium.QUICK, "google-chrome", "alat"):
        (programs / name).symlink_to("/bin/true")
    monkeypatch.setenv("PATH", os.pathsep.join([str(programs), os.environ["PATH"]]))
    monkeypatch.setenv("CHROMIUM", str(programs / chromium.QUICK))
    return chromium.hidden(tmp_path / "tanpa")


def test_no_variable_no_cache_and_no_program_leads_to_a_browser(hidden: dict[str, str]) -> None:
    assert "CHROMIUM" not in hidden
    assert [name for name in chromium.NAMES if shutil.which(name, path=hidden["PATH"])] == []
    assert list(Path(hidden["PLAYWRIGHT_BROWSERS_PATH"]).iterdir()) == []


def test_everything_else_is_still_on_the_path(hidden: dict[str, str]) -> None:
    assert all(shutil.which(name, path=hidden["PATH"]) for name in ("alat", "git", "env"))
    assert hidden.keys() >= os.environ.keys() - {"CHROMIUM"}


def failures(slips: Mapping[str, str], marks: str, folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """What is said of each slip's test when all are run at once, by our own settings; each of them must fail."""
    for name in ("tests/conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    for number, slip in enumerate(slips.values()):
        (folder / f"test_{number}.py").write_text(slip)
    paths = " ".join(str(ROOT / name) for name in ("hooks", "scripts", "tests"))
    options = ["-m", marks, "-p", "no:xdist", "-o", f"pythonpath={paths}", "--junitxml", str(folder / "said.xml")]
    command = [sys.executable, "-m", "pytest", *options, *(f"{folder}/test_{at}.py" for at in range(len(slips)))]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 1, done.stdout + done.stderr
    cases = ElementTree.parse(folder / "said.xml").iter("testcase")
    said = {case.get("classname"): "".join(case.itertext()) for case in cases if case.find("failure") is not None}
    return {name: said[f"test_{number}"] for number, name in enumerate(slips)}


def test_a_test_without_the_mark_that_opens_a_browser_fails_there(hidden: dict[str, str], tmp_path: Path) -> None:
    told = failures(BROWSER_SLIPS, "not browser", tmp_path, hidden)
    assert [said for said, text in told.items() if said not in text] == []


def test_a_test_without_a_mark_that_starts_a_command_fails_everywhere(tmp_path: Path) -> None:
    environment = {**os.environ, "JEJAK_SITE": str(tmp_path)}
    told = failures(COMMAND_SLIPS, "not (process or html or browser)", tmp_path, environment)
    assert [slip for slip, text in told.items() if "pytest.mark.process" not in text] == []


def test_only_a_fixture_leads_to_the_html_checker() -> None:
    """What asks it otherwise would lack the mark, and need npm in the step without."""
    asking = [path for path in (ROOT / "tests").rglob("*.py") if "html_validate.check(" in path.read_text("utf-8")]
    assert [path.name for path in asking if path != Path(__file__)] == []


def test_what_asks_for_the_html_checker_stands_where_its_step_looks() -> None:
    """That step reads one file of tests and not all of them: it would take longer than the step itself."""
    asking = [path for path in (ROOT / "tests").rglob("*.py") if "html_checker" in path.read_text("utf-8")]
    assert {path.name for path in asking if path != Path(__file__)} == {"conftest.py", "test_html.py"}
