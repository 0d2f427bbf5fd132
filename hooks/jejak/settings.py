"""mkdocs.yml → what we read of it ourselves: it stays the only settings file, whichever builder makes the site.

Knows no builder. What would be lost on one that is not MkDocs is told, never passed over in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from yaml_env_tag import add_env_tag  # type: ignore[import-untyped]

from .refusal import RefusedError

BUILT_IN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs always brings."""

HOOK = "hooks/build.py"
"""All that MkDocs loads of ours."""

OF_MKDOCS = frozenset(["edit_uri", "validation", "watch"])
"""Settings that change nothing of what is published: how strict MkDocs is, and what only its own server uses."""

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
    """``nav``: titles by file below ``docs/``, None where it gives none; ``extensions`` of Markdown with their options.

    ``beyond``: why nobody but MkDocs can make the site that the file asks for, a line each.
    """

    source: Source
    nav: dict[str, str | None]
    extensions: dict[str, dict[str, Any]]
    beyond: tuple[str, ...]


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
    return Settings(source, dict(_nav(known.nav)), _extensions(known.markdown_extensions), tuple(_beyond(known)))


class _Theme(BaseModel):
    custom_dir: str


class _Known(BaseModel):
    model_config = ConfigDict(extra="allow")

    site_name: str
    site_description: str | None = None
    site_url: str | None = None
    repo_url: str | None = None
    docs_dir: str = "docs"
    theme: _Theme
    nav: list[Any] | None = None
    markdown_extensions: list[str | dict[str, dict[str, Any] | None]] = []
    extra: dict[str, Any] = {}
    hooks: list[str] | None = None
    plugins: list[Any] | dict[str, Any] | None = None


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


def _nav(entries: Any) -> Iterator[tuple[str, str | None]]:
    for entry in entries or []:
        if isinstance(entry, str):
            yield entry, None
            continue
        if not (isinstance(entry, dict) and all(isinstance(target, str | list) for target in entry.values())):
            raise RefusedError('mkdocs.yml: setelan "nav" salah jenisnya.')
        for title, target in entry.items():
            yield from _nav(target) if isinstance(target, list) else [(target, str(title))]


def _beyond(known: _Known) -> Iterator[str]:
    for name in known.model_extra or {}:
        if name not in OF_MKDOCS:
            yield f'mkdocs.yml: setelan "{name}" tidak dikenal. Kalau itu milik MkDocs, susun dengan --builder mkdocs.'
    for name, extra in ("plugins", known.plugins), ("hooks", set(known.hooks or []) - {HOOK}):
        if extra:
            yield f'mkdocs.yml: isi "{name}" hanya dipahami MkDocs; susun dengan --builder mkdocs.'


def _extensions(listed: list[str | dict[str, dict[str, Any] | None]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {name: {} for name in BUILT_IN}
    for entry in listed:
        found |= {entry: {}} if isinstance(entry, str) else {name: options or {} for name, options in entry.items()}
    return found
