"""The chronicle: all years, and a page for each."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.records.text.slugs import anchor_of
from jejak.story import words
from jejak.story.country.chronicle import UNDATED, Chapter, list_keys

_ABOVE = Crumb("Linimasa", routes.CHRONICLE)


def pages(publication: Publication) -> Iterator[Page]:
    """The list of years, each year, and what has no date."""
    yield Page(routes.CHRONICLE, partial(compose_chronicle, publication), group=PageKind.CHRONICLE)
    for key in list_keys(publication.catalogue):
        yield Page(routes.chapter(key), partial(compose_chapter, publication, key), group=PageKind.CHRONICLE)


def compose_chronicle(publication: Publication) -> Sheet:
    """The years, with how many events each has."""
    path = routes.CHRONICLE
    content = fill("chronicle.html.jinja", path, chapters=publication.chapters.values())
    return compose_plain(
        publication,
        PageKind.CHRONICLE,
        title="Linimasa",
        description="Semua peristiwa program kota cerdas yang tercatat, tahun demi tahun, dengan sumbernya.",
        crumb=Crumb("Linimasa"),
        path=path,
        content=content,
    )


def compose_chapter(publication: Publication, key: str) -> Sheet:
    """One year's events by month, with the way to the years beside it."""
    chapters, chapter = [*publication.chapters.values()], publication.chapters[key]
    place = chapters.index(chapter)
    path, title = routes.chapter(chapter.key), _title(chapter)
    content = fill(
        "chronicle_chapter.html.jinja",
        path,
        anchor_of=anchor_of,
        title=title,
        chapter=chapter,
        before=chapters[place - 1] if place else None,
        after=chapters[place + 1] if place + 1 < len(chapters) else None,
    )
    return compose_plain(
        publication,
        PageKind.CHRONICLE,
        title=title,
        description=f"{title} dalam program kota cerdas di semua daerah, dengan tautan ke butir dan sumbernya.",
        crumb=Crumb(chapter.label),
        path=path,
        content=content,
        above=(_ABOVE,),
        toc=tuple((anchor_of(month.label), month.label) for month in chapter.months),
    )


def _title(chapter: Chapter) -> str:
    """«Peristiwa tahun 2021»; of a year for which there are only plans «Rencana untuk tahun 2028»."""
    what = words.UNDATED if chapter.key == UNDATED else f"tahun {chapter.label}"
    return f"Peristiwa {what}" if chapter.size else f"Rencana untuk {what}"
