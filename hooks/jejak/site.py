"""The adapter to MkDocs, and the only module that imports it.

It turns records into MkDocs files and pages, hands each page its sheet when it is printed, and closes the build with
the text search. Everything it decides about MkDocs stays here, so that another builder needs only another adapter.
"""

import gc
import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from jejak.publish.assets import Assets, gather
from jejak.publish.drawing.pictures import site_picture
from jejak.publish.exports.sitemap import NAME as SITEMAP
from jejak.publish.exports.sitemap import sitemap
from jejak.publish.pages import everything
from jejak.publish.publication import Publication
from jejak.publish.rawhtml import refused, refused_files
from jejak.publish.routes import Address
from jejak.publish.search import bundle
from jejak.publish.search.places import place_index
from jejak.publish.sheet import FOOT, TABS, Download, Page, Sheet
from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from jejak.story import words

from . import failures, oserrors, surroundings
from .packing import packed
from .printing import Printed
from .publish import prose, rendering, routes, templateerrors
from .workers import map_in_order

DATA = "JEJAK_DATA"
"""Environment variable: the records' folder, where it is not ``data/`` beside mkdocs.yml."""

CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)

log = get_plugin_logger("jejak")


class GeneratedPage(MkDocsPage):
    """A page made from records. It passes through MkDocs without Markdown; its frame comes with it, printed."""

    def __init__(self, file: File, config: MkDocsConfig, changed: str | None) -> None:
        super().__init__(None, file, config)
        self.meta = {"template": "printed.html"}
        self.changed = changed

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""


