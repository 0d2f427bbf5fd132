"""The sheet of a page that tells of no single record."""

from jejak.publish import routes, structured
from jejak.publish.publication import Publication
from jejak.publish.sheet import Crumb, PageKind, Sheet, embed_json


def compose_plain(
    publication: Publication,
    kind: PageKind,
    title: str,
    description: str,
    crumb: Crumb,
    path: str,
    content: str,
    *,
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
