"""The theme's icons are copies of the pinned Material's, each in use, their licence with them."""

import json
import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THEME = ROOT / "hooks" / "theme"
ICONS = THEME / "icons"
FROM = json.loads((ICONS / "version.json").read_text("utf-8"))


def test_every_icon_is_in_use_and_every_one_in_use_is_there() -> None:
    templates = [*THEME.rglob("*.html"), *(ROOT / "hooks" / "jejak" / "publish").rglob("*.jinja")]
    used = {name for file in templates for name in re.findall(r"[\w./-]+\.svg(?=[\"'])", file.read_text("utf-8"))}
    assert {name for name in used if "icons/" in name} == {f"icons/{path.name}" for path in ICONS.glob("*.svg")}


def test_their_licence_travels_with_them() -> None:
    assert "Apache 2.0" in (ICONS / "LICENSE.txt").read_text("utf-8")


def test_they_are_those_of_the_pinned_package() -> None:
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert f"{FROM['package']}=={FROM['version']}" in pinned, "run scripts/vendor"


def test_their_bytes_are_those_of_the_package() -> None:
    try:
        package = metadata.distribution(FROM["package"])
    except metadata.PackageNotFoundError:
        pytest.skip(f"{FROM['package']} is not installed")
    source = Path(str(package.locate_file("material/templates/.icons/material")))
    copies = {path.name: path.read_bytes() for path in ICONS.glob("*.svg")}
    assert copies == {name: (source / name).read_bytes() for name in copies}
    assert (ICONS / "LICENSE.txt").read_bytes() == (source / "LICENSE").read_bytes()
