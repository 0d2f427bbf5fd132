"""The canonical form of our code, by ruff. ruff would write in place; here it is given texts and returns texts.

Owns how ruff is called. Knows no records and writes nothing.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from environment import prepare

ROOT = prepare.ROOT
CHECKS = (("format", "--check", "--quiet", "--no-cache"), ("check", "--quiet", "--no-cache"))


def is_tidy() -> bool:
    """Whether all code is in canonical form; ruff says what is not."""
    done = [subprocess.run([*_ruff(), *check], cwd=ROOT) for check in CHECKS]
    return not any(each.returncode for each in done)


def changes() -> Iterator[tuple[Path, bytes, bytes]]:
    """What ruff would change: path, content to be, content now."""
    for path in sorted(_suspects()):
        found = path.read_bytes()
        wanted = _tidy(path, found)
        if wanted is not None and wanted != found:
            yield path, wanted, found


def _suspects() -> set[Path]:
    """The files that ruff has anything to say about."""
    said = [_answer(*check, "--output-format=json").stdout for check in CHECKS]
    return {Path(each["filename"]) for text in said for each in json.loads(text or "[]")}


def _tidy(path: Path, found: bytes) -> bytes | None:
    """A file's text mended and laid out; None where ruff cannot read it."""
    name = f"--stdin-filename={path}"
    mended = _answer("check", "--fix", "--quiet", name, "-", given=found)
    if mended.returncode not in (0, 1):  # 1: mended, but not all of it
        return None
    laid = _answer("format", "--quiet", name, "-", given=mended.stdout)
    return None if laid.returncode else laid.stdout


def _answer(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*_ruff(), *arguments], cwd=ROOT, input=given, capture_output=True)


def _ruff() -> list[str]:
    return [sys.executable, "-m", "ruff"]
