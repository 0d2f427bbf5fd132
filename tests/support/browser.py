"""Opens pages of the site in a real browser, and notes whatever a reader's browser would complain about.

Owns the browser's settings and the list of faults. Knows the site's address, and no page of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from environment import chromium

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


@contextmanager
def launched() -> Iterator[Browser]:
    with chromium.driven() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Reader:
    """Somebody with a browser: opens pages below ``url`` and keeps what went wrong in ``faults``."""

    browser: Browser
    url: str
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(
        self,
        path: str = "",
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        media: Literal["screen", "print"] = "screen",
    ) -> Page:
        """The page at ``path`` (from the site's root), loaded, in a fresh profile."""
        context = self.browser.new_context(
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        self._watch(context)
        page = context.new_page()
        page.emulate_media(media=media)
        page.goto(self.url + path, wait_until="load")
        return page

    def close(self) -> None:
        while self.contexts:
            self.contexts.pop().close()

    def _watch(self, context: BrowserContext) -> None:
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", self._note_message)
        context.on("weberror", lambda error: self.faults.append(f"galat skrip: {error.error}"))
        context.on("request", self._note_request)

    def _note_message(self, message: ConsoleMessage) -> None:
        own_404 = "status of 404" in message.text and message.location["url"] == (message.page and message.page.url)
        if message.type in ("error", "warning") and not own_404:
            self.faults.append(f"konsol: {message.text} ({message.location['url']})")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.netloc != urlsplit(self.url).netloc:
            self.faults.append(f"permintaan ke luar: {request.url}")
