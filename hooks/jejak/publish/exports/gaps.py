"""What the record lacks as tables: each list of the pages on quality, whole, in both forms of ``table``."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.publication import Publication
from jejak.publish.sheet import Download, PageKind
from jejak.records.catalogue import CityRecord
from jejak.story.country.quality.listing import Subject
from jejak.story.country.quality.lists import list_keys
from jejak.story.country.register import CityClaim

from . import table


def downloads(publication: Publication) -> Iterator[Download]:
    """Two files a list, told from the same register as the lists' pages."""
    for key in list_keys():
        for path, separator in (
            (routes.table_file(routes.QUALITY, key), table.COMMA),
            (routes.table_file_for_excel(routes.QUALITY, key), table.SEMICOLON),
        ):
            yield Download(path, partial(write_list, publication, key, separator), group=PageKind.QUALITY)


def write_list(publication: Publication, key: str, separator: str) -> bytes:
    """One list as a file: what its page says, the codes of regions, whole addresses."""
    each = publication.quality[key]
    regional = table.CODES if each.about_regions else ()
    rows = ((*gap.cells, *_codes(gap.subject), publication.address.absolute(link(gap.subject))) for gap in each.rows)
    return table.write_csv([(*each.columns, *regional, table.ADDRESS), *rows], separator)


def link(subject: Subject) -> str:
    """Where one reads more of what a row is about: a path from the site's root."""
    match subject:
        case CityRecord():
            return routes.city(subject)
        case CityClaim():
            return routes.claim(subject.record, subject.anchor)
    return routes.source(subject)


def _codes(subject: Subject) -> tuple[str, ...]:
    match subject:
        case CityRecord():
            return table.code_cells(subject.region.code)
        case CityClaim():
            return table.code_cells(subject.record.region.code)
    return ()
