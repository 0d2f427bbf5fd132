"""The quality of the record: coverage, and a page and a file for each list of what is lacking."""

import csv
import io
from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.publish.templates import render
from jejak.records.catalogue import CityRecord
from jejak.story.coverage import count_steps
from jejak.story.quality import QualityList, Subject
from jejak.story.register import Found

from .plain import compose_plain

LIMIT = 200
"""Rows shown on a page; the file has all of them."""

_FORMULA = ("=", "+", "-", "@", "\t")


def pages(publication: Publication) -> Iterator[Page]:
    yield Page(routes.QUALITY, partial(compose_quality, publication))
    for each in publication.quality:
        yield Page(routes.quality(each.key), partial(compose_list, publication, each))


def files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every list as a CSV file: path from the site's root, content."""
    for each in publication.quality:
        yield routes.quality_file(each.key), _table(each, publication)


def compose_quality(publication: Publication) -> Sheet:
    """Coverage of the steps, and all lists."""
    path = routes.QUALITY
    content = render(
        "quality.html.jinja",
        root=routes.root(path),
        routes=routes,
        lists=publication.quality,
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


def compose_list(publication: Publication, each: QualityList) -> Sheet:
    """One list."""
    path = routes.quality(each.key)
    content = render(
        "quality_list.html.jinja", root=routes.root(path), routes=routes, list=each, limit=LIMIT, link=_link
    )
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


def _table(each: QualityList, publication: Publication) -> bytes:
    """CSV in UTF-8 with a byte order mark, without which spreadsheets take it for another encoding."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*each.columns, "Alamat"))
    for row in each.rows:
        writer.writerow((*map(_inert, row.cells), publication.address.absolute(_link(row.subject))))
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
