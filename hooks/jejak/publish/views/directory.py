"""The table of all regions."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.exports import table
from jejak.publish.publication import Publication
from jejak.publish.search.places import new_spellings
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story import words
from jejak.story.days import LABEL


def pages(publication: Publication) -> Iterator[Page]:
    """One page, for all regions."""
    yield Page(routes.DIRECTORY, partial(compose_directory, publication))


def compose_directory(publication: Publication) -> Sheet:
    """All regions in one table, a line for each of their rounds."""
    content = fill(
        "directory.html.jinja",
        routes.DIRECTORY,
        lines=publication.facets.lines,
        unrecorded=publication.facets.unrecorded,
        report=publication.address.reporter(routes.DIRECTORY),
        numbers=publication.overview.numbers,
        total=len(publication.catalogue.regions),
        days=publication.days,
        day_labels=LABEL,
        facets=publication.facets.all,
        written=publication.facets.write,
        spellings=new_spellings,
        codes=(*table.CODES, table.ADDRESS),
    )
    return compose_plain(
        publication,
        PageKind.DIRECTORY,
        title="Semua kota dan kabupaten",
        description=(
            f"Tabel semua kota dan kabupaten di Indonesia: angkatan, langkah yang {words.DOCUMENTED}, butir, sumber, "
            "dan daerah yang belum punya catatan."
        ),
        crumb=Crumb("Daerah"),
        path=routes.DIRECTORY,
        content=content,
    )
