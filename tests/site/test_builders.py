"""The same tree by every builder that can read it, and the same bytes every time."""

import hashlib
import os
import re
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
    built = digests(tmp_path / "mkdocs")
    built.pop(".jejak-kota-cerdas", None)
    assert built == {name: digest for name, digest in digests(site).items() if name != ".jejak-kota-cerdas"}


def test_every_gzip_header_names_no_system(site: Path) -> None:
    """Python 3.13 writes another one there than 3.11: bytes must not tell who packed them."""
    packed = [*site.glob("pagefind/index/*"), *site.glob("pagefind/*.pf_meta"), site / "sitemap.xml.gz"]
    assert {file.read_bytes()[:10] for file in packed} == {b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"}


def test_the_map_tells_the_day_of_the_record_and_of_nothing_else(site: Path) -> None:
    entries = re.findall(r"<loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", (site / "sitemap.xml").read_text("utf-8"))
    told = {url.removeprefix(SITE_URL): day for url, day in entries}
    assert {path for path, day in told.items() if day and not path.startswith(("kota/", "kabupaten/"))} == set()
    record = (ROOT / "data" / "cities" / "kota-pasuruan.yml").read_text("utf-8")
    assert re.findall(r"(?m)^checked: \W?([\d-]+)", record) == [told["kota/pasuruan/"]]


@pytest.mark.skipif(not shutil.which("properdocs"), reason="ProperDocs is not installed")
def test_properdocs_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    run("properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(tmp_path / "properdocs"))
    assert digests(tmp_path / "properdocs").keys() >= digests(site).keys() - {".jejak-kota-cerdas"}
