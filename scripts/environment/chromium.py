"""Chromium for the tests: the one that is here, or Debian's; and an environment where none is to be found.

Debian's build without a window comes first: a test opens a fresh profile, and each of those costs the full browser a
window of its own and three times the time.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from environment import npm, prepare
from terminal.steps import step

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

QUICK = "chromium-headless-shell"
TESTED_IN = ("tests/search", "tests/site")
"""Where all tests stand that open it: their step reads no others."""

NAMES = (QUICK, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str | None:
    """The browser's program on this machine: what ``CHROMIUM`` names, or the first one on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def have() -> bool:
    """Install the quick browser where it is missing and this user may; whether there is any browser now."""
    if not os.environ.get("CHROMIUM") and not shutil.which(QUICK):
        with step(f"Memasang peramban ({QUICK}) lewat apt"):
            prepare.install_by_apt(QUICK)
    return bool(executable())


@contextmanager
def driven() -> Iterator["Playwright"]:
    """Playwright on the Node that .venv brings: its own asks for a library that a bare Debian lacks."""
    from playwright.sync_api import sync_playwright

    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(npm.node()))
    with sync_playwright() as playwright:
        yield playwright


def hidden(folder: Path) -> dict[str, str]:
    """The environment without any browser: no variable, no cache of Playwright's, no program on the path.

    ``folder`` is made anew. A folder on the path that holds a browser is replaced by links to all else in it.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "playwright").mkdir(parents=True)
    path = [_without_browsers(place, folder / str(number)) for number, place in enumerate(_places())]
    own = {"PATH": os.pathsep.join(path), "PLAYWRIGHT_BROWSERS_PATH": str(folder / "playwright")}
    return {name: text for name, text in os.environ.items() if name != "CHROMIUM"} | own


def _places() -> list[str]:
    """The folders of the path, each once: Debian's /bin is /usr/bin, which holds a thousand programs."""
    places: dict[str, str] = {}
    for place in os.environ.get("PATH", os.defpath).split(os.pathsep):
        places.setdefault(os.path.realpath(place), place)
    return list(places.values())


def _without_browsers(place: str, links: Path) -> str:
    if not any(shutil.which(name, path=place) for name in NAMES):
        return place
    links.mkdir()
    for program in Path(place).iterdir():
        if program.name not in NAMES:
            (links / program.name).symlink_to(program.absolute())
    return str(links)
