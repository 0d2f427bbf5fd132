"""The house rules that no tool checks by itself: who may know whom, how long things are, what is never mentioned.

Who may know whom within a floor, and what is named alike, is told by ``test_rooms.py``.
"""

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

from support.imports import HOOKS, files, imports
from support.project import ROOT

PACKAGE = {name: file for name, file in files().items() if name.partition(".")[0] == "jejak"}
SCRIPTS = [path for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix]
OWN_CODE = [*PACKAGE.values(), HOOKS / "build.py", *sorted(SCRIPTS), *sorted((ROOT / "scripts").glob("*/*.py"))]

# Data flows down this list and never back up.
FLOOR = {"jejak.records": 0, "jejak.story": 1, "jejak.publish": 2, "jejak.site": 3}


def floor(module: str) -> int | None:
    """How far down the house a module is; None outside it."""
    return next((level for part, level in FLOOR.items() if f"{module}.".startswith(f"{part}.")), None)


def importers(*modules: str) -> set[str]:
    """The package's modules that import any of these."""
    wanted = tuple(f"{module}." for module in modules)
    return {
        module
        for module, file in PACKAGE.items()
        if any(f"{name}.".startswith(wanted) for name in imports(file, module))
    }


@pytest.mark.parametrize("module", PACKAGE)
def test_data_flows_down_and_never_back_up(module: str) -> None:
    own = floor(module)
    above = [name for name in imports(PACKAGE[module], module) if own is not None and (floor(name) or 0) > own]
    assert above == []


def test_only_the_adapter_knows_mkdocs() -> None:
    assert importers("mkdocs", "material") == {"jejak.site"}


def test_only_readers_of_yaml_and_the_layout_of_records_know_it() -> None:
    knowing = ("jejak.records.yaml.", "jejak.records.layout", "jejak.settings", "jejak.handwritten.manuscripts")
    assert {name for name in importers("yaml", "ruamel") if not name.startswith(knowing)} == set()


def test_the_story_knows_neither_html_nor_files() -> None:
    strange = importers("jinja2", "markupsafe", "html", "pathlib", "json", "urllib")
    assert {name for name in strange if name.startswith("jejak.story")} == set()


def test_nothing_reads_the_clock_or_rolls_dice() -> None:
    asked = re.compile(r"\b(?:today|now|utcnow|time|monotonic)\(\)|\brandom\b|\buuid\b")
    found = {module: asked.findall(file.read_text("utf-8")) for module, file in PACKAGE.items()}
    assert {name: calls for name, calls in found.items() if calls} == {}


@pytest.mark.parametrize("file", OWN_CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_is_about_one_thing(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(text.splitlines()) <= 250
    assert ast.get_docstring(ast.parse(text)), "the docstring says what the module owns"
    assert file.stem not in {"utils", "util", "helpers", "helper", "common", "misc"}


def test_functions_are_short() -> None:
    functions = [
        (node.end_lineno or 0) - node.lineno + 1
        for file in OWN_CODE
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert statistics.median(functions) <= 10
    assert statistics.quantiles(functions, n=10)[-1] < 30


def tracked() -> list[Path]:
    """Every text file of the repository, the tests apart: they make up paths as examples."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listed.returncode:
        pytest.skip("not a git work tree")
    names = [name for name in listed.stdout.decode().split("\0") if name and not name.startswith("tests/")]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


@pytest.mark.process
def test_nothing_depends_on_the_machine_it_was_written_on() -> None:
    place = re.compile(
        rb"(?<![\w.])/(?:work|tmp|root|home)/|\.\./shared\b|registry\.npmjs|pypi\.org|files\.pythonhosted"
    )
    found = {str(file.relative_to(ROOT)): place.findall(file.read_bytes()) for file in tracked()}
    assert {name: places for name, places in found.items() if places} == {}
