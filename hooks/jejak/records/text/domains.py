"""Who holds a host: the part of its name that somebody registered, by the Public Suffix List that the library brings.

Pure text: knows no record and opens no connection. A short rule of our own would have to know .co.id, .go.id, .desa.id,
.my.id, and the sites on which everybody has a name of their own (blogspot.com).
"""

from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

from .addresses import host_of


@lru_cache(maxsize=4096)
def registered(host: str) -> str:
    """``radarkudus.jawapos.com`` → ``jawapos.com``; a host that is a public suffix itself stays as it is."""
    return _suffixes().privatesuffix(host.lower().rstrip(".")) or host.lower()


def is_ending(host: str) -> bool:
    """Whether nobody holds it, because others register their names below it: ``co.id``, ``blogspot.com``."""
    return _suffixes().privatesuffix(host.lower()) is None


def domain_of(url: str | None) -> str | None:
    """The registered domain of an address; None where there is no address."""
    host = host_of(url) if url else ""
    return registered(host) if host else None


@cache
def _suffixes() -> PublicSuffixList:
    """Read anew by every command, so without the endings in other scripts a second time, which take half of that."""
    return PublicSuffixList(accept_encoded_idn=False)
