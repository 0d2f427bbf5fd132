"""One making of the site, whichever builder drives it: what is read, refused and printed, and what the frame is given.

Owns what every adapter would otherwise write for itself. Knows no builder, and not where a page is written.
"""

import gc
from collections.abc import Callable, Generator, Iterable, Mapping
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment, Template

from jejak.publish.assets import Asset, gather
from jejak.publish.drawing.pictures import site_picture
from jejak.publish.exports.sitemap import NAME as SITEMAP
from jejak.publish.exports.sitemap import sitemap
from jejak.publish.pages import everything
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.publish.search.places import place_index
from jejak.publish.sheet import FOOT, TABS, Download, Page
from jejak.records import history
from jejak.records.catalogue import Catalogue
from jejak.records.load import load

from . import oserrors, surroundings
from .packing import packed
from .printing import Printed
from .publish import prose, rendering, routes, templateerrors
from .refusal import RefusedError
from .settings import Source
from .story import words
from .workers import Result, map_in_order

MISSING = "404.html"
"""The page for a missing address, and the template that makes it."""

FRAME = "main.html"

CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


class Production:
    """The state of one build. Raises RefusedError, with every problem at once, before anything is written."""

    def __init__(self, source: Source) -> None:
        if reason := surroundings.refusal(source.site_url, source.repo_url, source.docs, source.theme):
            raise RefusedError(reason)
        with history.asked(source.data) as changes:
            catalogue, self.warnings = _read(source.data)
            self.assets = gather(source.theme, place_index(catalogue))
            changed = changes()
        self.publication = Publication(
            catalogue=catalogue,
            changed=changed,
            address=Address(_folder(source.site_url), _folder(source.repo_url)),
            name=source.name,
            description=source.description.strip(),
            outline=self.assets.paths["outline"],
            card_style=self.assets.paths["css_card"],
        )

    @cached_property
    def items(self) -> tuple[Page | Download, ...]:
        """Everything that is made from records, in the order in which it is printed."""
        return tuple(everything(self.publication))

    def furnish(self, environment: Environment, *, policy: bool = True) -> None:
        """Escape in the theme too, and give the frame what is the same on every page."""
        rendering.escape_all(environment)
        environment.bytecode_cache = rendering.compiled()
        frame = self._frame(CSP if policy else None)
        environment.globals.update(site=frame, words=words, missing=prose.missing_sheet(self.publication))

    def printer(self, environment: Environment) -> Callable[[Page | Download], str | bytes]:
        """What prints an item: a page in its frame of a furnished ``environment``, or a file's bytes."""
        return partial(_print, environment.get_template(FRAME))

    def spread(self, work: Callable[[Page | Download], Result]) -> Generator[Result, None, None]:
        """Do ``work`` on all items, on all cores; the results come in their order."""
        return map_in_order(work, self.items, [item.group for item in self.items])

    def printed(self, environment: Environment, site: Path) -> Printed:
        """Begin to print all items for the folder ``site``, where a builder asks for each page."""
        return Printed(self.items, self.spread(self.printer(environment)), site)

    def _frame(self, policy: str | None) -> Mapping[str, object]:
        return {
            "name": self.publication.name,
            "description": self.publication.description,
            "tabs": TABS,
            "foot": FOOT,
            "assets": self.assets.paths,
            "csp": policy,
            "repository": self.publication.address.repository,
            "routes": routes,
            "picture": site_picture(self.publication),
        }


def maps(listed: Iterable[tuple[str, str | None]]) -> tuple[Asset, Asset]:
    """The map of the site, plain and packed, of absolute addresses with the day of their last change."""
    content = sitemap(listed)
    return Asset(SITEMAP, content), Asset(f"{SITEMAP}.gz", packed(content))


def source_of(page: Page) -> str:
    """Where below ``docs/`` a hand-written page would lie at the address of ``page``."""
    return f"{page.path}index.md"


def see_no_clash(items: Iterable[Page | Download], written: Iterable[str]) -> None:
    """Two pages at one address are an error; ``written``: the hand-written files' paths below ``docs/``."""
    known = frozenset(written)
    for source in (source_of(item) for item in items if isinstance(item, Page)):
        if source in known:
            raise RefusedError(f"docs/{source} menempati alamat halaman yang dibuat dari data; ganti namanya.")


def _print(frame: Template, item: Page | Download) -> str | bytes:
    """A page in its frame, or a file's bytes. Only here an error still knows its line."""
    try:
        return frame.render(sheet=item.compose()) if isinstance(item, Page) else item.make()
    except Exception as error:
        if said := templateerrors.told(error):
            raise RefusedError(said) from error
        error.add_note(f"Halaman: {item.path}")
        raise


def _read(data: Path) -> tuple[Catalogue, tuple[str, ...]]:
    """The records, and the warnings about them: those stop scripts/check --strict, and so CI, but no build."""
    try:
        catalogue, problems = load(data)
    except OSError as error:
        raise RefusedError(f"{data.name}/ tidak dapat dibaca: {oserrors.told(error)}.") from error
    if catalogue is None:
        listing = "\n".join(str(problem) for problem in problems)
        raise RefusedError(f"{len(problems)} masalah di {data.name}/:\n{listing}")
    gc.freeze()  # the records stay to the end; no collection needs to look through them
    return catalogue, tuple(str(problem) for problem in problems)


def _folder(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"
