"""The adapter to MkDocs, and the only module that imports it.

It turns records into MkDocs files and pages, hands each page its sheet when it is printed, and closes the build with
the text search. Everything it decides about MkDocs stays here, so that another builder needs only another adapter.
"""

import gc
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any, Literal

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from jejak.publish import prose, routes, templates, textsearch
from jejak.publish.assets import Assets, gather
from jejak.publish.pages import everything
from jejak.publish.places import place_index
from jejak.publish.publication import Publication
from jejak.publish.rawhtml import refused, refused_files
from jejak.publish.routes import Address
from jejak.publish.sheet import FOOT, TABS, Download, Page, Sheet
from jejak.publish.views.pictures import site_picture
from jejak.records.catalogue import Catalogue
from jejak.records.load import load
from jejak.workers import map_in_order

DATA = "JEJAK_DATA"
"""Environment variable: the records' folder, where it is not ``data/`` beside mkdocs.yml."""

CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)

log = get_plugin_logger("jejak")


class GeneratedPage(MkDocsPage):
    """A page made from records. It passes through MkDocs without Markdown; its frame comes with it, printed."""

    def __init__(self, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.meta = {"template": "printed.html"}

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
        self.printed: Iterator[tuple[Page | Download, str | bytes]]

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the records; stop with every problem at once, before MkDocs touches the site."""
        folder = Path(config.config_file_path).parent
        catalogue = _read(Path(os.environ.get(DATA) or folder / "data"))
        self.assets = gather(folder / "hooks" / "theme", place_index(catalogue))
        self.publication = Publication(
            catalogue=catalogue,
            address=Address(_folder(config.site_url or ""), _folder(config.repo_url or "")),
            name=config.site_name,
            description=(config.site_description or "").strip(),
            outline=self.assets.paths["outline"],
            card_style=self.assets.paths["css_kartu"],
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
        env.bytecode_cache = templates.compiled()
        env.globals["site"] = self.frame
        env.globals["missing"] = prose.missing_sheet(self.publication)
        frame = env.get_template("main.html")
        printed = map_in_order(partial(_print, frame), self.items, [item.group for item in self.items])
        self.printed = zip(self.items, printed, strict=True)
        return env

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
        """MkDocs asks for our pages in the order in which they were added, so the next printed one is this page."""
        if isinstance(page, GeneratedPage):
            context["printed"] = self._next_page(Path(config.site_dir))
        else:
            context["sheet"] = self._prose(page)
        return context

    def _next_page(self, site: Path) -> str | None:
        """The next printed page; the files printed before it are written. None at the end."""
        for item, printed in self.printed:
            if isinstance(printed, str):
                return printed
            file = site / item.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(printed)
        return None

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
        if self._next_page(Path(config.site_dir)):
            raise PluginError("MkDocs tidak meminta semua halaman.")
        if not config.extra.get("text_search", True):
            return
        try:
            textsearch.index_site(Path(config.site_dir))
        except (CalledProcessError, OSError) as error:
            raise PluginError(f"Pencarian teks gagal dibuat: {error}") from error


def _print(frame: Template, item: Page | Download) -> str | bytes:
    """A page in its frame, or a file's bytes."""
    return frame.render(sheet=item.compose()) if isinstance(item, Page) else item.make()


def _read(data: Path) -> Catalogue:
    catalogue, problems = load(data)
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
    GeneratedPage(file, config)
