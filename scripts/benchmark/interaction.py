"""How soon the table of all regions answers a reader: the browser's own «interaction to next paint», on a slowed CPU.

Multiplies the rows of a built site's table on their way to the browser. Figures, never a test. Knows the page's marks;
knows no records.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Route

from environment import chromium

SLOWDOWN = 4
SETTLED = 2500
"""Milliseconds after which the rest of the rows has long been put into the table: the worst moment for the next act."""

HELD = 80
"""Milliseconds that a finger stays on a key: letting go is part of the act, and waits for what the key began."""

ACTS = {
    "penyaring diubah": ("select[name=provinsi]", [*["ArrowDown"] * 6, "Home"]),
    "huruf diketik": ("#pick-text", [*"pasuruan", *["Backspace"] * 8]),
    "kolom angka diurutkan": (".directory thead th:nth-child(5) button", ["Enter"] * 4),
    "kolom teks diurutkan": (".directory thead th:nth-child(2) button", ["Enter"] * 4),
}
"""Kind of act → where the focus goes first, and the keys pressed one by one."""

_ROW = re.compile(r"<tr[^>]* data-f=.*?</tr>")
_OBSERVE = """
() => {
  globalThis.paints = [];
  globalThis.tables = [];
  let began;
  addEventListener("keydown", event => (began = event.timeStamp), true);
  new PerformanceObserver(list => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) paints.push(duration);
  }).observe({type: "event", durationThreshold: 16});
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => tables.push(performance.now() - began))))
    .observe(document.querySelector(".directory"), {childList: true, subtree: true});
}
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """One kind of act, act by act: milliseconds to the next paint, and until the table shows the answer."""

    act: str
    paints: tuple[float, ...]
    tables: tuple[float, ...]


def measure(site: Path, rows: int) -> tuple[int, list[Answered]]:
    """The number of rows that the table had, and what its acts took."""
    with _served(site) as address, chromium.driven() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable())
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.route("**/kota/", partial(_multiply, rows))
        found = [_answered(page, address, act, *steps) for act, steps in ACTS.items()]
        count = int(page.locator(".pick-status").inner_text().split()[2].replace(".", ""))
        browser.close()
    return count, found


def _answered(page: Page, address: str, act: str, focus: str, keys: list[str]) -> Answered:
    page.goto(f"{address}kota/")
    page.locator(".directory [aria-sort]").wait_for()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.wait_for_timeout(SETTLED)
    page.evaluate(_OBSERVE)
    page.locator(focus).focus()
    page.wait_for_timeout(SETTLED)
    pressed = [_press(page, key) for key in keys]
    paints, tables = zip(*pressed, strict=True)
    return Answered(act, paints, tables)


def _press(page: Page, key: str) -> tuple[float, float]:
    """An event under 16 ms is not reported and counts as that, as does a table that stays as it is."""
    page.evaluate("paints.length = tables.length = 0")
    page.keyboard.press(key, delay=HELD)
    page.wait_for_timeout(SETTLED)
    paint, table = page.evaluate("[Math.max(16, ...paints), tables[0] ?? 16]")
    return float(paint), float(table)


def _multiply(rows: int, route: Route) -> None:
    answer = route.fetch()
    html = answer.text()
    times = -(-rows // len(_ROW.findall(html)))
    route.fulfill(response=answer, body=_ROW.sub(partial(_copies, times), html))


def _copies(times: int, row: re.Match[str]) -> str:
    return row[0] + "".join(_copy(row[0], number) for number in range(2, times + 1))


def _copy(row: str, number: int) -> str:
    """The row of a region that does not exist, with a name and an anchor of its own."""
    return re.sub(r"(</a>)?</th>", rf" {number}\g<0>", row, count=1).replace('id="kode-', f'id="kode-{number}-')


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    make: Callable[..., SimpleHTTPRequestHandler] = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), make) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
