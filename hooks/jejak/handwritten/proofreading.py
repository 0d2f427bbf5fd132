"""What is wrong with the hand-written pages and with the nav that names them: all of it at once, in Indonesian.

Where no builder does it, this says what MkDocs would warn of, in the words in which its warnings are shown. As there,
an anchor is looked for in hand-written pages alone.
"""

from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote, urlsplit

from jejak.publish.rawhtml import refused, refused_files

from . import complaints, manuscripts
from .manuscripts import Nav, Written


def faults(names: Sequence[str], pages: Sequence[Written], nav: Nav, known: Collection[str]) -> str:
    """A line for each, empty where there is none.

    ``names`` of all files below ``docs/``; ``known``: what may be linked to, by such names.
    """
    wrong = [*_contested(pages), *_of_nav(pages, nav, known)]
    wrong += [fault for page in pages for fault in page.faults]
    wrong += _dead_anchors(pages)
    wrong += refused_files(names)
    wrong += [line for page in pages for line in refused(page.html, page.manuscript.text, page.manuscript.name)]
    return "\n".join(wrong)


def _contested(pages: Sequence[Written]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for name in (page.manuscript.name for page in pages):
        if (first := taken.setdefault(manuscripts.address(name), name)) != name:
            yield complaints.CONTESTED.format(first, name)


def _of_nav(pages: Sequence[Written], nav: Nav, known: Collection[str]) -> Iterator[str]:
    """Without a nav each page is in it."""
    for name in (page.manuscript.name for page in pages):
        if nav and name not in nav:
            yield complaints.NOT_IN_NAV.format(name)
    for target in nav:
        scheme, host, *_ = urlsplit(target)
        if not (scheme or host or target in known):
            yield complaints.LOST_IN_NAV.format(target)


def _dead_anchors(pages: Sequence[Written]) -> Iterator[str]:
    anchors = {page.manuscript.name: page.anchors for page in pages}
    for page in pages:
        for (target, anchor), link in page.asked.items():
            if target in anchors and unquote(anchor) not in anchors[target]:
                yield complaints.LOST_ANCHOR.format(page.manuscript.name, link)
