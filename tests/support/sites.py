"""Built sites that tests read: each is built once a run, by whichever worker asks first, and never changed.

Owns where they lie and the waiting for one another. Knows the command that builds, and nothing of what is in a site.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.serving import SITE_URL

ROOT = Path(__file__).parents[2]


def shared(folders: pytest.TempPathFactory) -> Path:
    """A folder of this run that all of its workers see."""
    own = folders.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built(name: str, records: Callable[[], Path], folder: Path) -> Path:
    """The site of some records, which are asked for once, at ``name`` below a folder that all workers share."""
    out = folder / name / "site"
    out.parent.mkdir(exist_ok=True)
    with (out.parent / "kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.is_dir():
            where = ["--data", str(records()), "--out", str(out)]
            command = [sys.executable, str(ROOT / "scripts" / "build"), *where]
            subprocess.run(command, check=True, env={**os.environ, "SITE_URL": SITE_URL})
    return out


def digests(site: Path) -> dict[str, str]:
    """What a site is, to be compared: a digest by path of every file."""
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
