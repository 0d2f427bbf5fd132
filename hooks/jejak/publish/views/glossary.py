"""The glossary's page."""

from collections.abc import Iterator
from functools import partial

from jejak.publish import routes
from jejak.publish.composing import compose_plain, fill
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, Page, PageKind, Sheet


def pages(publication: Publication) -> Iterator[Page]:
    """One page, for all words."""
    yield Page(routes.GLOSSARY, partial(compose_glossary, publication))


def compose_glossary(publication: Publication) -> Sheet:
    """All terms, each with an anchor that other pages link to."""
    path = routes.GLOSSARY
    content = fill(
        "glossary.html.jinja",
        path,
        terms=publication.terms.anchored,
        cited=publication.catalogue.cited,
    )
    return compose_plain(
        publication,
        PageKind.GLOSSARY,
        title="Glosarium",
        description="Arti istilah program kota cerdas: bimtek, masterplan, quick win, angkatan, dan lainnya.",
        crumb=Crumb("Glosarium"),
        path=path,
        content=content,
    )
