"""What an editor may have meant among the ids that there are."""

from collections.abc import Collection
from functools import cached_property

from jejak.records.text.guesses import Guesses

LIMIT = 8
"""Names told in one list."""


class Hints:
    """Suggestions out of ``known``."""

    def __init__(self, known: Collection[str], guesses: Guesses) -> None:
        self._known = known
        self._guesses = guesses

    def of(self, found: str) -> str:
        """`` Maksud Anda "x"?``, or nothing."""
        return self._guesses.of(found, self._known)

    @cached_property
    def listed(self) -> str:
        """`` Yang ada: a, b.``, of many only the first."""
        ordered = sorted(self._known)
        more = f", dan {len(ordered) - LIMIT} lagi" if len(ordered) > LIMIT else ""
        return f" Yang ada: {', '.join(ordered[:LIMIT]) or 'belum satu pun'}{more}."
