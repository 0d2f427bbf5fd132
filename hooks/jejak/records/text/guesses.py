"""What an editor may have meant: a known word near to the one that was typed. Knows no rule and no field."""

from collections.abc import Iterable
from difflib import get_close_matches

from .wording import quoted

WORD_LIMIT = 100
"""Characters of a word that is worth a guess."""

WORK = 6_000_000
"""Pairs of characters; about a second at worst, and forty slips among four hundred ids."""


class Guesses:
    """The guesses of one run: a file with a thousand slips needs no thousand of them, for each takes its time."""

    def __init__(self) -> None:
        self._left = WORK

    def of(self, found: str, known: Iterable[str]) -> str:
        """`` Maksud Anda "x"?`` where something known is near, as long as work is left; else nothing."""
        if self._left <= 0 or len(found) > WORD_LIMIT:
            return ""
        folded = {each.lower(): each for each in known if len(each) <= WORD_LIMIT}
        self._left -= len(found) * sum(map(len, folded))
        near = get_close_matches(found.lower(), folded, n=1, cutoff=0.6) if self._left > 0 else ()
        return f" Maksud Anda {quoted(folded[near[0]])}?" if near else ""
