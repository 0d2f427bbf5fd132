"""A data folder by git's history of it: when each file last changed, and what a commit had. Opens no record.

Of the days: one process for all files. Where git, or the whole history, is not at hand (an export, a shallow clone),
nothing is known and nothing is said; never the clock, nor the day on which a file was copied. The same commit, the
same days.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

_COMMAND = "git -c core.quotePath=false -c log.showSignature=false log --relative --no-renames --name-only"
_COMMIT = re.compile(r"(\d{4}-\d\d-\d\d) ([^\n]*)\n")
_CUT = "grafted"
"""What git writes beside a commit whose parents a shallow clone has left out."""

_ALONE = {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


Days = Mapping[str, str]
"""Path below the data folder → the day (ISO) of the last commit that changed the file."""


@contextmanager
def asked(data: Path) -> Iterator[Callable[[], Days]]:
    """Let git look up when the files below ``data`` last changed, while something else is done.

    What is given says so when it is called, within the block, once: nothing where nobody knows.
    """
    command = [*_COMMAND.split(), "--format=%x00%cs %D", "--", "."]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    try:
        git = subprocess.Popen(command, cwd=data, env=_alone(), stdin=nothing, stdout=pipe, stderr=nothing)
    except OSError:
        yield dict
        return
    with git:
        try:
            yield partial(_told, git)
        finally:
            git.kill()


def exported(data: Path, commit: str) -> bytes | None:
    """The folder as the commit has it, a ZIP; None where git knows no such commit or does not keep the folder."""
    command = ["git", "archive", "--format=zip", commit, "."]
    try:
        return subprocess.run(command, cwd=data, env=_alone(), capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def _alone() -> dict[str, str]:
    """The environment without what the caller tells git, so that the folder alone says which repository it is of."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _ALONE


def _told(git: subprocess.Popen[bytes]) -> Days:
    said, _ = git.communicate()
    return {} if git.returncode else _read(said.decode("utf-8", "replace"))


def _read(log: str) -> Days:
    """What git wrote: a commit's day, what points at it, and its files, commit by commit."""
    days: dict[str, str] = {}
    for commit in filter(None, log.split("\0")):
        found = _COMMIT.match(commit)
        if found is None or _CUT in found[2].split(", "):
            return {}
        for name in filter(None, commit[found.end() :].split("\n")):
            days[name] = max(days.get(name, ""), found[1])
    return days
