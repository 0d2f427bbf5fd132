"""mkdocs.yml → what we read of it ourselves: it stays the only settings file, whichever builder makes the site.

Knows no builder. What only MkDocs understands, or checks, it passes over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from yaml_env_tag import add_env_tag  # type: ignore[import-untyped]

from .refusal import RefusedError

BUILT_IN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs always brings."""

DATA = "data"
"""The folder of records, where mkdocs.yml names none: beside it."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a builder knows of the site; folders absolute, addresses empty where there is none."""

    name: str
    description: str
    site_url: str
    repo_url: str
    docs: Path
    theme: Path
    data: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """``titles`` of the nav by file below ``docs/``; ``extensions`` of Markdown in their order, with their options."""

    source: Source
    titles: dict[str, str]
    extensions: dict[str, dict[str, Any]]


def data_folder(root: Path, extra: Mapping[str, Any]) -> Path:
    """The folder of records; ``extra`` as mkdocs.yml has it, whose folder ``root`` is."""
    return root / str(extra.get("data") or DATA)


def read(file: Path) -> Settings:
    """Raises RefusedError where the file is none, or says something of another kind than we can use."""
    known = _known(file)
    root = file.parent
    source = Source(
        name=known.site_name,
        description=known.site_description or "",
        site_url=known.site_url or "",
        repo_url=known.repo_url or "",
        docs=root / known.docs_dir,
        theme=root / known.theme.custom_dir,
        data=data_folder(root, known.extra),
    )
    return Settings(source, dict(_titles(known.nav)), _extensions(known.markdown_extensions))


class _Theme(BaseModel):
    custom_dir: str


class _Known(BaseModel):
    site_name: str
    site_description: str | None = None
    site_url: str | None = None
    repo_url: str | None = None
    docs_dir: str = "docs"
    theme: _Theme
    nav: list[Any] = []
    markdown_extensions: list[str | dict[str, dict[str, Any] | None]] = []
    extra: dict[str, Any] = {}


class _Loader(yaml.CSafeLoader):
    """Knows ``!ENV`` too."""


add_env_tag(_Loader)


def _known(file: Path) -> _Known:
    if not file.is_file():
        raise RefusedError(f"{file} tidak ada.")
    try:
        return _Known.model_validate(yaml.load(file.read_bytes(), _Loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" baris {mark.line + 1} kolom {mark.column + 1}" if mark else ""
        raise RefusedError(f"{file.name}{where}: susunan YAML-nya tidak sah.") from error
    except yaml.YAMLError as error:
        raise RefusedError(f"{file.name}: susunan YAML-nya tidak sah.") from error
    except ValidationError as error:
        raise RefusedError("\n".join(sorted({_said(file.name, fault) for fault in error.errors()}))) from error


def _said(name: str, fault: Any) -> str:
    setting = ".".join(str(part) for part in fault["loc"][:2])
    if not setting:
        return f"{name}: isinya bukan daftar setelan."
    wrong = "belum ada" if fault["type"] == "missing" else "salah jenisnya"
    return f'{name}: setelan "{setting}" {wrong}.'


def _titles(nav: list[Any]) -> Iterator[tuple[str, str]]:
    for title, target in (pair for entry in nav if isinstance(entry, dict) for pair in entry.items()):
        if isinstance(target, list):
            yield from _titles(target)
        elif isinstance(target, str):
            yield target, str(title)


def _extensions(listed: list[str | dict[str, dict[str, Any] | None]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {name: {} for name in BUILT_IN}
    for entry in listed:
        found |= {entry: {}} if isinstance(entry, str) else {name: options or {} for name, options in entry.items()}
    return found
