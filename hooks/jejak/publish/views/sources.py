"""The catalogue of sources: its letters, and a page for the publishers under each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet
from jejak.story import words
from jejak.story.country.sources import shelf_of

NATIONAL: Mapping[str, tuple[str, str]] = {
    "programme": ("Program nasional", routes.PROGRAMME),
    "pillars": ("Pilar", routes.PILLARS),
    "glossary": ("Glosarium", routes.GLOSSARY),
}
"""The pages that tell of the national files: their names and addresses."""


def pages(publication: Publication) -> Iterator[Page]:
    """The list of letters, and each letter that a publisher begins with."""
    yield Page(routes.SOURCES, partial(compose_sources, publication), group=PageKind.SOURCES)
    for letter in sorted({shelf_of(source) for source in publication.catalogue.sources.values()}):
        yield Page(routes.shelf(letter), partial(compose_shelf, publication, letter), group=PageKind.SOURCES)


def compose_sources(publication: Publication) -> Sheet:
    """All letters, with the sources by kind and by year."""
    path, shelves = routes.SOURCES, publication.shelves.values()
    listed = [each.cited for shelf in shelves for publisher in shelf.publishers for each in publisher.sources]
    published = (cited.source.published.year for cited in listed if cited.source.published)
    years = Counter(str(year) for year in published if year)
    undated = len(listed) - years.total()
    content = fill(
        "sources.html.jinja",
        path,
        shelves=shelves,
        families=publication.catalogue.media.families,
        size=len(listed),
        publishers=sum(len(shelf.publishers) for shelf in shelves),
        kinds=sorted(Counter(cited.kind_word for cited in listed).items()),
        years=[*sorted(years.items()), *([(words.UNRECORDED, undated)] if undated else [])],
    )
    return compose_plain(
        publication,
        PageKind.SOURCES,
        title="Sumber",
        description=(
            "Semua sumber catatan kota cerdas menurut penerbit, dengan butir yang berasal dari masing-masing."
        ),
        crumb=Crumb("Sumber"),
        path=path,
        content=content,
    )


def compose_shelf(publication: Publication, key: str) -> Sheet:
    """The sources under one letter."""
    shelf, path, letter = publication.shelves[key], routes.shelf(key), key.upper() if key != "0" else "lain"
    of_whom = f"penerbit berawalan huruf {letter}" if key != "0" else "penerbit lain"
    title = f"Sumber: {of_whom}"
    listed = [each.cited.source for publisher in shelf.publishers for each in publisher.sources]
    sought = any(map(routes.copies, listed))
    content = fill("sources_shelf.html.jinja", path, shelf=shelf, title=title, national=NATIONAL, copies_sought=sought)
    return compose_plain(
        publication,
        PageKind.SOURCES,
        title=title,
        description=(f"Sumber catatan kota cerdas dari {of_whom}, dengan butir yang berasal dari masing-masing."),
        crumb=Crumb(letter),
        path=path,
        content=content,
        above=(Crumb("Sumber", routes.SOURCES),),
    )
