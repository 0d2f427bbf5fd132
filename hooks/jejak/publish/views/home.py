"""The home page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes, structured
from jejak.publish.composing import fill
from jejak.publish.drawing.map import map_country
from jejak.publish.publication import Publication
from jejak.publish.sheet import Page, PageKind, Sheet, embed_json
from jejak.story.country.batches import list_years
from jejak.story.country.overview import list_latest

LATEST = 8


def pages(publication: Publication) -> Iterator[Page]:
    """One page, at the root of the site."""
    yield Page(routes.HOME, partial(compose_home, publication))


def compose_home(publication: Publication) -> Sheet:
    """The home page: find a city, what is known in numbers, the latest milestones."""
    address = publication.address
    return Sheet(
        path=routes.HOME,
        kind=PageKind.HOME,
        title=publication.name,
        description=publication.description,
        url=address.site,
        root=routes.root(routes.HOME),
        content=_render(publication),
        report=address.report(routes.HOME),
        json_ld=embed_json(structured.website(publication.name, publication.description, address)),
    )


def _render(publication: Publication) -> str:
    return fill(
        "home.html.jinja",
        routes.HOME,
        numbers=publication.overview.numbers,
        latest=list_latest(publication.catalogue, LATEST),
        provinces=tuple(publication.provinces.values()),
        batches=list_years(publication.catalogue),
        map=map_country(publication.overview.rows),
        outline=publication.outline,
    )
