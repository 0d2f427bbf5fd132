"""What an editor may have meant, told of the first few only: to compare with everything known takes time."""

from collections.abc import Collection, Iterable

from ..validation import meant

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


def listed(names: Iterable[str]) -> str:
    """The names in order; of many only the first."""
    ordered = sorted(names)
    more = f", dan {len(ordered) - LIMIT} lagi" if len(ordered) > LIMIT else ""
    return ", ".join(ordered[:LIMIT]) + more
