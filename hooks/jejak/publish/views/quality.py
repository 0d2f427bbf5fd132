"""The quality of the record: coverage, and a page and a file for each list of what is lacking."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.exports import table
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Download, Page, PageKind, Sheet
from jejak.records.catalogue import CityRecord
from jejak.story.country.coverage import count_steps
from jejak.story.country.quality import Subject, list_keys
from jejak.story.country.register import Found

LIMIT = 180
"""Rows shown on a page; the file has all of them."""


def pages(publication: Publication) -> Iterator[Page]:
    yield Page(routes.QUALITY, partial(compose_quality, publication), __name__)
    for key in list_keys():
        yield Page(routes.quality(key), partial(compose_list, publication, key), __name__)


def downloads(publication: Publication) -> Iterator[Download]:
    """Every list as a CSV file, in both forms."""
    for key in list_keys():
        for path, separator in (
            (routes.quality_file(key), table.COMMA),
            (routes.quality_file_for_excel(key), table.SEMICOLON),
        ):
            yield Download(path, partial(write_table, publication, key, separator), __name__)


def compose_quality(publication: Publication) -> Sheet:
    """Coverage of the steps, and all lists."""
    path = routes.QUALITY
    content = fill(
        "quality.html.jinja",
        path,
        lists=publication.quality.values(),
        for_excel=table.FOR_EXCEL,
        provinces=[province for province in publication.provinces.values() if province.rows],
        covered=count_steps(row.steps for row in publication.overview.rows),
    )
    return compose_plain(
        publication,
        PageKind.QUALITY,
        "Mutu catatan",
        "Celah, perbedaan, klaim lemah, dan sumber yang belum lengkap catatan ini, sebagai daftar untuk dikerjakan.",
        Crumb("Mutu"),
        path,
        content,
    )


def compose_list(publication: Publication, key: str) -> Sheet:
    """One list."""
    each, path = publication.quality[key], routes.quality(key)
    content = fill("quality_list.html.jinja", path, list=each, limit=LIMIT, link=_link, for_excel=table.FOR_EXCEL)
    return compose_plain(
        publication,
        PageKind.QUALITY,
        each.title,
        each.meaning,
        Crumb(each.title),
        path,
        content,
        above=(Crumb("Mutu", routes.QUALITY),),
    )


def _link(subject: Subject) -> str:
    match subject:
        case CityRecord():
            return routes.city(subject)
        case Found():
            return routes.claim(subject.record, subject.anchor)
    return routes.source(subject)


def write_table(publication: Publication, key: str, separator: str) -> bytes:
    """One list as a file: what its page says, the codes of regions, whole addresses."""
    each = publication.quality[key]
    regional = table.CODES if each.about_regions else ()
    rows = ((*row.cells, *_codes(row.subject), publication.address.absolute(_link(row.subject))) for row in each.rows)
    return table.write_csv([(*each.columns, *regional, "Alamat"), *rows], separator)


def _codes(subject: Subject) -> tuple[str, ...]:
    match subject:
        case CityRecord():
            return table.code_cells(subject.region.code)
        case Found():
            return table.code_cells(subject.record.region.code)
    return ()
