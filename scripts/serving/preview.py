"""The preview's server: a folder's files on this machine only, and a page that loads itself again after each build.

Owns HTTP. Knows nothing of builds but their number, the epoch. The reloading script is a file of this server's own
address, which the pages' Content-Security-Policy allows.
"""

import os
import re
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
NAMES = re.compile(r"(?:127\.0\.0\.1|localhost)(?::\d+)?", re.ASCII | re.IGNORECASE)
"""What this server is called. A page of a stranger's site that has its name lead here is not answered."""

PATIENCE = 60
"""Seconds that a page waits for the next build before it asks again."""

RELOAD = b"""
const epoch = new URL(import.meta.url).searchParams.get("epoch");
const poll = async () => {
  const answer = await fetch(`/livereload/${epoch}/0`).catch(() => null);
  if (answer && Number(await answer.text()) > Number(epoch)) location.reload();
  else setTimeout(poll, answer ? 0 : 3000);
};
poll();
"""


class Preview(ThreadingHTTPServer):
    """Listens from the start; answers from ``serve_forever`` on. OSError where the port is taken."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.epoch = 1
        self.built = threading.Condition()
        super().__init__((HOST, port), _Answer)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}/"

    def renew(self) -> None:
        """A new build is there: open pages load themselves again."""
        with self.built:
            self.epoch += 1
            self.built.notify_all()

    def epoch_after(self, seen: int) -> int:
        """The number of the present build, as soon as it is a later one than ``seen``."""
        with self.built:
            self.built.wait_for(lambda: self.epoch > seen, PATIENCE)
            return self.epoch

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no event, and no fault of a request may reach the terminal."""


class _Answer(SimpleHTTPRequestHandler):
    server: Preview
    server_version = "Jejak"
    sys_version = ""
    timeout = PATIENCE
    error_message_format = "%(code)d: permintaan ini tidak dapat dilayani.\n"
    error_content_type = "text/plain; charset=utf-8"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
    }

    def parse_request(self) -> bool:
        """Whether this is a request for us; what is not has its answer then."""
        if not super().parse_request():
            return False
        if not NAMES.fullmatch(", ".join(self.headers.get_all("Host", []))):
            self.send_error(HTTPStatus.FORBIDDEN)
        elif self.command not in ("GET", "HEAD"):
            self.send_response_only(HTTPStatus.METHOD_NOT_ALLOWED)
            self._end(b"405: hanya GET dan HEAD.\n", "text/plain; charset=utf-8", Allow="GET, HEAD")
        elif not self.path.startswith("/") or re.search(r"[\0-\x1f]", unquote(self.path)):
            self.send_error(HTTPStatus.BAD_REQUEST)
        else:
            return True
        return False

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if asked := re.fullmatch(r"/livereload/(\d{1,15})/\d{1,15}", path):
            self._send(b"%d" % self.server.epoch_after(int(asked[1])), "text/plain")
        elif path == "/livereload.js":
            self._send(RELOAD, "text/javascript")
        else:
            self._send_file(path)

    def _send_file(self, path: str) -> None:
        file = self._file(path)
        if os.path.isdir(file) and not path.endswith("/"):  # noqa: PTH112 (Path.is_dir raises on a name too long)
            self.send_response(HTTPStatus.FOUND)
            self._end(b"", "text/plain", Location=f"/{path.strip('/')}/")
        elif (content := _content(file)) is not None:
            self._send(content, self.guess_type(file.name))
        else:
            missing = _content(self.server.folder / "404.html") or b"404: halaman ini tidak ada.\n"
            self._send(missing, "text/html", HTTPStatus.NOT_FOUND)

    def _file(self, path: str) -> Path:
        """The file of a path; one outside the folder cannot be asked for."""
        parts = [part for part in unquote(path).split("/") if part not in ("", ".", "..")]
        file = self.server.folder.joinpath(*parts)
        return file / "index.html" if path.endswith("/") else file

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        if kind == "text/html":
            script = b'<script type="module" src="/livereload.js?epoch=%d"></script></body>' % self.server.epoch
            content = content.replace(b"</body>", script)
        self.send_response(status)
        self._end(content, kind if "charset" in kind or "text/" not in kind else f"{kind}; charset=utf-8")

    def _end(self, content: bytes, kind: str, **headers: str) -> None:
        sent = {"Content-Type": kind, "Content-Length": str(len(content)), "Cache-Control": "no-store", **headers}
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """The terminal belongs to the builds."""


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        return None
