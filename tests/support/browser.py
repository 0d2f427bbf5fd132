"""Opens pages of the site in a real browser, and notes whatever a reader's browser would complain about.

Owns the browser's settings, its profiles and the list of faults. Knows the site's address, and no page of it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

from environment import chromium
from support.serving import Served, Server

Media = Literal["screen", "print"]
Scheme = Literal["light", "dark"]

# No word to anyone but the server under test.
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

# Also of violations that the console would not show, such as those of a worker's page.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", event =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""

# When letters have their shapes and the modules that the page asks for have done their first work. Importing a module
# again only waits for it.
READY = """
async () => {
  await document.fonts.ready;
  const start = document.querySelector("script[type=module]")?.src;
  const own = [...document.querySelectorAll("[data-module]")].map(({ dataset }) => `${dataset.module}.js`);
  await Promise.all(own.map(name => import(new URL(name, start))));
}
"""
FRAME = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
HEIGHT = 800
PATIENCE = 20  # s; a busy machine is slow, not wrong


@contextmanager
def launched() -> Iterator[Browser]:
    with chromium.driven() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def new_profile(
    browser: Browser, *, width: int = 1280, scheme: Scheme = "light", javascript: bool = True
) -> BrowserContext:
    profile = browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
    )
    profile.add_init_script(REPORT_VIOLATIONS)
    return profile


@dataclass
class Desk:
    """Open pages that one reader leaves to the next: a third of the time that a profile of one's own takes."""

    browser: Browser
    free: dict[bool, list[Page]] = field(default_factory=dict)

    def take(self, javascript: bool) -> Page:
        free = self.free.get(javascript)
        return free.pop() if free else new_profile(self.browser, javascript=javascript).new_page()

    def quiet(self) -> None:
        """Whatever the pages that lie here still wanted to fetch, they want no more."""
        for page in (page for pages in self.free.values() for page in pages):
            page.goto("about:blank")

    def leave(self, page: Page, javascript: bool) -> None:
        """For the next one, without what a test may have set; what stands in it goes when the next page comes."""
        page.unroute_all()
        page.emulate_media(media="null", color_scheme="light", forced_colors="null")
        self.free.setdefault(javascript, []).append(page)


@dataclass
class Reader:
    """Somebody with a browser: opens pages below ``url`` and keeps what went wrong in ``faults``."""

    browser: Browser
    url: str
    desk: Desk | None = None
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    lent: list[tuple[Page, bool]] = field(default_factory=list)
    _awaited: set[Request] = field(default_factory=set)

    def open(
        self,
        path: str = "",
        *,
        width: int = 1280,
        scheme: Scheme = "light",
        javascript: bool = True,
        media: Media = "screen",
    ) -> Page:
        """The page at ``path`` (from the site's root), loaded, in a fresh profile."""
        context = new_profile(self.browser, width=width, scheme=scheme, javascript=javascript)
        self.contexts.append(context)
        self._watch(context)
        page = context.new_page()
        page.emulate_media(media=media)
        page.goto(self.url + path, wait_until="load")
        return page

    def revisit(self, path: str = "", *, width: int = 1280, javascript: bool = True) -> Page:
        """The page at ``path`` in a profile that was here before: for whoever neither counts what is fetched nor
        changes the profile.
        """
        assert self.desk, "this reader has no desk"
        page = self.desk.take(javascript)
        self.lent.append((page, javascript))
        self._watch(page.context)
        if page.url.partition("#")[0] == (self.url + path).partition("#")[0]:  # it would only scroll
            page.goto("about:blank")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.goto(self.url + path, wait_until="load")
        return page

    @contextmanager
    def counting(self, server: Server) -> Iterator[list[Served]]:
        """A list that fills with what is served inside the block, and to nobody who was here before."""
        assert self.desk, "this reader has no desk"
        self.desk.quiet()
        with server.counting() as served:
            yield served

    def settle(self, page: Page) -> Page:
        """The page once nothing that it asked for is under way."""
        page.evaluate(READY)
        page.evaluate(FRAME)
        patience = time.monotonic() + PATIENCE
        while self._awaited:
            page.evaluate(FRAME)
            assert time.monotonic() < patience, [request.url for request in self._awaited]
        return page

    def close(self) -> None:
        while self.contexts:
            self.contexts.pop().close()
        while self.lent:
            self._give_back(*self.lent.pop())

    def _give_back(self, page: Page, javascript: bool) -> None:
        assert self.desk
        for event, listener in self._listeners.items():
            page.context.remove_listener(event, listener)
        self.desk.leave(page, javascript)

    @property
    def _listeners(self) -> dict[str, Callable[..., None]]:
        return {
            "console": self._note_message,
            "weberror": self._note_error,
            "request": self._note_request,
            "requestfinished": self._note_end,
            "requestfailed": self._note_end,
        }

    def _note_end(self, request: Request) -> None:
        self._awaited.discard(request)

    def _watch(self, context: BrowserContext) -> None:
        for event, listener in self._listeners.items():
            context.on(event, listener)  # type: ignore[call-overload]

    def _note_message(self, message: ConsoleMessage) -> None:
        own_404 = "status of 404" in message.text and message.location["url"] == (message.page and message.page.url)
        if message.type in ("error", "warning") and not own_404:
            self.faults.append(f"konsol: {message.text} ({message.location['url']})")

    def _note_error(self, error: WebError) -> None:
        self.faults.append(f"galat skrip: {error.error}")

    def _note_request(self, request: Request) -> None:
        self._awaited.add(request)
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != urlsplit(self.url).netloc:
            self.faults.append(f"permintaan ke luar: {request.url}")
