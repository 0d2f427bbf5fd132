"""A city's card: a small page without the frame, for a frame on somebody else's page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download
from jejak.records.catalogue import CityRecord
from jejak.story.country.brief import tell_brief


def downloads(publication: Publication) -> Iterator[Download]:
    """A card for every city. It is no page of the site's map: search engines keep to the city's own."""
    for record in publication.catalogue.cities:
        path = routes.card(record)
        yield Download(routes.page_file(path), partial(render_card, publication, record, path))


def render_card(publication: Publication, record: CityRecord, path: str) -> bytes:
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
        days=publication.days.told(record),
        brief=tell_brief(row, publication.catalogue),
        report=publication.address.report(page),
    ).encode()
