"""Every generated page and file, kind by kind.

A new page: its module in ``views/``, its template of the same name, and its line in ``VIEWS``. A new file: its module
in ``exports/`` or ``drawing/``, and its line in ``FILES``.
"""

from collections import defaultdict
from collections.abc import Iterator

from .drawing import pictures
from .exports import city as city_files
from .exports import gaps
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
    verification,
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
)
"""Pages on many cities, in the order of the site."""

VIEWS_OF_A_CITY = (city, verification)
"""Made one after another of each city, from one telling of its story."""

FILES = (gaps, pictures, city_files, card, lite)
"""What is no page of the site's map: tables, pictures, and the small pages outside the frame."""


def downloads(publication: Publication) -> Iterator[Download]:
    """Every generated file that is no page."""
    for each in FILES:
        yield from each.downloads(publication)


def pages(publication: Publication) -> Iterator[Page]:
    """Every generated page, home first. Each is composed only when asked, so cost and memory do not add up."""
    for view in VIEWS:
        yield from view.pages(publication)
    for record in publication.catalogue.cities:
        for of_city in VIEWS_OF_A_CITY:
            yield of_city.page(publication, record)


def everything(publication: Publication) -> Iterator[Page | Download]:
    """All pages in their order; behind the last page of a group its files, told from the same as the pages."""
    files: defaultdict[str | None, list[Download]] = defaultdict(list)
    for download in downloads(publication):
        files[download.group].append(download)
    listed = tuple(pages(publication))
    last = {page.group: page for page in listed}
    for page in listed:
        yield page
        if last[page.group] is page:
            yield from files.pop(page.group, ())
    for rest in files.values():
        yield from rest
