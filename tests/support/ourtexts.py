"""The texts in the records that are ours: notes, what somebody said in our words, explanations, titles.

Names, titles of sources, publishers and addresses are others' words. Reads the files as they are typed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from support.project import ROOT
from support.typed import typed

RECORDS = sorted((ROOT / "data").rglob("*.yml"))

OURS = frozenset(
    {
        "note",
        "said",
        "editor_notes",
        "text",
        "meaning",
        "title",
        "topic",
        "date_text",
        "promises",
        "reason",
        "subject",
        "role",
        "place",
        "status",
    }
)
"""Keys whose value we word; ``title`` and ``note`` of a source apart."""

SOURCES = "sources"


@dataclass(frozen=True)
class OurText:
    """A text of ours: in which file, under which key, what it says."""

    file: str
    field: str
    said: str

    def is_of_a_kota(self, wrong: str) -> bool:
        """Whether «kota ini» is right here, since the file is of one."""
        return wrong.startswith("kota ini") and self.file.startswith("data/cities/kota-")


@cache
def our_texts() -> tuple[OurText, ...]:
    """All of them, in the order of the files."""
    names = ((file.relative_to(ROOT).as_posix(), typed(file)) for file in RECORDS)
    return tuple(OurText(name, *found) for name, content in names for found in _texts(content))


def _texts(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not (key == SOURCES and _defines(inner)):
                yield from _texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, field)
    elif field in OURS and value:
        yield field, value


def _defines(sources: Any) -> bool:
    """Whether sources are described here, not only named."""
    return any(isinstance(source, dict) for source in sources)
