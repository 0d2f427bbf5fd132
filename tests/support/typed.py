"""The record as it is typed: the YAML files' own values, read once, without the site's code."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from support.project import ROOT

DATA = Path(os.environ.get("JEJAK_DATA") or ROOT / "data")


@cache
def typed(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)


@cache
def cities() -> dict[str, Any]:
    """A city's id → its file's content."""
    return {file.stem: typed(file) for file in sorted((DATA / "cities").glob("*.yml"))}


def joinings(city: Any) -> list[Any]:
    """The memberships by which it took part."""
    return [claim for claim in city.get("memberships", []) if claim.get("status", "member") == "member"]


def batches(city: Any) -> list[str]:
    """The years of the batches that a source counts it in."""
    return sorted({claim["batch"] for claim in joinings(city) if claim.get("batch") not in (None, "null")})
