"""Every generated page, kind by kind. A new kind: its module and template in ``views/``, and its line here."""

from collections import defaultdict
from collections.abc import Iterator

from .drawing import pictures
from .exports import city as city_files
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
    for view in (quality, pictures, city_files, card, lite):
        yield from view.downloads(publication)


def pages(publication: Publication) -> Iterator[Page]:
    """Every generated page, home first. Each is composed only when asked, so cost and memory do not add up."""
    for view in VIEWS:
        yield from view.pages(publication)


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
