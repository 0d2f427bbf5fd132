"""What the views share, which never import each other: a template filled, a page's sheet, its crumbs and contents."""

import html
from collections.abc import Iterable
from typing import NamedTuple

from jejak.records.catalogue import CityRecord

from . import routes, structured
from .publication import Publication
from .rendering import render
from .sheet import Crumb, PageKind, Sheet, embed_json

CARD_WIDTH, CARD_HEIGHT = 400, 400
"""CSS pixels: at this size every card shows whole."""


def fill(template: str, path: str, **context: object) -> str:
    """A page's content: its template with ``routes``, the ``root`` seen from ``path``, and what else it tells."""
    return render(template, root=routes.root(path), routes=routes, **context)


def crumbs_to(province: str) -> tuple[Crumb, ...]:
    """What stands above a city of ``province``."""
    return Crumb("Daerah", routes.DIRECTORY), Crumb(province, routes.province(province))


def present(sections: Iterable[tuple[str, str, object]]) -> tuple[tuple[str, str], ...]:
    """Anchor, text and content of each section → a table of contents that names those with content."""
    return tuple((anchor, text) for anchor, text, content in sections if content)


def compose_plain(
    publication: Publication,
    kind: PageKind,
    *,
    title: str,
    description: str,
    crumb: Crumb,
    path: str,
    content: str,
    above: tuple[Crumb, ...] = (),
    toc: tuple[tuple[str, str], ...] = (),
) -> Sheet:
    """A page below the home page, or below the pages of ``above``. Its tab is the first part of ``path``."""
    address = publication.address
    url = address.absolute(path)
    crumbs = (*above, crumb)
    return Sheet(
        path=path,
        kind=kind,
        title=title,
        description=description,
        url=url,
        root=routes.root(path),
        content=content,
        tab=path.partition("/")[0],
        crumbs=crumbs,
        toc=toc,
        report=address.report(path),
        json_ld=embed_json(structured.webpage(title, description, url, crumbs, address)),
    )


class Embed(NamedTuple):
    """A card's path, and the HTML by which another site frames it."""

    path: str
    code: str


def offer_card(publication: Publication, record: CityRecord) -> Embed:
    """What a city's page says of its card."""
    path = routes.card(record)
    address, title = publication.address.absolute(path), html.escape(f"Jejak kota cerdas {record.city.name}")
    size = f'width="{CARD_WIDTH}" height="{CARD_HEIGHT}" style="border:0;max-width:100%"'
    return Embed(path, f'<iframe src="{address}" title="{title}" {size} loading="lazy"></iframe>')