class Site:
    """The state of one build. ``serve`` builds again in the same process, so each build starts from ``on_config``."""

    def __init__(self) -> None:
        self.serving = False
        self.publication: Publication
        self.assets: Assets
        self.items: tuple[Page | Download, ...]
        self.files: Files
        self.folder = Path()
        self.printed: Printed | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the records; stop with every problem at once, before MkDocs touches the site."""
        self._stop_printing()
        self.folder = Path(config.site_dir)
        config.theme.static_templates.discard(SITEMAP)
        if refusal := surroundings.refusal(config.site_url, config.repo_url, Path(config.docs_dir)):
            raise PluginError(refusal)
        folder = Path(config.config_file_path).parent
        catalogue = _read(Path(os.environ.get(DATA) or folder / "data"))
        self.assets = gather(folder / "hooks" / "theme", place_index(catalogue))
        self.publication = Publication(
            catalogue=catalogue,
            address=Address(_folder(config.site_url or ""), _folder(config.repo_url or "")),
            name=config.site_name,
            description=(config.site_description or "").strip(),
            outline=self.assets.paths["outline"],
            card_style=self.assets.paths["css_card"],
        )

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put our pages and assets in, take the parent theme's unused assets out."""
        for file in [file for file in files if _of_parent_theme(file, config)]:
            files.remove(file)
        self.refused = refused_files(file.src_uri for file in files)
        for asset in self.assets.files:
            files.append(File.generated(config, asset.path, content=asset.content))
        self.items = tuple(everything(self.publication))
        for item in self.items:
            if isinstance(item, Page):
                _add_page(item, files, config)
        return files

    def on_page_content(self, html: str, /, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if not isinstance(page, GeneratedPage):
            self.refused += refused(html, page.file.content_string, page.file.src_uri)
        return html

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape in the theme too, and give the frame what is the same on every page."""
        if self.refused:
            raise PluginError("\n".join(self.refused))
        env.autoescape = True
        env.bytecode_cache = rendering.compiled()
        env.globals.update(site=self.frame, words=words, missing=prose.missing_sheet(self.publication))
        self._add_sitemap(files, config)
        self.files = files
        frame = env.get_template("main.html")
        printing = map_in_order(partial(_print, frame), self.items, [item.group for item in self.items])
        self.printed = Printed(self.items, printing, self.folder)
        return env

    def _add_sitemap(self, files: Files, config: MkDocsConfig) -> None:
        pages = [file.page for file in files.documentation_pages() if file.page]
        listed = [(page.canonical_url, getattr(page, "changed", None)) for page in pages if page.canonical_url]
        content = sitemap(listed)
        files.append(File.generated(config, SITEMAP, content=content))
        files.append(File.generated(config, f"{SITEMAP}.gz", content=packed(content)))

    @property
    def frame(self) -> Mapping[str, object]:
        """What the frame prints alike on every page."""
        return {
            "name": self.publication.name,
            "description": self.publication.description,
            "tabs": TABS,
            "foot": FOOT,
            "assets": self.assets.paths,
            "csp": None if self.serving else CSP,
            "repository": self.publication.address.repository,
            "routes": routes,
            "picture": site_picture(self.publication),
        }

    def on_page_context(
        self, context: dict[str, Any], /, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        if isinstance(page, GeneratedPage):
            assert self.printed
            context["printed"] = self.printed.page(page.file.dest_uri)
        else:
            context["sheet"] = self._prose(page)
        return context

    def _prose(self, page: MkDocsPage) -> Sheet:
        return prose.compose(
            self.publication,
            path=page.url,
            title=page.meta.get("title") or page.title or "",
            description=page.meta.get("description", ""),
            html=page.content or "",
            toc=tuple((anchor.id, anchor.title) for top in page.toc for anchor in top.children),
        )

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        page.content = ""
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The text search reads the finished pages; ``extra: {text_search: false}`` leaves it to the caller."""
        assert self.printed
        self.printed.finish()
        for file in self.files:
            if file.inclusion.is_included():  # type: ignore[no-untyped-call]
                Path(file.abs_dest_path).stat()  # a page that somebody removed meanwhile must not be missed silently
        if config.extra.get("text_search", True):
            bundle.index_site(self.folder)

    def on_build_error(self, *, error: Exception) -> None:
        """Whatever ended the build: nobody may wait for it, and it has one line where we know one."""
        self._stop_printing()
        said = None if isinstance(error, MkDocsException) else failures.told(error, self.folder)
        if said:
            raise PluginError(said) from error

    def on_shutdown(self) -> None:
        self._stop_printing()

    def _stop_printing(self) -> None:
        if self.printed:
            self.printed.close()
        self.printed = None


def _print(frame: Template, item: Page | Download) -> str | bytes:
    """A page in its frame, or a file's bytes. Only here an error still knows its line."""
    try:
        return frame.render(sheet=item.compose()) if isinstance(item, Page) else item.make()
    except Exception as error:
        if said := templateerrors.told(error):
            raise PluginError(said) from error
        error.add_note(f"Halaman: {item.path}")
        raise


def _read(data: Path) -> Catalogue:
    try:
        catalogue, problems = load(data)
    except OSError as error:
        raise PluginError(f"{data.name}/ tidak dapat dibaca: {oserrors.told(error)}.") from error
    if catalogue is None:
        listing = "\n".join(str(problem) for problem in problems)
        raise PluginError(f"{len(problems)} masalah di {data.name}/:\n{listing}")
    gc.freeze()  # the records stay to the end; no collection needs to look through them
    for problem in problems:  # warnings all: they stop scripts/check --strict, and so CI, but no build
        log.info(str(problem))
    return catalogue


def _folder(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"


def _of_parent_theme(file: File, config: MkDocsConfig) -> bool:
    """Whether a file comes from a theme rather than from ``docs/``; our own assets are added by name, with a hash."""
    source = file.abs_src_path
    return source is not None and not Path(source).is_relative_to(config.docs_dir)


def _add_page(page: Page, files: Files, config: MkDocsConfig) -> None:
    """A generated page as a file of MkDocs, outside its nav. A page of ``docs/`` with the same address is an error."""
    source = f"{page.path}index.md"
    if files.get_file_from_path(source):
        raise PluginError(f"docs/{source} menempati alamat halaman yang dibuat dari data; ganti namanya.")
    file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    files.append(file)
    GeneratedPage(file, config, page.changed)
