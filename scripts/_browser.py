"""Chromium for the tests: the one that is here, or Debian's.

Debian's build without a window comes first: a test opens a fresh profile, and each of those costs the full browser a
window of its own and three times the time.
"""

import os
import shutil

import _prepare
from _steps import step

QUICK = "chromium-headless-shell"
NAMES = (QUICK, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """The browser's program on this machine: what ``CHROMIUM`` names, or the first one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def have() -> bool:
    """Install the quick browser where it is missing and this user may; whether there is any browser now."""
    if not os.environ.get("CHROMIUM") and not shutil.which(QUICK):
        with step(f"Memasang peramban ({QUICK}) lewat apt"):
            _prepare.install_by_apt(QUICK)
    return bool(executable())
