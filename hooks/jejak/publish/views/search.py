"""The page of the full-text search."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet


def pages(publication: Publication) -> Iterator[Page]:
    """One page; what it finds is loaded when asked for."""
    yield Page(routes.SEARCH, partial(compose_search, publication))


def compose_search(publication: Publication) -> Sheet:
    """The full-text search."""
    return compose_plain(
        publication,
        PageKind.SEARCH,
        title="Cari di seluruh catatan",
        description="Cari orang, program, tempat, dan peristiwa di semua catatan kota cerdas, dengan penyaring.",
        crumb=Crumb("Cari"),
        path=routes.SEARCH,
        content=fill("search.html.jinja", routes.SEARCH),
    )
