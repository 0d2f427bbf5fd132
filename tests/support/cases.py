"""Cases of tests/cases/records: a data folder and the messages it must give, in one text file.

``=== path`` begins a file, written as it stands; with ``(escaped)`` its backslash escapes stand for bytes, and with
``(tidak ada)`` the file is left out. ``=== pesan`` begins the messages. What a case does not name is minimal and sound.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jejak.records.models.vocabulary import PillarKey

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "cases" / "records"
REAL = {"13.71", "35.14", "35.75", "35.76"}
_HEADING = re.compile(r"^=== (.+?)(?: \((escaped|tidak ada)\))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """Files by path (None: left out) and the messages, one a line."""

    files: Mapping[str, bytes | None]
    messages: str


def parse(text: str) -> Case:
    """A case file's text → the case."""
    _, *parts = _HEADING.split(text)
    sections = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    found = {path: _content(how, body) for path, how, body in sections}
    messages = found.pop("pesan", b"")
    return Case(found, (messages or b"").decode())


def write(files: Mapping[str, bytes | None], folder: Path) -> None:
    """A whole data folder below ``folder``: the minimal one, changed by a case's files."""
    for path, content in {**minimal(), **files}.items():
        if content is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)


def minimal() -> dict[str, bytes | None]:
    """A sound data folder without cities; its regions are rows of the real list."""
    rows = (ROOT / "data" / "regions.csv").read_text("utf-8").splitlines(keepends=True)
    kept = rows[:1] + [row for row in rows if row.partition(",")[0] in REAL]
    return {
        "data/regions.csv": "".join(kept).encode(),
        "data/pillars.yml": _pillars().encode(),
        "data/programme.yml": b"name: Gerakan Menuju 100 Smart City\n",
        "data/sources.yml": b"sources: []\n",
    }


def _pillars() -> str:
    """Every common pillar, in as few words as it takes."""
    rows = (f"{{key: {key}, name: {key}, english: {key}, meaning: {key}, sources: [pilar]}}" for key in PillarKey)
    listed = "".join(f"  - {row}\n" for row in rows)
    return f"pillars:\n{listed}sources: [{{id: pilar, title: Pilar, kind: document}}]\n"


def _content(how: str | None, body: str) -> bytes | None:
    if how == "tidak ada":
        return None
    return re.sub(rb"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|[trn\\])", _unescaped, body.encode()) if how else body.encode()


def _unescaped(match: re.Match[bytes]) -> bytes:
    escape = match[1].decode()
    if escape.startswith("x"):
        return bytes.fromhex(escape[1:])
    return match[0].decode("unicode_escape").encode()
