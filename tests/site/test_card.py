"""A city's card, framed by a page of another origin as the snippet on the city's page says."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from support.browser import HEIGHT, Reader
from support.pages import Document, bare_paths, cities
from support.serving import SITE_URL, Server

WHOLE = 12_000
CODE = re.compile('<pre id="card-code"[^>]*>([^<]*)</pre>')
"""Bytes of a card with its stylesheet, as written."""
OVER = """
() => {
  const {scrollWidth, scrollHeight, clientWidth, clientHeight} = document.documentElement;
  return [scrollWidth - clientWidth, scrollHeight - clientHeight].map(over => Math.max(over, 0));
}
"""
HEARD = """
items => items.map(item => {
  const said = item.cloneNode(true);
  said.querySelectorAll("[aria-hidden]").forEach(seen => seen.remove());
  return said.textContent;
})
"""
OVERLAPS = """
() => {
  const items = [...document.querySelectorAll("ol li")];
  const boxes = items.map(item => [...item.children].map(c => c.getBoundingClientRect()));
  const visible = boxes.flat().filter(box => box.width > 1);
  return visible.filter((a, i) => visible.some((b, j) => i < j
    && a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 3 && b.top < a.bottom - 3)).length;
}
"""


def cards(site: Path) -> list[str]:
    return [path for path in bare_paths(site) if path.startswith("kartu/")]


def longest(site: Path, count: int) -> list[str]:
    """The cards that have the most to say."""
    return sorted(cards(site), key=lambda path: -(site / path / "index.html").stat().st_size)[:count]


class Newspaper:
    """Somebody else's site, which shows what its editor copied."""

    def __init__(self, folder: Path, server: Server, browser: Browser, cards: Server) -> None:
        self.folder, self.cards = folder, cards
        self.reader = Reader(browser, server.url)

    def print(self, snippet: str, width: int = 1280) -> Page:
        """An article with this snippet, its address exchanged for that of the site under test."""
        here = snippet.replace(SITE_URL, self.cards.url)
        head = '<!doctype html><html lang="id"><head><title>Koran</title><link rel="icon" href="data:,"></head>'
        article = f"{head}<body><h1>Kota kita</h1>{here}</body></html>"
        (self.folder / "index.html").write_text(article, "utf-8")
        return self.reader.open(width=width)


@pytest.fixture
def newspaper(tmp_path: Path, browser: Browser, server: Server) -> Iterator[Newspaper]:
    with Server(tmp_path).running() as theirs:
        assert urlsplit(theirs.url).netloc != urlsplit(server.url).netloc
        paper = Newspaper(tmp_path, theirs, browser, server)
        yield paper
        paper.reader.close()
        foreign = f"permintaan ke luar: {server.url}"
        assert [fault for fault in paper.reader.faults if not fault.startswith(foreign)] == []


def framed(page: Page) -> Frame:
    (frame,) = page.main_frame.child_frames
    frame.wait_for_url("**/kartu/**", wait_until="load")
    return frame


def snippet_of(site: Path, city: str) -> str:
    """What the city's page offers to copy."""
    (code,) = CODE.findall((site / city / "index.html").read_text("utf-8"))
    return html.unescape(code)


def size_in(snippet: str) -> tuple[int, int]:
    width, height = (re.search(rf'{name}="(\d+)"', snippet) for name in ("width", "height"))
    assert width
    assert height
    return int(width[1]), int(height[1])


def test_every_city_has_a_card_and_offers_it(site: Path) -> None:
    known = cities(site)
    assert sorted(f"kartu/{city}" for city in known) == sorted(cards(site))
    for city in known:
        assert f'src="{SITE_URL}kartu/{city}"' in snippet_of(site, city)


def test_another_sites_page_shows_the_card_whole(site: Path, newspaper: Newspaper) -> None:
    frame = framed(newspaper.print(snippet_of(site, "kota/pasuruan/")))
    expect(frame.locator("h1")).to_have_text("Kota Pasuruan")
    expect(frame.locator("h1")).to_be_visible()
    assert frame.evaluate("getComputedStyle(document.querySelector('ol')).display") == "grid"
    assert frame.evaluate(OVER) == [0, 0]
    assert frame.evaluate("[innerWidth, innerHeight]") == list(size_in(snippet_of(site, "kota/pasuruan/")))


def test_a_frame_fits_a_phone(site: Path, newspaper: Newspaper) -> None:
    page = newspaper.print(snippet_of(site, "kota/pasuruan/"), width=320)
    assert framed(page).evaluate(OVER)[0] == 0
    assert page.locator("iframe").bounding_box()["width"] <= 304  # type: ignore[index]


def test_its_links_leave_the_frame(site: Path, newspaper: Newspaper) -> None:
    page = newspaper.print(snippet_of(site, "kota/pasuruan/"))
    framed(page).get_by_role("link", name="Catatan lengkap").click()
    expect(page).to_have_url(f"{newspaper.cards.url}kota/pasuruan/")
    expect(page.locator("h1")).to_have_text("Kota Pasuruan")


def test_nothing_but_the_card_and_its_stylesheet_is_fetched(site: Path, newspaper: Newspaper) -> None:
    with newspaper.cards.counting() as served:
        framed(newspaper.print(snippet_of(site, "kota/pasuruan/")))
    assert [re.sub(r"[0-9a-f]{10}", "", request.path) for request in served] == [
        "kartu/kota/pasuruan/",
        "aset/card..css",
    ]


