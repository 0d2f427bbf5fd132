"""Links from a page to the glossary: the first use of each term, and no more.

Knows the glossary and addresses; knows no page. A term is linked in our own texts only, never in a name or a title.
"""

import re
from collections.abc import Callable
from functools import cached_property

from markupsafe import Markup, escape

from jejak.records.reference import Glossary, Term
from jejak.story.claims import slug

from . import routes


class Terms:
    """The glossary's terms with their anchors, and the pattern that finds them in a text."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms = sorted(glossary.terms, key=lambda term: term.term.casefold())

    @cached_property
    def anchored(self) -> tuple[tuple[Term, str], ...]:
        """Each term with its anchor, in alphabetical order."""
        return tuple((term, f"istilah-{slug(term.term)}") for term in self._terms)

    @cached_property
    def _anchors(self) -> dict[str, str]:
        """Every spelling, in small letters → the anchor of its term. A term's own name goes before another's alias."""
        aliases = {name.casefold(): anchor for term, anchor in self.anchored for name in term.also_called}
        return aliases | {term.term.casefold(): anchor for term, anchor in self.anchored}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(map(re.escape, self._anchors), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(names) or '(?!)'})\b", re.IGNORECASE)

    def linker(self, root: str) -> Callable[[str], Markup]:
        """For one page: a text → HTML in which terms that the page has not used before lead to the glossary."""
        used: set[str] = set()

        def link(text: str) -> Markup:
            parts, end = [], 0
            for match in self._pattern.finditer(text):
                anchor = self._anchors[match[0].casefold()]
                if anchor not in used:
                    used.add(anchor)
                    parts += [escape(text[end : match.start()]), _link(root, anchor, match[0])]
                    end = match.end()
            return Markup("").join((*parts, escape(text[end:])))

        return link


def _link(root: str, anchor: str, text: str) -> Markup:
    return Markup('<a class="term" href="{}">{}</a>').format(f"{root}{routes.term(anchor)}", text)
