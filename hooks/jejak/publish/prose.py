"""Hand-written pages and the page for a missing address → their sheets."""

from dataclasses import replace

from . import routes
from .composing import compose_plain
from .publication import Publication
from .sheet import Crumb, PageKind, Sheet


def compose(
    publication: Publication, *, path: str, title: str, description: str, html: str, toc: tuple[tuple[str, str], ...]
) -> Sheet:
    """A page written in Markdown under ``docs/``. ``path`` from the site's root; ``html`` is its finished content."""
    sheet = compose_plain(
        publication, PageKind.PROSE, title=title, description=description, crumb=Crumb(title), path=path, content=html
    )
    return replace(sheet, toc=toc, edit=publication.address.edit(f"docs/{path.strip('/')}.md"))


def missing_sheet(publication: Publication) -> Sheet:
    """The page shown for an address that does not exist; it is served at any depth, so its links are absolute."""
    return Sheet(
        path="404.html",
        kind=PageKind.MISSING,
        title="Halaman tidak ditemukan",
        description="Alamat ini tidak ada di situs.",
        url=publication.address.absolute("404.html"),
        root=routes.site_path(publication.address),
        content="",
        robots="noindex",
    )
