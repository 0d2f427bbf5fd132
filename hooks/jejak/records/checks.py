"""Cross-record rules."""

from collections.abc import Container, Iterator

from .catalogue import Catalogue
from .problems import Finding, Severity


def check(catalogue: Catalogue, unread: Container[str] = frozenset()) -> Iterator[tuple[str, Finding, Severity]]:
    yield from ()
