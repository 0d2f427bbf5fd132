"""Every generated page, kind by kind. A new kind: its module and template in ``views/``, and its line here."""

from collections.abc import Iterator

from .publication import Publication
from .sheet import Page
from .views import city, directory, home, search

VIEWS = (home, directory, search, city)


def pages(publication: Publication) -> Iterator[Page]:
    """Every generated page, home first. Each is composed only when asked, so cost and memory do not add up."""
    for view in VIEWS:
        yield from view.pages(publication)
