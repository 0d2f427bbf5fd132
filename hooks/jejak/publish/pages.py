"""Every generated page, kind by kind. A new kind: its module and template in ``views/``, and its line here."""

from collections.abc import Iterator

from .publication import Publication
from .sheet import Download, Page
from .views import (
    batches,
    card,
    chronicle,
    city,
    comparison,
    directory,
    glossary,
    home,
    lite,
    pillars,
    programme,
    provinces,
    quality,
    search,
    sources,
)

VIEWS = (
    home,
    directory,
    search,
    provinces,
    batches,
    chronicle,
    pillars,
    programme,
    sources,
    glossary,
    quality,
    comparison,
    city,
)


def downloads(publication: Publication) -> Iterator[Download]:
    """Every generated file that is no page."""
    for view in (quality, card, lite):
        yield from view.downloads(publication)


def pages(publication: Publication) -> Iterator[Page]:
    """Every generated page, home first. Each is composed only when asked, so cost and memory do not add up."""
    for view in VIEWS:
        yield from view.pages(publication)
