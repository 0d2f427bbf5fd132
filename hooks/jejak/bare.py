"""The adapter without any builder: the same site from the same pages, written straight to the disk.

Knows neither MkDocs nor Material. The text search is left to the caller, who indexes what stands here in the end.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader

from jejak.publish.sheet import Download, Page, Sheet

from .folder import Folder
from .handwritten import manuscripts, proofreading
from .handwritten.manuscripts import Written
from .production import FRAME, MISSING, Production, maps, see_no_clash, source_of
from .publish import prose, routes
from .refusal import RefusedError
from .settings import Settings


def write(settings: Settings, site: Path, warn: Callable[[str], None]) -> None:
    """All but the text search into the empty folder ``site``. Raises RefusedError; ``warn`` hears what stops none."""
    if settings.beyond:
        raise RefusedError("\n".join(settings.beyond))
    production = Production(settings.source)
    for warning in production.warnings:
        warn(warning)
    names = manuscripts.names(settings.source.docs)
    see_no_clash(production.items, names)
    published = [name for name in names if manuscripts.is_published(name)]
    urls = _urls(production, published)
    written = _written(settings, published, urls)
    if wrong := proofreading.faults(names, written, settings.nav, urls):
        raise RefusedError(wrong)
    environment = Environment(loader=FileSystemLoader(settings.source.theme), auto_reload=False)
    production.furnish(environment)
    folder = Folder(site)
    _write_files(settings, production, published, written, folder)
    folder.put(MISSING, environment.get_template(MISSING).render())
    for page in written:
        template = environment.get_template(page.manuscript.fields.get("template", FRAME))
        folder.put(routes.page_file(_address(page)), template.render(sheet=_sheet(settings, production, page)))
    _write_items(production, environment, folder)
    folder.see(_path(item) for item in production.items)


def _write_files(
    settings: Settings, production: Production, published: list[str], written: list[Written], folder: Folder
) -> None:
    """What is no page: files beside the hand-written pages, assets, and the map."""
    for name in published:
        if not name.endswith(".md"):
            folder.put(name, (settings.source.docs / name).read_bytes())
    for asset in (*production.assets.files, *maps(_listed(production, written))):
        folder.put(asset.path, asset.content)


def _write_items(production: Production, environment: Environment, folder: Folder) -> None:
    """Whoever prints a page or makes a file writes it, too."""
    printed = production.printer(environment)
    with closing(production.spread(lambda item: folder.put(_path(item), printed(item)))) as writing:
        deque(writing, maxlen=0)


def _path(item: Page | Download) -> str:
    return routes.page_file(item.path) if isinstance(item, Page) else item.path


def _written(settings: Settings, published: list[str], urls: Mapping[str, str]) -> list[Written]:
    """The hand-written pages, in their order; each can be read before any is written."""
    drafts = [manuscripts.read(settings.source.docs, name) for name in published if name.endswith(".md")]
    return [manuscripts.write(draft, settings.extensions, urls) for draft in drafts]


def _urls(production: Production, published: list[str]) -> Mapping[str, str]:
    """What a hand-written page may link to, by the name that it has or would have below ``docs/``."""
    pages = {source_of(item): item.path for item in production.items if isinstance(item, Page)}
    assets = {asset.path: asset.path for asset in production.assets.files}
    own = {name: quote(manuscripts.address(name)) for name in published}
    return {**assets, **pages, **own}


def _address(page: Written) -> str:
    return manuscripts.address(page.manuscript.name)


def _listed(production: Production, written: list[Written]) -> Iterator[tuple[str, str | None]]:
    """Absolute addresses for the map of the site, hand-written pages first."""
    absolute = production.publication.address.absolute
    for page in written:
        yield absolute(quote(_address(page))), None
    for item in production.items:
        if isinstance(item, Page):
            yield absolute(quote(item.path)), item.changed


def _sheet(settings: Settings, production: Production, page: Written) -> Sheet:
    return prose.compose(
        production.publication,
        path=quote(_address(page)),
        title=manuscripts.title_of(page, settings.nav),
        description=page.manuscript.fields.get("description", ""),
        html=page.html,
        toc=page.toc,
    )
