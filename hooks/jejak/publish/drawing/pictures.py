"""Pictures: the one shown with a link to the site or to a city's page, and a city's timeline."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download, Picture
from jejak.records.catalogue import CityRecord
from jejak.story.city.picture import has_strip, tell_strip
from jejak.story.city.story import CityStory
from jejak.story.country.overview import count_steps
from jejak.story.country.preview import Preview, preview_all, preview_city, say_all

from . import preview as drawn
from . import timeline as strips
from .kept import kept


class Figure(NamedTuple):
    """A city's timeline on its page: the picture and its path; elsewhere it leads back to ``page``."""

    picture: Picture
    path: str
    page: str


def downloads(publication: Publication) -> Iterator[Download]:
    """The site's picture; each city's, and its timeline where it has one. Made beside the city's pages."""
    yield Download(routes.PREVIEW, partial(draw_site, publication))
    for record in publication.catalogue.cities:
        yield Download(routes.preview(record), partial(draw_city, publication, record), group=record.id)
        if has_strip(record.city):
            yield Download(routes.strip(record), partial(draw_timeline, publication, record), group=record.id)


def site_picture(publication: Publication) -> Picture:
    """Shown with a link to any page that has no picture of its own."""
    return _preview(publication, routes.PREVIEW, say_all(publication.name))


def city_picture(publication: Publication, record: CityRecord, story: CityStory) -> Picture:
    """Shown with a link to a city's page."""
    return _preview(publication, routes.preview(record), preview_city(story).alt)


def timeline_figure(publication: Publication, record: CityRecord, story: CityStory) -> Figure | None:
    """What a city's page says of its timeline's picture; None where there is none."""
    if not has_strip(record.city):
        return None
    address, page = publication.address, publication.address.absolute(routes.city(record))
    strip = tell_strip(story, publication.name)
    height = strips.lay_out(strip, page).height
    path = routes.strip(record)
    return Figure(Picture(address.absolute(path), strips.WIDTH, height, strip.title), path, page)


def draw_site(publication: Publication) -> bytes:
    """The picture of ``site_picture``: a PNG."""
    overview = publication.overview
    covered = count_steps(row.tracks.rounds for row in overview.rows if row.joined)
    return _draw(publication, preview_all(publication.name, overview.numbers, covered))


def draw_city(publication: Publication, record: CityRecord) -> bytes:
    """The picture of ``city_picture``: a PNG."""
    return _draw(publication, preview_city(publication.story(record)))


def draw_timeline(publication: Publication, record: CityRecord) -> bytes:
    """The picture of ``timeline_figure``: an SVG."""
    strip = tell_strip(publication.story(record), publication.name)
    return strips.draw_strip(strip, publication.address.absolute(routes.city(record)))


def _draw(publication: Publication, preview: Preview) -> bytes:
    key = f"{drawn.version()} {publication.name} {preview!r}"
    return kept(key, partial(drawn.draw_preview, preview, publication.name))


def _preview(publication: Publication, path: str, alt: str) -> Picture:
    return Picture(publication.address.absolute(path), drawn.WIDTH, drawn.HEIGHT, alt)
