"""Where no browser is to be found: what scripts/test's step without one runs in, and what a slip does there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from environment import chromium

ROOT = Path(__file__).parents[2]
# How a test may come to a browser without the mark, and what its failure says.
SLIPS = {
    "asks for the fixture «browser»": """
def test_slip(request):
    request.getfixturevalue("browser").new_page()
""",
    "Executable doesn't exist": """
from support.browser import launched


def test_slip():
    with launched() as browser:
        browser.new_page()
""",
    "FileNotFoundError": """
import subprocess


def test_slip():
    subprocess.run(["chromium-headless-shell", "--version"], check=True)
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


@pytest.mark.parametrize(("said", "slip"), SLIPS.items(), ids=["asks the request", "asks Playwright", "knows a name"])
def test_a_test_without_the_mark_that_opens_a_browser_fails_there(
    said: str, slip: str, hidden: dict[str, str], tmp_path: Path
) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "test_slip.py").write_text(slip)
    paths = " ".join(str(ROOT / name) for name in ("hooks", "scripts", "tests"))
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not browser", "-o", f"pythonpath={paths}"]
    done = subprocess.run([*command, str(tmp_path / "test_slip.py")], env=hidden, capture_output=True, text=True)
    assert done.returncode == 1, done.stdout + done.stderr
    assert said in done.stdout


def test_only_a_fixture_leads_to_the_html_checker() -> None:
    """What asks it otherwise would lack the mark, and need npm in the step without."""
    asking = [path for path in (ROOT / "tests").rglob("*.py") if "html_validate.check(" in path.read_text("utf-8")]
    assert [path.name for path in asking if path != Path(__file__)] == []
