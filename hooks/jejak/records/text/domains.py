"""Who holds a host: the part of its name that somebody registered, by the Public Suffix List that the library brings.

Pure text: knows no record and opens no connection. A short rule of our own would have to know .co.id, .go.id, .desa.id,
.my.id, and the sites on which everybody has a name of their own (blogspot.com).
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from publicsuffixlist import PSLFILE, PublicSuffixList

from .addresses import host_of


@lru_cache(maxsize=4096)
def registered(host: str) -> str:
    """``radarkudus.jawapos.com`` → ``jawapos.com``; a host that is a public suffix itself stays as it is."""
    plain = host.lower().rstrip(".")
    return _suffixes(_top(plain)).privatesuffix(plain) or host.lower()


def is_ending(host: str) -> bool:
    """Whether nobody holds it, because others register their names below it: ``co.id``, ``blogspot.com``."""
    return _suffixes(_top(host.lower())).privatesuffix(host.lower()) is None


def domain_of(url: str | None) -> str | None:
    """The registered domain of an address; None where there is no address."""
    host = host_of(url) if url else ""
    return registered(host) if host else None


def _top(host: str) -> str:
    return host.rpartition(".")[2]


@cache
def _suffixes(top: str) -> PublicSuffixList:
    """The endings below one of the highest. Every command reads them anew, and hardly needs one in ten."""
    return PublicSuffixList(_rules()[top], accept_encoded_idn=False)


@cache
def _rules() -> Mapping[str, list[str]]:
    """The list's lines by the highest ending."""
    rules: defaultdict[str, list[str]] = defaultdict(list)
    with Path(PSLFILE).open(encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line and not line.startswith("//"):
                rules[_top(line)].append(line)
    return rules