def test_the_longest_cards_fit_the_recommended_size(reader: Reader, site: Path) -> None:
    width, height = size_in(snippet_of(site, "kota/pasuruan/"))
    page = reader.revisit(cards(site)[0], width=width)
    page.set_viewport_size({"width": width, "height": height})
    for path in longest(site, 12):
        page.goto(reader.url + path)
        assert page.evaluate(OVER) == [0, 0], path


def test_it_looks_right_from_narrow_to_wide(reader: Reader, site: Path) -> None:
    page = reader.revisit(cards(site)[0])
    wrong = {}
    for path in longest(site, 3):
        page.goto(reader.url + path)
        for width in (280, 320, 360, 400, 559, 560, 700):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            over, overlaps = page.evaluate(OVER)[0], page.evaluate(OVERLAPS)
            if over or overlaps:
                wrong[path, width] = (over, overlaps)
    assert wrong == {}


def test_it_weighs_less_than_twelve_kilobytes(site: Path) -> None:
    (style,) = site.glob("aset/card.*.css")
    heaviest = max((site / path / "index.html").stat().st_size for path in cards(site))
    assert heaviest + style.stat().st_size < WHOLE
    assert "@font-face" not in style.read_text("utf-8")


def test_it_holds_no_script_and_search_engines_are_sent_to_the_city(site: Path) -> None:
    for path in cards(site):
        page = Document.of(site / path / "index.html")
        assert page.all("script") == []
        assert page.one("meta", name="robots").attributes["content"] == "noindex"
        assert page.one("link", rel="canonical").attributes["href"] == SITE_URL + path.removeprefix("kartu/")
        for link in page.all("a"):
            assert (link.attributes["target"], link.attributes["rel"].split()[0]) == ("_top", "noopener"), path


def test_it_says_what_is_known_and_on_whose_word(reader: Reader) -> None:
    card = reader.revisit("kartu/kota/pasuruan/", width=400).locator("main")
    expect(card).to_contain_text("Jawa Timur · Angkatan 2021")
    expect(card).to_contain_text("Sumber: FaktualNews.co dan BANGSAONLINE.com.")
    expect(card).to_contain_text("14 butir dari 13 sumber.")
    expect(card.get_by_role("link", name="Koreksi")).to_have_attribute("href", re.compile("template=koreksi"))


def test_a_screen_reader_hears_every_step_and_what_is_known_of_it(reader: Reader) -> None:
    steps = reader.revisit("kartu/kota/pasuruan/", width=280).get_by_role("listitem")
    expect(steps).to_have_count(9)
    heard = [" ".join(text.split()) for text in steps.evaluate_all(HEARD)]
    assert "Nota (MoU) ada sumbernya, 20 Mei 2021" in heard
    assert "Bimtek I dan III ada bimtek, tahapnya tidak disebut · kepastian sedang" in heard
    assert any(
        text.startswith("Quick win disebut pada 8 Okt 2022 (belum pasti), rinciannya belum ditemukan") for text in heard
    )
    (evaluation,) = (text for text in heard if text.startswith("Evaluasi"))
    assert evaluation.endswith("8 Okt 2022 (belum pasti) · kepastian sedang · dan satu butir lain")


def test_a_gap_is_heard_as_one(reader: Reader) -> None:
    card = reader.revisit("kartu/kabupaten/pasuruan/", width=400)
    heard = [" ".join(text.split()) for text in card.locator("ol .none").evaluate_all(HEARD)]
    assert heard
    assert all(text.endswith(" sumber belum ditemukan") for text in heard)


def test_the_eye_sees_dates_and_doubts_at_every_width(reader: Reader) -> None:
    card = reader.revisit("kartu/kota/pasuruan/")
    for width in (280, 400, 700):
        card.set_viewport_size({"width": width, "height": HEIGHT})
        expect(card.get_by_text("8 Okt 2022 ?", exact=True)).to_be_visible()
        expect(card.get_by_text("? kurang pasti, atau sumber berbeda")).to_be_visible()


def test_of_two_rounds_the_latest_is_shown_and_said_to_be_it(reader: Reader) -> None:
    card = reader.revisit("kartu/kabupaten/pasuruan/", width=400)
    expect(card.locator(".of")).to_have_text("Jawa Timur · Angkatan 2018 dan 2021; langkah angkatan 2021")
    expect(card.locator("ol .documented")).to_have_count(1)
    expect(card.locator("ol .documented")).to_contain_text("20 Mei 2021")


def test_who_takes_no_part_has_no_hollow_steps(reader: Reader) -> None:
    card = reader.revisit("kartu/kabupaten/aceh-barat/", width=400)
    expect(card.locator(".of")).to_have_text("Aceh · Tidak ditemukan dalam daftar peserta")
    expect(card.get_by_role("listitem")).to_have_count(0)
    expect(card.locator("main > ul li")).to_have_count(0)
    expect(card.get_by_role("link", name="Catatan lengkap")).to_be_visible()


def test_light_and_dark_follow_the_reader(reader: Reader) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    page = reader.revisit("kartu/kota/pasuruan/")
    light = page.evaluate(paper)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) != light


def test_the_snippet_stands_folded_on_the_citys_page(reader: Reader) -> None:
    page = reader.revisit("kota/pasuruan/")
    expect(page.locator("#card-code")).to_be_hidden()
    page.get_by_text("Pasang kartu kota ini di situs Anda").click()
    expect(page.locator("#card-code")).to_contain_text(f'<iframe src="{SITE_URL}kartu/kota/pasuruan/"')
    expect(page.get_by_role("button", name="Salin kode")).to_have_attribute("data-from", "card-code")
