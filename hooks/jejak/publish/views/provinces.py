"""The pages of provinces, and the list of all of them."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.drawing.map import map_province
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story import words
from jejak.story.country.provinces import Province

_ABOVE = (Crumb("Provinsi", routes.PROVINCES),)


def pages(publication: Publication) -> Iterator[Page]:
    """The list of provinces, and each of them, with or without a record."""
    yield Page(routes.PROVINCES, partial(compose_provinces, publication))
    for name in sorted({region.province for region in publication.catalogue.regions.values()}):
        yield Page(routes.province(name), partial(compose_province, publication, name))


def compose_provinces(publication: Publication) -> Sheet:
    """All provinces, by name."""
    content = fill(
        "provinces.html.jinja",
        routes.PROVINCES,
        provinces=tuple(publication.provinces.values()),
        numbers=publication.overview.numbers,
    )
    return compose_plain(
        publication,
        PageKind.PROVINCE,
        title="Daftar menurut provinsi",
        description=(
            "Tiap provinsi dengan jumlah peserta yang kami temukan, daerah lain dengan catatan, dan angkatannya."
        ),
        crumb=Crumb("Provinsi"),
        path=routes.PROVINCES,
        content=content,
    )


def compose_province(publication: Publication, name: str) -> Sheet:
    """One province: a map, its cities with their steps, its batches, and who has no record yet."""
    province, path = publication.provinces[name], routes.province(name)
    return compose_plain(
        publication,
        PageKind.PROVINCE,
        title=name,
        description=(
            f"Jejak kota cerdas di {name}: {province.sentence} "
            f"Langkah yang {words.DOCUMENTED} dan angkatan tiap daerah."
        ),
        crumb=Crumb(name),
        path=path,
        content=_render(publication, province, path),
        above=_ABOVE,
    )


def _render(publication: Publication, province: Province, path: str) -> str:
    return fill(
        "province.html.jinja",
        path,
        province=province,
        map=map_province(province),
        outline=publication.outline,
        report=publication.address.report(path),
    )
