"""A city's card: a small page without the frame, for a frame on somebody else's page."""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download
from jejak.records.catalogue import CityRecord
from jejak.story.country.brief import tell_brief

WIDTH, HEIGHT = 400, 360
"""CSS pixels: at this size every card shows whole."""


@dataclass(frozen=True, slots=True)
class Embed:
    """A card's path, and the HTML by which another site frames it."""

    path: str
    code: str


def offer_card(publication: Publication, record: CityRecord) -> Embed:
    """What a city's page says of its card."""
    path = routes.card(record)
    address, title = publication.address.absolute(path), html.escape(f"Jejak kota cerdas {record.city.name}")
    size = f'width="{WIDTH}" height="{HEIGHT}" style="border:0;max-width:100%"'
    return Embed(path, f'<iframe src="{address}" title="{title}" {size} loading="lazy"></iframe>')


def downloads(publication: Publication) -> Iterator[Download]:
    """A card for every city. It is no page of the site's map: search engines keep to the city's own."""
    for record in publication.catalogue.cities:
        path = routes.card(record)
        yield Download(routes.page_file(path), partial(draw_card, publication, record, path))


def draw_card(publication: Publication, record: CityRecord, path: str) -> bytes:
    """Name, steps, first sentence with its publishers, and the way to the whole record."""
    row, page = publication.overview.by_id[record.id], routes.city(record)
    return fill(
        "card.html.jinja",
        path,
        site=publication.name,
        title=row.name,
        canonical=publication.address.absolute(page),
        style=publication.card_style,
        page=page,
        brief=tell_brief(row, publication.catalogue),
        report=publication.address.report(page),
    ).encode()
