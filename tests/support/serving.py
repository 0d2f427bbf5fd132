"""Serves the built site as GitHub project pages do: under a sub-path, compressed, its 404 page for what is missing.

Owns the counting of bytes: workers' requests are seen here and not in the page.
"""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

PREFIX = "/jejak/"

# What the site is told that it will be served as; its canonical addresses start so.
SITE_URL = f"https://contoh.github.io{PREFIX}"

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"}


@dataclass(frozen=True)
class Served:
    """One answered request: path below the sub-path, status, and bytes of the body as they travelled."""

    path: str
    status: int
    size: int


@dataclass
class Server:
    """The site's folder behind an address of this machine."""

    folder: Path
    served: list[Served] = field(default_factory=list)
    url: str = ""

    @contextmanager
    def running(self) -> Iterator[Self]:
        http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{http.server_port}{PREFIX}"
        thread = threading.Thread(target=http.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            http.shutdown()
            http.server_close()
            thread.join()

    @contextmanager
    def counting(self) -> Iterator[list[Served]]:
        """A list that fills with what is served inside the block."""
        before, self.served = self.served, []
        try:
            yield self.served
        finally:
            self.served = before

    def answer(self, path: str) -> tuple[int, str, bytes, bool]:
        """Status, type, body and whether the body is compressed, for a request's path."""
        file = self._file(path)
        status = 200 if file else 404
        file = file or self.folder / "404.html"
        kind, compressed = TYPES.get(file.suffix, "application/octet-stream"), file.suffix in COMPRESSED
        return status, kind, _body(file, file.stat().st_mtime_ns, compressed), compressed

    def _file(self, path: str) -> Path | None:
        below = unquote(urlsplit(path).path)
        if not below.startswith(PREFIX):
            return None
        file = (self.folder / below.removeprefix(PREFIX)).resolve()
        if below.endswith("/"):
            file = file / "index.html"
        return file if file.is_file() and file.is_relative_to(self.folder.resolve()) else None


@lru_cache(maxsize=256)
def _body(file: Path, written: int, compressed: bool) -> bytes:
    """What travels; the same file is asked for by page after page."""
    body = file.read_bytes()
    return gzip.compress(body, 6, mtime=0) if compressed else body


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionError):  # a browser that is closed says no goodbye
                super().handle()

        def do_GET(self) -> None:
            status, kind, body, compressed = server.answer(self.path)
            server.served.append(Served(urlsplit(self.path).path.removeprefix(PREFIX), status, len(body)))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if compressed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            with suppress(ConnectionError):  # a browser that goes to another page hangs up
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """The list of what was served is the log."""

    return Handler
