"""Links from a page to the glossary: the first use of each term, and no more.

Knows the glossary and addresses; knows no page. A term is linked in our own texts only, never in a name or a title.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from markupsafe import Markup, escape

from jejak.records.models.glossary import Glossary, Term
from jejak.records.text.slugs import anchor_of

from . import routes


class Terms:
    """The glossary's terms with their anchors, and the pattern that finds them in a text."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms = sorted(glossary.terms, key=lambda term: term.term.casefold())

    @cached_property
    def anchored(self) -> tuple[tuple[Term, str], ...]:
        """Each term with its anchor, in alphabetical order."""
        return tuple((term, f"istilah-{anchor_of(term.term)}") for term in self._terms)

    @cached_property
    def _anchors(self) -> dict[str, str]:
        """Every spelling, in small letters → the anchor of its term. A term's own name goes before another's alias."""
        aliases = {
            name.lower(): anchor for term, anchor in self.anchored for name in term.also_called if _is_distinct(name)
        }
        return aliases | {term.term.lower(): anchor for term, anchor in self.anchored}

    @cached_property
    def _find(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """Finds the spellings in a text in small letters: several times faster than a search that ignores case."""
        names = sorted(map(re.escape, self._anchors), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(names) or '(?!)'})\b").finditer

    def linker(self, root: str) -> Callable[[str], Markup]:
        """For one page: a text → HTML in which terms that the page has not used before lead to the glossary."""
        find, anchors, used = self._find, self._anchors, set[str]()

        def link(text: str) -> Markup:
            parts, end = [], 0
            for match in find(_small(text)):
                anchor = anchors[match[0]]
                if anchor not in used:
                    used.add(anchor)
                    start, stop = match.span()
                    parts += [escape(text[end:start]), _link(root, anchor, text[start:stop])]
                    end = stop
            return Markup("".join((*parts, escape(text[end:])))) if parts else escape(text)

        return link


def _is_distinct(alias: str) -> bool:
    """Whether an alias means only its term: a single word in small letters («penilaian») means much else too."""
    return " " in alias or alias != alias.lower()


def _small(text: str) -> str:
    """A text in small letters, each in its place; one with a letter that becomes two («İ») stays as it is."""
    small = text.lower()
    return small if len(small) == len(text) else text


def _link(root: str, anchor: str, text: str) -> str:
    return f'<a class="term" href="{root}{routes.term(anchor)}">{escape(text)}</a>'
