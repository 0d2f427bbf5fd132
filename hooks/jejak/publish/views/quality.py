"""The quality of the record: coverage, and a page and a file for each list of what is lacking."""

import csv
import io
from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Download, Page, PageKind, Sheet
from jejak.records.catalogue import CityRecord
from jejak.story.coverage import count_steps
from jejak.story.quality import Subject, list_keys
from jejak.story.register import Found

from .plain import compose_plain, fill

LIMIT = 180
"""Rows shown on a page; the file has all of them."""

_FORMULA = ("=", "+", "-", "@", "\t")


def pages(publication: Publication) -> Iterator[Page]:
    yield Page(routes.QUALITY, partial(compose_quality, publication), __name__)
    for key in list_keys():
        yield Page(routes.quality(key), partial(compose_list, publication, key), __name__)


def downloads(publication: Publication) -> Iterator[Download]:
    """Every list as a CSV file."""
    for key in list_keys():
        yield Download(routes.quality_file(key), partial(write_table, publication, key), __name__)


def compose_quality(publication: Publication) -> Sheet:
    """Coverage of the steps, and all lists."""
    path = routes.QUALITY
    content = fill(
        "quality.html.jinja",
        path,
        lists=publication.quality.values(),
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
    content = fill("quality_list.html.jinja", path, list=each, limit=LIMIT, link=_link)
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


def write_table(publication: Publication, key: str) -> bytes:
    """One list as CSV in UTF-8 with a byte order mark, without which spreadsheets take it for another encoding."""
    each, text = publication.quality[key], io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*each.columns, "Alamat"))
    for row in each.rows:
        writer.writerow((*map(_inert, row.cells), publication.address.absolute(_link(row.subject))))
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
