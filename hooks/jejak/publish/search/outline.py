"""Pagefind's own files → what ranking needs beside them: where a page's sections begin, and which words exist at all.

Pagefind ranks whole pages and tells where on a page each word stands. With the beginnings of the sections the browser
ranks claims, without fetching a page's text to learn them. The words are the spellings that a slip can be mended to;
they stand in a file of their own, which is fetched only when somebody asks for a word that no page has.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from jejak.story import words

_HEADING = re.compile(r"h[1-6]")
_SPELLING = re.compile(r"[^\W\d_]{4,}")
NUMERALS = tuple(words.ROMAN.values())
FREQUENT = (20, 2)
"""A word on so many pages stands in the first list of spellings, on so many in the second; between two spellings as
near, the more frequent is meant."""

Fragment = Mapping[str, Any]
"""What Pagefind keeps of a page: its text, and every element with an id and the number of the word it begins at."""


def outline(page: Fragment) -> list[int]:
    """Per section three numbers: words since the beginning of the section before, words in its heading, its level.

    Ten times the stages that the heading names are added to the level (I counts 1, II 2, III 4, IV 8): the index's
    stemmer cuts II and III alike. Read by ``sectionsOf`` of ``hooks/theme/js/search/outline.js``.
    """
    headings = sorted(
        (anchor["location"], len(anchor["text"].split()), int(anchor["element"][1]) + 10 * _stages(anchor["text"]))
        for anchor in page["anchors"]
        if _HEADING.fullmatch(anchor["element"]) and anchor["text"].strip()
    )
    starts = [0, *(start for start, _, _ in headings)]
    return [
        number
        for before, (start, length, level) in zip(starts, headings, strict=False)
        for number in (start - before, length, level)
    ]


def _stages(heading: str) -> int:
    words = set(re.findall(r"\w+", heading))
    return sum(1 << place for place, numeral in enumerate(NUMERALS) if numeral in words)


def words_of(page: Fragment) -> set[str]:
    """A page's words as they stand between blanks, in small letters."""
    return set(page["content"].lower().split())


def spellings(carriers: Mapping[str, int]) -> list[list[str]]:
    """Words and on how many pages each stands → those of four letters or more that are on many, on some, on few.

    Read by ``nearest`` of ``hooks/theme/js/search/spelling.js``.
    """
    pages: Counter[str] = Counter()
    for text, count in carriers.items():
        for word in _SPELLING.findall(text):
            pages[word] = max(pages[word], count)
    many, some = FREQUENT
    classes: tuple[list[str], ...] = ([], [], [])
    for word in sorted(pages):
        classes[0 if pages[word] >= many else 1 if pages[word] >= some else 2].append(word)
    return list(classes)
