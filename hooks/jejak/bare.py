"""The adapter without any builder: the same site from the same pages, written straight to the disk.

Knows neither MkDocs nor Material. The text search is left to the caller, who indexes what stands here in the end.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader

from jejak.publish.rawhtml import refused, refused_files
from jejak.publish.sheet import Page, Sheet

from . import manuscripts
from .manuscripts import Manuscript, Written
from .production import FRAME, MISSING, Production, maps, see_no_clash, source_of
from .publish import prose
from .refusal import RefusedError
from .settings import Settings


@dataclass(frozen=True, slots=True)
class _Prose:
    manuscript: Manuscript
    written: Written

    @property
    def address(self) -> str:
        return manuscripts.address(self.manuscript.name)


def write(settings: Settings, site: Path, warn: Callable[[str], None]) -> None:
    """All but the text search into the empty folder ``site``. Raises RefusedError; ``warn`` hears what stops none."""
    production = Production(settings.source)
    for warning in production.warnings:
        warn(warning)
    names = manuscripts.names(settings.source.docs)
    see_no_clash(production.items, names)
    published = [name for name in names if manuscripts.is_published(name)]
    written = _written(settings, production, published)
    _refuse(names, written)
    environment = Environment(loader=FileSystemLoader(settings.source.theme), auto_reload=False)
    production.furnish(environment)
    _write_files(settings, production, published, written, site)
    _put(site, MISSING, environment.get_template(MISSING).render())
    for page in written:
        template = environment.get_template(page.manuscript.fields.get("template", FRAME))
        _put(site, f"{page.address}index.html", template.render(sheet=_sheet(settings, production, page)))
    _print(production, environment, site)


def _write_files(
    settings: Settings, production: Production, published: list[str], written: list[_Prose], site: Path
) -> None:
    """What is no page: files beside the hand-written pages, assets, and the map."""
    for name in published:
        if not name.endswith(".md"):
            _put(site, name, (settings.source.docs / name).read_bytes())
    for asset in (*production.assets.files, *maps(_listed(production, written))):
        _put(site, asset.path, asset.content)


def _print(production: Production, environment: Environment, site: Path) -> None:
    with closing(production.printed(environment, site)) as printed:
        for item in production.items:
            if isinstance(item, Page):
                path = f"{item.path}index.html"
                _put(site, path, printed.page(path))
        printed.finish()


def _written(settings: Settings, production: Production, published: list[str]) -> list[_Prose]:
    """The hand-written pages, in their order."""
    drafts = [manuscripts.read(settings.source.docs, name) for name in published if name.endswith(".md")]
    urls = _urls(production, published)
    return [_Prose(draft, manuscripts.write(draft, settings.extensions, urls)) for draft in drafts]


def _urls(production: Production, published: list[str]) -> Mapping[str, str]:
    """What a hand-written page may link to, by the name that it has or would have below ``docs/``."""
    pages = {source_of(item): item.path for item in production.items if isinstance(item, Page)}
    assets = {asset.path: asset.path for asset in production.assets.files}
    own = {name: quote(manuscripts.address(name)) for name in published}
    return {**assets, **pages, **own}


def _refuse(names: list[str], written: list[_Prose]) -> None:
    """Everything wrong with the hand-written files at once."""
    wrong = refused_files(names)
    for page in written:
        wrong += refused(page.written.html, page.manuscript.text, page.manuscript.name)
        wrong += page.written.faults
    taken: dict[str, str] = {}
    for page in written:
        name = page.manuscript.name
        if (first := taken.setdefault(page.address, name)) != name:
            wrong.append(f"docs/{first} dan docs/{name} berebut satu alamat.")
    if wrong:
        raise RefusedError("\n".join(wrong))


def _listed(production: Production, written: list[_Prose]) -> Iterator[tuple[str, str | None]]:
    """Absolute addresses for the map of the site, hand-written pages first."""
    absolute = production.publication.address.absolute
    for page in written:
        yield absolute(quote(page.address)), None
    for item in production.items:
        if isinstance(item, Page):
            yield absolute(quote(item.path)), item.changed


def _sheet(settings: Settings, production: Production, page: _Prose) -> Sheet:
    return prose.compose(
        production.publication,
        path=quote(page.address),
        title=manuscripts.title_of(page.manuscript, page.written, settings.titles),
        description=page.manuscript.fields.get("description", ""),
        html=page.written.html,
        toc=page.written.toc,
    )


def _put(site: Path, path: str, content: str | bytes) -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
