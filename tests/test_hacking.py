"""HACKING.md, held to the truth: its tree is the house's, its tables name what there is, and nothing is left out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.imports import mains
from support.project import ROOT

PAGE = (ROOT / "HACKING.md").read_text("utf-8")
BASES = (ROOT, ROOT / "hooks", ROOT / "hooks" / "jejak", ROOT / "hooks" / "jejak" / "publish", ROOT / "scripts")
MADE = {".venv/", ".cache/tampilan/", "js/x/page.js"}
"""What there is only after a command, or as an example."""

PATH = re.compile(r"[\w.-]+/(?:[\w.-]+/?)*|[\w-]+\.(?:py|css|md|toml|lock|json|yml)")


def told_folders() -> Iterator[tuple[str, str]]:
    """Path and description of each line of the tree, by its indentation."""
    tree = PAGE.partition("## The house")[2].split("```")[1]
    above: list[str] = []
    for line in tree.strip().splitlines():
        name, _, description = line.strip().partition(" ")
        depth = (len(line) - len(line.lstrip())) // 2
        above[depth:] = [name]
        yield "".join(above), description.strip()


def folders() -> Iterator[str]:
    """Those that the tree must tell: all that hold something of the house, below ``hooks/`` at any depth."""
    tops = [ROOT / name for name in ("data", "docs", "hooks", "scripts", "tests")]
    below = [*(ROOT / "hooks").rglob("*"), *(ROOT / "scripts").iterdir(), *(ROOT / "tests").iterdir()]
    for folder in [*tops, *below]:
        if folder.is_dir() and folder.name != "__pycache__" and _holds_something(folder):
            yield f"{folder.relative_to(ROOT).as_posix()}/"


def _holds_something(folder: Path) -> bool:
    return any(file.is_file() and file.suffix != ".pyc" for file in folder.rglob("*"))


def rows(heading: str) -> list[list[str]]:
    """The cells of a section's table, its heading apart."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


def test_the_tree_names_every_folder_and_no_other() -> None:
    told = [path for path, _ in told_folders()]
    assert sorted(told) == sorted(set(folders()))


@pytest.mark.parametrize(("path", "description"), list(told_folders()))
def test_a_folder_has_its_line_and_what_the_line_names_is_there(path: str, description: str) -> None:
    assert description
    named = re.findall(r"(?<![\w/])(?:[\w-]+/)*[\w-]+\.(?:py|js|css)\b", description)
    where = [ROOT / path, *BASES]
    assert [name for name in named if not name.endswith("x.py") and not _is_there(name, where)] == []


def test_every_command_has_its_row_and_every_row_its_command() -> None:
    named = [name for row in rows("Set-up") for name in re.findall(r"scripts/(\w+)", row[0])]
    assert sorted(named) == sorted(mains())


@pytest.mark.parametrize("row", rows("Set-up"), ids=lambda row: row[0])
def test_a_command_knows_the_options_that_its_row_names(row: list[str]) -> None:
    (name, *others) = re.findall(r"scripts/(\w+)", row[0])
    text = mains()[name].read_text("utf-8")
    asked = re.findall(r"--[a-z]+", " ".join(row))
    assert not (asked and others)
    assert [option for option in asked if f'"{option}"' not in text] == []


def test_every_step_of_the_whole_test_is_named() -> None:
    (told,) = [row[1] for row in rows("Set-up") if row[0].startswith("`scripts/test")]
    steps = re.findall(r'Step\("(\w+)"', mains()["test"].read_text("utf-8"))
    assert len(steps) > 5
    assert [step for step in steps if not re.search(rf"\b{step}\b", told)] == []


def test_every_path_on_the_page_leads_somewhere() -> None:
    text = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
    spans = [span.split()[0].removeprefix("./") for span in re.findall(r"`([^`\n]+)`", text)]
    paths = [span for span in spans if PATH.fullmatch(span) and not span.startswith("data-")]
    assert len(paths) > 40
    assert [path for path in paths if path not in MADE and not _is_there(path, BASES)] == []


def _is_there(name: str, places: tuple[Path, ...] | list[Path]) -> bool:
    return any((place / name).exists() for place in places)
