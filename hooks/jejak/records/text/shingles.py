"""Which texts share their wording: runs of words that stand in both, as a handout does that several papers print.

After Broder, "On the resemblance and containment of documents" (1997). Knows no source and no file.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

SIZE = 8
"""Words of a run: quotations of a sentence are shared by honest reports, a page of such runs is not."""

_WORD = re.compile(r"\w+")


class Overlap(NamedTuple):
    """Two texts by name, and the share (0 to 1) of the shorter one's runs that stand in the other."""

    one: str
    other: str
    share: float


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of ``SIZE`` words, whatever their capitals and punctuation; a shorter text is one run."""
    words = _WORD.findall(text.casefold())
    last = max(len(words) - SIZE, 0)
    return frozenset(tuple(words[at : at + SIZE]) for at in range(last + 1)) if words else frozenset()


def overlaps(texts: Mapping[str, str], least: float) -> Iterator[Overlap]:
    """Texts by name → the pairs that share at least that much, the closest first, then by name."""
    runs = {name: runs_of(text) for name, text in sorted(texts.items())}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in runs.items():
        for run in own:
            holders[run].append(name)
    common = Counter(pair for names in holders.values() for pair in combinations(names, 2))
    found = [Overlap(*pair, shared / min(len(runs[name]) for name in pair)) for pair, shared in common.items()]
    yield from sorted((each for each in found if each.share >= least), key=lambda each: (-each.share, each))
