"""The same tree by every builder that can read it, and the same bytes every time."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.serving import SITE_URL

ROOT = Path(__file__).parents[2]


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "SITE_URL": SITE_URL}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def digests(site: Path) -> dict[str, str]:
    """Digest by path of every file."""
    files = [file for file in sorted(site.rglob("*")) if file.is_file()]
    return {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    run(sys.executable, "scripts/build", "--out", str(tmp_path / "lain"))
    assert digests(tmp_path / "lain") == digests(site)


def test_plain_mkdocs_builds_it_strictly(site: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "mkdocs"))
    assert digests(tmp_path / "mkdocs").keys() >= digests(site).keys() - {".jejak-kota-cerdas"}


@pytest.mark.skipif(not shutil.which("properdocs"), reason="ProperDocs is not installed")
def test_properdocs_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    run("properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(tmp_path / "properdocs"))
    assert digests(tmp_path / "properdocs").keys() >= digests(site).keys() - {".jejak-kota-cerdas"}
