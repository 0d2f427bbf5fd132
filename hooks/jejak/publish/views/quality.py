"""The quality of the record: coverage, and a page for each list of what is lacking."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.exports import gaps
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story.country.overview import count_steps
from jejak.story.country.quality.lists import list_keys

LIMIT = 180
"""Rows shown on a page; the file has all of them (``exports/gaps.py``)."""


def pages(publication: Publication) -> Iterator[Page]:
    """The list of lists, and each list."""
    yield Page(routes.QUALITY, partial(compose_quality, publication), group=PageKind.QUALITY)
    for key in list_keys():
        yield Page(routes.quality(key), partial(compose_list, publication, key), group=PageKind.QUALITY)


def compose_quality(publication: Publication) -> Sheet:
    """Coverage of the steps, and all lists."""
    path = routes.QUALITY
    content = fill(
        "quality.html.jinja",
        path,
        lists=publication.quality.values(),
        provinces=[province for province in publication.provinces.values() if province.rows],
        covered=count_steps(row.tracks.rounds for row in publication.overview.rows if row.joined),
    )
    return compose_plain(
        publication,
        PageKind.QUALITY,
        title="Mutu catatan",
        description=(
            "Langkah tanpa sumber, laporan yang berbeda, butir yang kurang pasti, dan sumber yang belum lengkap, "
            "sebagai daftar untuk dikerjakan."
        ),
        crumb=Crumb("Mutu"),
        path=path,
        content=content,
    )


def compose_list(publication: Publication, key: str) -> Sheet:
    """One list."""
    each, path = publication.quality[key], routes.quality(key)
    content = fill("quality_list.html.jinja", path, list=each, limit=LIMIT, link=gaps.link)
    return compose_plain(
        publication,
        PageKind.QUALITY,
        title=each.title,
        description=each.meaning,
        crumb=Crumb(each.title),
        path=path,
        content=content,
        above=(Crumb("Mutu", routes.QUALITY),),
    )
