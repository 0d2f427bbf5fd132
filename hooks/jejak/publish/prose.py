"""Hand-written pages and the page for a missing address → their sheets."""

from . import routes, structured
from .pages import Publication
from .sheet import Crumb, PageKind, Sheet, embed_json


def compose(
    publication: Publication, *, path: str, title: str, description: str, html: str, toc: tuple[tuple[str, str], ...]
) -> Sheet:
    """A page written in Markdown under ``docs/``. ``path`` from the site's root; ``html`` is its finished content."""
    address = publication.address
    url, crumbs = address.absolute(path), (Crumb(title),)
    return Sheet(
        path=path,
        kind=PageKind.PROSE,
        title=title,
        description=description,
        url=url,
        root=routes.root(path),
        content=html,
        tab=path.strip("/"),
        crumbs=crumbs,
        toc=toc,
        edit=address.edit(f"docs/{path.strip('/')}.md"),
        report=address.report(path),
        json_ld=embed_json(structured.webpage(title, description, url, crumbs, address)),
    )


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
