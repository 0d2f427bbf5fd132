"""The thrifty site: a page per province in words alone, and the list of them."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download
from jejak.story.country.brief import tell_brief


def downloads(publication: Publication) -> Iterator[Download]:
    """The list, and each province. The canonical address of each is its full page."""
    yield Download(routes.page_file(routes.LITE), partial(render_index, publication))
    for name in sorted({region.province for region in publication.catalogue.regions.values()}):
        yield Download(routes.page_file(routes.lite(name)), partial(render_province, publication, name))


def render_index(publication: Publication) -> bytes:
    """All provinces, by name."""
    return fill(
        "lite_index.html.jinja",
        routes.LITE,
        site=publication.name,
        title="Versi hemat",
        canonical=publication.address.absolute(routes.PROVINCES),
        description="Catatan kota cerdas tiap provinsi sebagai teks saja, beberapa kilobita per halaman.",
        provinces=publication.provinces.values(),
    ).encode()


def render_province(publication: Publication, name: str) -> bytes:
    """One province: each city in brief, and who has no record yet."""
    province, path, page = publication.provinces[name], routes.lite(name), routes.province(name)
    return fill(
        "lite.html.jinja",
        path,
        site=publication.name,
        title=f"{name}, versi hemat",
        canonical=publication.address.absolute(page),
        description=f"Jejak kota cerdas di {name} sebagai teks saja: {province.sentence}",
        province=province,
        briefs=[tell_brief(row, publication.catalogue) for row in province.rows],
        report=publication.address.report(page),
    ).encode()
