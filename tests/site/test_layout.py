"""Pages fit the narrowest phones and the largest letters, nothing moves, and paper gets no navigation."""

from pathlib import Path

import pytest

from support.browser import Reader
from support.pages import all_paths
from support.probes import FOLDED
from support.visit import DESK, NARROW, PHONE, Visit, in_frame

CLOSED = "document.querySelectorAll('main details:not([open])').length"

LARGEST = 40
SHARES = 6

# Pages in frames, side by side in one window: all of them in sight, as each would be alone.
WIDE = """
async ([root, paths, width, together]) => {
  const rest = [...paths], wide = [];
  const measure = async path => {
    const frame = document.createElement("iframe");
    frame.style = `width: ${width}px; height: 100vh; border: 0`;
    frame.src = root + path;
    const loaded = new Promise(done => frame.addEventListener("load", done));
    document.body.append(frame);
    await loaded;
    await new Promise(done => frame.contentWindow.requestAnimationFrame(done));
    const { scrollWidth, clientWidth } = frame.contentDocument.documentElement;
    if (scrollWidth > clientWidth || clientWidth !== width) wide.push(path);
    frame.remove();
  };
  const go = async () => { while (rest.length) await measure(rest.shift()); };
  document.body.style = "margin: 0; display: flex";
  await Promise.all(Array.from({ length: together }, go));
  return wide;
}
"""


def paths_to_measure(site: Path) -> list[str]:
    """Every page; of the sheets and cards, which are a city's page once more, those that hold the most."""
    size = {path: (site / path / "index.html").stat().st_size for path in all_paths(site)}
    again = [path for path in size if path.endswith("/verifikasi/") or path.startswith("kartu/")]
    largest = sorted(again, key=size.__getitem__)[-LARGEST:]
    return sorted([*(size.keys() - again), *largest])


def wide(reader: Reader, paths: list[str], width: int) -> list[str]:
    """Those of the pages that scroll sideways in a window of this width."""
    page = reader.revisit()
    page.route(f"{reader.url}bingkai", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page.goto(f"{reader.url}bingkai")
    found: list[str] = page.evaluate(WIDE, [reader.url, paths, width, DESK // width])
    return found


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_scrolls_sideways(reader: Reader, site: Path, share: int) -> None:
    assert wide(reader, paths_to_measure(site)[share::SHARES], NARROW) == []


def test_a_page_that_scrolls_sideways_would_be_found(reader: Reader) -> None:
    assert wide(reader, ["metodologi/", "kartu/kota/pasuruan/"], 200) == ["kartu/kota/pasuruan/"]


def test_no_kind_of_page_scrolls_sideways(visit: Visit) -> None:
    """Also where there is nothing, and where a script has drawn more."""
    assert not visit.sideways, visit.overflow


@in_frame
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_twice_as_large_is_all_there(visit: Visit, width: int) -> None:
    large = visit.large[width]
    assert large.letters == "32px"
    assert not large.sideways, large.overflow
    assert large.cut == []


@in_frame
def test_nothing_moves(visit: Visit) -> None:
    assert visit.moving == []
    assert visit.animations == 0


@in_frame
def test_paper_gets_the_text_without_the_navigation(visit: Visit) -> None:
    assert visit.printed == {"main": True, "header": False, "navigation": False}


def test_paper_cuts_nothing_off(visit: Visit) -> None:
    assert visit.beside == []


def test_paper_shows_what_is_folded_away(visit: Visit) -> None:
    assert visit.folded == []


def test_paper_shows_what_is_folded_away_among_results(reader: Reader) -> None:
    page = reader.revisit("cari/?q=smart+city")
    page.locator(".found details").first.wait_for()
    page.emulate_media(media="print")
    assert page.evaluate(FOLDED) == []


@pytest.mark.parametrize("path", ["", "program/"])
def test_a_printed_file_is_as_long_as_with_all_unfolded(reader: Reader, path: str) -> None:
    page = reader.open(path, media="print")
    closed = page.pdf(format="A4")
    assert page.evaluate(CLOSED) > 10
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    unfolded = page.pdf(format="A4")
    assert closed.count(b"/Type /Page\n") == unfolded.count(b"/Type /Page\n") > 1
    assert abs(len(closed) - len(unfolded)) < len(unfolded) / 100


def test_where_a_browser_cannot_show_folds_on_paper_they_are_opened_while_it_prints(reader: Reader) -> None:
    page = reader.open("metodologi/")
    page.add_init_script("CSS.supports = () => false")
    page.goto(f"{reader.url}program/")
    reader.settle(page)
    closed = page.evaluate(CLOSED)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(CLOSED) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(CLOSED) == closed > 0
