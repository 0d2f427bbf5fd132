"""What an editor may have meant, told of the first few only: to compare with everything known takes time."""

from collections.abc import Collection
from functools import cached_property

from jejak.records.validation import meant

LIMIT = 8
"""Suggestions in one file, names in one list."""


class Hints:
    """Suggestions out of ``known``, for one file."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._left = LIMIT

    def of(self, found: str) -> str:
        """`` Maksud Anda "x"?``, or nothing."""
        self._left -= 1
        return meant(found, self._known) if self._left >= 0 else ""

    @cached_property
    def listed(self) -> str:
        """`` Yang ada: a, b.``, of many only the first."""
        ordered = sorted(self._known)
        more = f", dan {len(ordered) - LIMIT} lagi" if len(ordered) > LIMIT else ""
        return f" Yang ada: {', '.join(ordered[:LIMIT]) or 'belum satu pun'}{more}."
