"""Which article a page is a part or a form of.

Pure text: knows no record and opens no connection.
"""

import re
from functools import lru_cache

from .addresses import same

_PART = re.compile(r"(?<=[^/\d])/(?:page/)?[2-9]$|/page/\d{1,2}$")
"""A part of an article behind the headline in its address: ``…/kota-x-raih-penghargaan/2``."""

_HEADLINE = re.compile(r"/[^/]*-[^/]*/(?:page/)?\d{1,2}$")


@lru_cache(maxsize=8192)
def article_of(url: str) -> str:
    """What all pages of one article have in common: ``same`` of its address, without the number of the part."""
    whole = same(url)
    return _PART.sub("", whole) if _HEADLINE.search(whole) else whole
