"""Chromium for the tests: the one that is here, or Debian's."""

import os
import shutil

import _prepare
from _steps import step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGE = "chromium"


def executable() -> str | None:
    """The browser's program on this machine: what ``CHROMIUM`` names, or the first one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def have() -> bool:
    """Install the browser where there is none and this user may; whether there is one now."""
    if not executable():
        with step(f"Memasang peramban ({PACKAGE}) lewat apt"):
            _prepare.install_by_apt(PACKAGE)
    return bool(executable())
