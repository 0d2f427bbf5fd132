"""Who imports whom in the project: its modules by name, and what each imports of the others."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from support.project import ROOT

HOOKS, SCRIPTS = ROOT / "hooks", ROOT / "scripts"


@cache
def files() -> Mapping[str, Path]:
    """Every module of hooks/ and of the scripts' rooms: ``jejak.records.load``, ``benchmark.peers``."""
    found = [(HOOKS, file) for file in HOOKS.rglob("*.py")] + [(SCRIPTS, file) for file in SCRIPTS.glob("*/*.py")]
    return {_name(file.relative_to(base)): file for base, file in sorted(found)}


@cache
def mains() -> Mapping[str, Path]:
    """The scripts themselves, by the names they are called by."""
    return {file.name: file for file in sorted(SCRIPTS.iterdir()) if file.is_file() and not file.suffix}


@cache
def graph() -> Mapping[str, frozenset[str]]:
    """Each module with the project's modules that it imports, wherever in it."""
    return {name: imported_by(file, name) for name, file in files().items()}


@cache
def imports(file: Path, name: str) -> tuple[str, ...]:
    """The full names of all that the module ``name`` in ``file`` imports, wherever in it."""
    return tuple(_imports(file, name))


def _imports(file: Path, name: str) -> Iterator[str]:
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            base = parts[: len(parts) - node.level + 1] if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def imported_by(file: Path, name: str) -> frozenset[str]:
    """The project's modules that the module ``name`` in ``file`` imports."""
    return frozenset(found for full in imports(file, name) if (found := _module(full)) and found != name)


def within(package: str) -> set[str]:
    """The modules that stand in a package itself, not in a folder of it."""
    return {name for name in files() if name.rpartition(".")[0] == package and not _is_package(name)}


def packages() -> list[str]:
    """All packages: ``jejak``, ``jejak.records``, ``benchmark``."""
    return sorted(name for name in files() if _is_package(name))


def _is_package(name: str) -> bool:
    return files()[name].name == "__init__.py"


def _name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _module(full: str) -> str | None:
    """``jejak.records.load.load`` → ``jejak.records.load``; None for what is not ours."""
    while full and full not in files():
        full = full.rpartition(".")[0]
    return full or None
