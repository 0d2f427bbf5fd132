"""A copy of the project to break things in, with the environment of the one under test."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
FEW = ROOT / "tests" / "search" / "data"
"""Five records: enough where a test is about building and not about what is built."""

HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*")
"""Bytecode goes along, or every copy would compile a hundred modules again; another worker may be writing some."""


def copy_of_project(folder: Path) -> Path:
    """What the site is made from, a few cities only, with this environment."""
    tree = folder / "klon"
    shutil.copytree(FEW, tree / "data")
    for schema in (ROOT / "data").glob("*.schema.json"):
        shutil.copy(schema, tree / "data")
    for name in ("docs", "hooks", "scripts"):
        shutil.copytree(ROOT / name, tree / name, ignore=HALF_WRITTEN)
    for name in ("mkdocs.yml", "requirements.lock"):
        shutil.copy(ROOT / name, tree)
    (tree / ".venv").symlink_to(ROOT / ".venv")
    return tree
