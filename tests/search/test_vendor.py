"""Vendored JavaScript is what scripts/vendor wrote: known version, licence beside it, bytes untouched since."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

VENDOR = Path(__file__).parents[2] / "hooks" / "theme" / "js" / "vendor"
KNOWN = json.loads((VENDOR / "versions.json").read_text("utf-8"))


def test_every_vendored_module_is_accounted_for() -> None:
    assert {path.stem for path in VENDOR.glob("*.js")} == set(KNOWN)


@pytest.mark.parametrize("name", KNOWN)
def test_its_bytes_are_those_that_were_recorded(name: str) -> None:
    assert sha256((VENDOR / f"{name}.js").read_bytes()).hexdigest() == KNOWN[name]["sha256"]


@pytest.mark.parametrize("name", KNOWN)
def test_version_and_licence_travel_with_it(name: str) -> None:
    head = (VENDOR / f"{name}.js").read_text("utf-8").splitlines()[0]
    assert head.startswith(f"/*! {name} {KNOWN[name]['version']} | {KNOWN[name]['licence']} | https://")
    assert "Permission is hereby granted" in (VENDOR / f"{name}.LICENSE.txt").read_text("utf-8")
