"""scripts/fresh: what a new machine takes over, and who may make one. The rest is its own proof."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from environment import debian

ROOT = Path(__file__).parents[2]


def test_a_new_machine_takes_over_how_packages_are_reached_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in os.environ:
        monkeypatch.delenv(name)
    own = {"PIP_INDEX_URL": "x", "npm_config_registry": "x", "HTTPS_PROXY": "x", "SSL_CERT_FILE": "/x.pem"}
    other = {"HOME": "/x", "CHROMIUM": "/x", "GITHUB_TOKEN": "x", "SSL_CERT_DIR": str(tmp_path), "CI": "true"}
    for name, value in {**own, **other}.items():
        monkeypatch.setenv(name, value)
    assert set(debian._carried()) == {f"{name}={value}" for name, value in own.items()}


def test_it_needs_root_and_says_so() -> None:
    code = "import os, runpy; os.geteuid = lambda: 1000; runpy.run_path('fresh', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "scripts", capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "Perlu root untuk membuat Debian yang terpisah: sudo ./scripts/fresh\n"
