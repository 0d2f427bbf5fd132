"""Pages fit the narrowest phones and the largest letters, nothing moves, and paper gets no navigation."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from support.browser import HEIGHT, Reader
from support.pages import EVERY, all_paths
from support.probes import FOLDED
from support.visit import DESK, NARROW, PHONE, Visit, in_frame

CLOSED = "document.querySelectorAll('main details:not([open])').length"

LARGEST = 40
SHARES = 3

EMPTY = "<!doctype html><html lang=id><title>Halaman</title>"

# Pages one after another in one window, each with its sheets, its letters and what its script does at once: as a page
# that is opened, which is laid out and painted again and again while it comes.
WIDE = """
async ([root, paths]) => {
  const kept = new Map(), wide = [], base = document.head.appendChild(document.createElement("base"));
  const text = address => fetch(address).then(answer => answer.text());
  const once = (address, make) => kept.get(address) ?? kept.set(address, make(address)).get(address);
  const script = address => text(address).then(code => new Function(code));
  const sheet = href => new Promise(done => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    document.head.append(link);
    link.addEventListener("load", () => done(link.sheet));
  });
  const texts = await Promise.all(paths.map(path => text(root + path)));
  for (const [number, path] of paths.entries()) {
    const page = new DOMParser().parseFromString(texts[number], "text/html");
    const all = (selector, name, make) => Promise.all([...page.querySelectorAll(selector)]
      .map(each => once(new URL(each.getAttribute(name), root + path).href, make)));
    const sheets = await all("link[rel=stylesheet]", "href", sheet);
    for (const each of document.styleSheets) each.disabled = !sheets.includes(each);
    const scripts = await all("script[src]", "src", script);
    base.href = root + path;
    document.body.replaceWith(document.adoptNode(page.body));
    scripts.forEach(run => run());
    document.body.getBoundingClientRect(); // now it asks for its letters
    await document.fonts.ready;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth || clientWidth !== innerWidth) wide.push(path);
  }
  return wide;
}
"""


def paths_to_measure(site: Path) -> list[str]:
    """Every page without a module of its own; of the sheets and cards, which are a city's page once more, those that
    hold the most.
    """
    texts = {path: (site / path / "index.html").read_bytes() for path in all_paths(site)}
    again = [path for path in texts if path.endswith("/verifikasi/") or path.startswith("kartu/")]
    largest = sorted(again, key=lambda path: len(texts[path]))[-LARGEST:]
    return sorted([*(texts.keys() - again - with_module(texts)), *largest])


def with_module(texts: dict[str, bytes]) -> set[str]:
    """Those of the pages that load more than the script of all pages; they are kinds, and each is visited."""
    found = {path for path, text in texts.items() if b" data-module=" in text}
    assert found <= set(EVERY.values())
    return found


def wide(reader: Reader, paths: list[str], width: int) -> list[str]:
    """Those of the pages that scroll sideways in a window of this width."""
    page = reader.revisit(width=width)
    page.route(f"{reader.url}bingkai", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
    page.goto(f"{reader.url}bingkai")
    found: list[str] = page.evaluate(WIDE, [reader.url, paths])
    return found


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_scrolls_sideways(reader: Reader, site: Path, share: int) -> None:
    assert wide(reader, paths_to_measure(site)[share::SHARES], NARROW) == []


def test_a_page_that_scrolls_sideways_would_be_found(reader: Reader) -> None:
    assert wide(reader, ["metodologi/", "kartu/kota/pasuruan/"], 160) == ["kartu/kota/pasuruan/"]


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
    page = reader.revisit("cari/?provinsi=Jawa+Timur")  # every claim of a page: more than stand unfolded
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


@pytest.mark.parametrize("width", [NARROW, DESK])
def test_the_rounds_steps_keep_their_distance_and_leave_no_empty_frame(reader: Reader, width: int) -> None:
    page = reader.revisit("kota/semarang/", width=width)
    (above, below) = page.locator("h2#langkah, h2#langkah + h3").evaluate_all(
        "all => [all[0].getBoundingClientRect().bottom, all[1].getBoundingClientRect().top]"
    )
    assert below - above >= 8
    assert page.locator(".steps").first.evaluate("list => getComputedStyle(list).borderTopWidth") == "0px"


def test_a_steps_mark_stands_at_the_first_line_beside_its_name(reader: Reader) -> None:
    """And the question mark of a doubtful one beside it, whatever stands in the lines below."""
    page = reader.revisit("kota/semarang/", width=NARROW)
    step = page.locator(".steps li", has=page.locator("i")).first
    name, mark = (step.locator(part).bounding_box() for part in ("b", "i"))
    assert name
    assert mark
    assert abs(name["y"] + name["height"] / 2 - mark["y"] - mark["height"] / 2) <= 3
    assert step.evaluate("item => getComputedStyle(item, '::before').alignSelf") in ("auto", "normal", "baseline")


@pytest.mark.parametrize("path", ["", "angkatan/2022/"])
def test_what_is_wider_than_a_phone_says_so_and_scrolls_by_keyboard(reader: Reader, path: str) -> None:
    page = reader.revisit(path, width=360)
    wide = page.locator(".across")
    assert wide.evaluate("each => each.scrollWidth > each.clientWidth")
    expect(page.locator(".sideways")).to_be_visible()
    expect(wide).to_have_attribute("aria-label", re.compile("."))
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.across').scrollLeft > 0")
    page.set_viewport_size({"width": 1280, "height": HEIGHT})
    expect(page.locator(".sideways")).to_be_hidden()


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_no_word_of_the_table_of_regions_breaks(reader: Reader, width: int) -> None:
    page = reader.revisit("kota/", width=width)
    cells = page.locator(".directory tbody tr[data-code]").filter(has_text="tidak ditemukan").first.locator("td")
    expect(cells).not_to_have_count(0)
    assert cells.evaluate_all("cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1)") == []
    lines = """days => days.map(day => {
      const words = new Range();
      words.selectNodeContents(day);
      return words.getClientRects().length;
    })"""
    days = page.locator(".directory td[data-label]").evaluate_all(lines)
    assert set(days) <= {1}, "the days of a column that all share are not told"


def test_on_a_phone_who_takes_no_part_has_no_batch_and_its_counts_stand_apart(reader: Reader) -> None:
    page = reader.revisit("kota/", width=360)
    row = page.locator(".directory tr[data-code]").filter(has_text="Kabupaten Aceh Barat")
    before = "cell => getComputedStyle(cell, '::before').content"
    assert row.locator("td").nth(1).evaluate(before) == '" · "'
    assert row.locator("td").nth(3).evaluate(before) == '" · "'
