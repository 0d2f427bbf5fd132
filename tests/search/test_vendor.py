"""Vendored JavaScript is what scripts/vendor wrote: known version, licence beside it, bytes untouched since."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from support.project import copy_of_project

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "hooks" / "theme" / "js" / "vendor"
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


LOCK = json.loads((ROOT / "scripts" / "vendoring" / "package-lock.json").read_text("utf-8"))["packages"]


@pytest.mark.parametrize("name", KNOWN)
def test_it_is_what_the_lock_file_names(name: str) -> None:
    locked = LOCK[f"node_modules/{name}"]
    assert {key: KNOWN[name][key] for key in ("version", "integrity")} == {
        key: locked[key] for key in ("version", "integrity")
    }
    assert KNOWN[name]["minifier"] == f"terser@{LOCK['node_modules/terser']['version']}"


def test_everything_that_renewing_fetches_or_runs_is_locked() -> None:
    assert [name for name, facts in LOCK.items() if name and not facts["integrity"].startswith("sha512-")] == []
    assert [name for name, facts in LOCK.items() if "resolved" in facts] == []
    wanted = {name for facts in LOCK.values() for name in facts.get("dependencies", {})}
    assert {f"node_modules/{name}" for name in wanted} <= set(LOCK)
    assert all(version[0].isdigit() for version in LOCK[""]["devDependencies"].values())


def renew(tree: Path) -> str:
    """What scripts/vendor says as it fails; that it changed nothing."""
    vendor = tree / "hooks" / "theme" / "js" / "vendor"
    before = {path.name: path.read_bytes() for path in vendor.iterdir()}
    command = [sys.executable, str(tree / "scripts" / "vendor")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert {path.name: path.read_bytes() for path in vendor.iterdir()} == before
    return done.stderr


@pytest.mark.process
def test_other_bytes_under_a_known_version_are_refused_before_anything_is_fetched(tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    lock = tree / "scripts" / "vendoring" / "package-lock.json"
    lock.write_text(lock.read_text("utf-8").replace(KNOWN["minisearch"]["integrity"], "sha512-AAAA"), "utf-8")
    assert "minisearch 7.2.0: integritas" in renew(tree)
    assert not (tree / ".cache").exists()


NPM = """
import json
from pathlib import Path
def node():
    return Path("{node}")
def installed(lock, folder):
    package = folder / "node_modules" / "minisearch"
    (package / "dist" / "es").mkdir(parents=True)
    (package / "dist" / "es" / "index.js").write_text("x")
    (package / "LICENSE").write_text("x")
    (package / "package.json").write_text(json.dumps(dict(version="7.2.0", license="MIT", homepage="https://x")))
    return {installed}
"""


@pytest.mark.process
@pytest.mark.parametrize(
    ("node", "installed", "said"),
    [("/bin/true", False, "Paket tidak dapat diambil"), ("/bin/false", True, "terser gagal")],
    ids=["not what is locked", "minifier fails"],
)
def test_renewing_is_all_or_nothing(node: str, installed: bool, said: str, tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    (tree / "scripts" / "environment" / "npm.py").write_text(NPM.format(node=node, installed=installed))
    assert said in renew(tree)
