"""The adapter to MkDocs, and the only module that imports it.

It turns pages into MkDocs files and pages, hands each page its sheet when it is printed, and closes the build with
the text search. Everything it decides about MkDocs stays here, so that another builder needs only another adapter.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from jejak.publish.exports.sitemap import NAME as SITEMAP
from jejak.publish.rawhtml import refused, refused_files
from jejak.publish.search import bundle
from jejak.publish.sheet import Page, Sheet

from . import failures
from .printing import Printed
from .production import MISSING, Production, maps, see_no_clash, source_of
from .publish import prose
from .refusal import RefusedError
from .settings import Source, data_folder

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
        self.production: Production
        self.files: Files
        self.folder = Path()
        self.printed: Printed | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the records; stop with every problem at once, before MkDocs touches the site."""
        self._stop_printing()
        self.folder = Path(config.site_dir)
        del config.theme.dirs[1:]  # a parent theme: thousands of files, none of them used
        config.theme.static_templates.discard(SITEMAP)
        config.theme.static_templates.add(MISSING)  # a parent theme names it; there need be none
        with _refusing():
            self.production = Production(_source(config))
        for warning in self.production.warnings:
            log.info(warning)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put our pages and assets in, take the theme's out: those that are used come by name, with a hash."""
        for file in [file for file in files if _of_theme(file, config)]:
            files.remove(file)
        self.refused = refused_files(file.src_uri for file in files)
        with _refusing():
            see_no_clash(self.production.items, (file.src_uri for file in files))
        for asset in self.production.assets.files:
            files.append(File.generated(config, asset.path, content=asset.content))
        for item in self.production.items:
            if isinstance(item, Page):
                _add_page(item, files, config)
        return files

    def on_page_content(self, html: str, /, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if not isinstance(page, GeneratedPage):
            self.refused += refused(html, page.file.content_string, page.file.src_uri)
        return html

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        if self.refused:
            raise PluginError("\n".join(self.refused))
        self.production.furnish(env, policy=not self.serving)
        pages = [file.page for file in files.documentation_pages() if file.page]
        listed = [(page.canonical_url, getattr(page, "changed", None)) for page in pages if page.canonical_url]
        for asset in maps(listed):
            files.append(File.generated(config, asset.path, content=asset.content))
        self.files = files
        self.printed = self.production.printed(env, self.folder)
        return env

    def on_page_context(
        self, context: dict[str, Any], /, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        if isinstance(page, GeneratedPage):
            assert self.printed
            with _refusing():
                context["printed"] = self.printed.page(page.file.dest_uri)
        else:
            context["sheet"] = self._prose(page)
        return context

    def _prose(self, page: MkDocsPage) -> Sheet:
        return prose.compose(
            self.production.publication,
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


@contextmanager
def _refusing() -> Iterator[None]:
    """What we refuse, MkDocs is told as it wants to be told: it names its builds' errors by its own classes."""
    try:
        yield
    except RefusedError as error:
        raise PluginError(str(error)) from error


def _source(config: MkDocsConfig) -> Source:
    return Source(
        name=config.site_name,
        description=config.site_description or "",
        site_url=config.site_url or "",
        repo_url=config.repo_url or "",
        docs=Path(config.docs_dir),
        theme=Path(config.theme.custom_dir or ""),
        data=data_folder(Path(config.config_file_path).parent, config.extra),
    )


def _of_theme(file: File, config: MkDocsConfig) -> bool:
    """Whether a file comes from the theme rather than from ``docs/``."""
    source = file.abs_src_path
    return source is not None and not Path(source).is_relative_to(config.docs_dir)


def _add_page(page: Page, files: Files, config: MkDocsConfig) -> None:
    """A generated page as a file of MkDocs, outside its nav."""
    file = File.generated(config, source_of(page), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    files.append(file)
    GeneratedPage(file, config, page.changed)
