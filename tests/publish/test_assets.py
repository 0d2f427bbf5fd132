"""The site's modules are ours without their remarks: every line of code is there, in its order, none is added."""

import shutil
from pathlib import Path

import pytest

from jejak.publish.assets import gather
from support.project import ROOT

THEME = ROOT / "hooks" / "theme"
MODULES = sorted(path.relative_to(THEME / "js").as_posix() for path in (THEME / "js").rglob("*.js"))
MADE = {asset.path.split("/", 2)[-1]: asset.content for asset in gather(THEME, b"{}").files if "/js-" in asset.path}


def lines(content: bytes) -> list[str]:
    return content.decode().splitlines()


def is_remark(line: str) -> bool:
    return line.strip().startswith(("//", "/**", "* ", "*/")) or line.strip() == "*"


@pytest.mark.parametrize("name", MODULES)
def test_a_module_keeps_its_code_and_loses_only_remarks(name: str) -> None:
    own = lines((THEME / "js" / name).read_bytes())
    if name.startswith("vendor/"):
        assert lines(MADE[name]) == own, "with its licence"
    else:
        assert lines(MADE[name]) == [line for line in own if not is_remark(line)]


def test_no_module_is_left_out() -> None:
    assert sorted(MADE) == MODULES


def test_a_change_of_code_changes_the_address_and_one_of_a_remark_does_not(tmp_path: Path) -> None:
    def folder(remark: str, code: str) -> str:
        theme = tmp_path / f"{remark}-{code}"
        shutil.copytree(THEME, theme, ignore=shutil.ignore_patterns("*.js"))
        (theme / "js" / "start.js").write_text(f"// {remark}\nexport const a = {code};\n")
        return gather(theme, b"{}").paths["start"]

    assert folder("satu", "1") == folder("dua", "1") != folder("satu", "2")
