"""Every internal link and every anchor of the built site leads somewhere, under the sub-path it is made for."""

import subprocess
from pathlib import Path

import pytest

from support.serving import PREFIX, SITE_URL


def lychee(site: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Check all pages of ``site`` offline, its own absolute addresses included."""
    (folder / PREFIX.strip("/")).symlink_to(site)
    origin = SITE_URL.removesuffix(PREFIX)
    options = ["--offline", "--include-fragments=full", "--index-files", "index.html", "--no-progress", "--cache=false"]
    options += ["--threads=1"]  # several ones take a fifth more time than they share
    command = ["lychee", *options, "--root-dir", str(folder), "--remap", f"{origin}/(.*) file://{folder}/$1"]
    pages = f"{PREFIX.strip('/')}/**/*.html"
    return subprocess.run([*command, pages], cwd=folder, capture_output=True, text=True)


def test_every_internal_link_and_anchor_exists(site: Path, tmp_path: Path) -> None:
    done = lychee(site, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.process
def test_a_wrong_link_a_wrong_anchor_and_a_missing_sub_path_are_found(tmp_path: Path) -> None:
    """The test above means nothing if the checker looks at nothing."""
    site = tmp_path / "situs"
    site.mkdir()
    links = ["tidak-ada/", "#tidak-ada", "/kota/", f"{PREFIX}"]
    (site / "index.html").write_text("".join(f'<a href="{link}">x</a>' for link in links), "utf-8")
    root = tmp_path / "akar"
    root.mkdir()
    done = lychee(site, root)
    assert done.returncode == 2
    assert "3 Errors" in done.stdout
