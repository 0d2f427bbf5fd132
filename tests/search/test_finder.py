"""The place finder in a real browser: what it finds, by keyboard and finger, what it says, and what it fetches when."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from support.browser import Reader
from support.serving import Server

FIELD = "header.top [name=q]"
PAUSE = 500  # ms


def options(page: Page) -> list[str]:
    """The places that the open list offers, by name; without the last entry, which leads to the text search."""
    page.locator(".find-panel:visible").wait_for()
    return page.locator("[role=option] b").all_inner_texts()


def ask(page: Page, text: str) -> list[str]:
    page.locator(FIELD).fill(text)
    page.locator("[role=option]", has_text=f"“{text}”").wait_for()
    return options(page)


def marked(page: Page) -> str | None:
    """The option that a screen reader is told about, by its first line."""
    id = page.locator(FIELD).get_attribute("aria-activedescendant")
    if id is None:
        return None
    expect(page.locator(f"#{id}")).to_have_attribute("aria-selected", "true")
    return page.locator(f"#{id}").inner_text().splitlines()[0]


@pytest.fixture
def city(reader: Reader) -> Page:
    """A city's page on a desktop, its finder not used yet."""
    return reader.revisit("kota/padang/")


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Page:
    return resident.revisit("kota/padang/")


@pytest.fixture
def used(standing: Page, watched: None) -> Page:
    """A city's page whose finder others have used, and left. The same page for all tests that only ask it."""
    standing.locator(FIELD).fill("")
    standing.locator(FIELD).blur()
    return standing


def test_it_finds_a_place_however_it_is_written(used: Page) -> None:
    expected = {
        "bukit tinggi": "Kota Bukittinggi",
        "pematang siantar": "Kota Pematangsiantar",
        "siantar": "Kota Pematangsiantar",
        "pangkal pinang": "Kota Pangkal Pinang",
        "PANGKALPINANG": "Kota Pangkal Pinang",
        "kota psuruan": "Kota Pasuruan",
        "pasuruan kota": "Kota Pasuruan",
        "brizi": "Kota Padang",
        "air manis wi-fi": "Kota Padang",
    }
    assert {typed: ask(used, typed)[0] for typed in expected} == expected


def test_it_says_why_a_place_was_found(used: Page) -> None:
    ask(used, "siantar")
    expect(used.locator("[role=option]").first).to_contain_text("Sumatera Utara · juga disebut Siantar")
    ask(used, "brizi")
    expect(used.locator("[role=option]").first).to_contain_text("program: Masuk Pantai Air Manis dengan kartu Brizi")


def test_nothing_is_fetched_before_it_is_used(reader: Reader, server: Server) -> None:
    page = reader.open("kota/padang/")
    reader.settle(page)
    with reader.counting(server) as served:
        page.mouse.move(600, 30)
        page.keyboard.press("Tab")
        reader.settle(page)
        assert served == []
        page.locator(FIELD).focus()
        ask(page, "padang")
        names = {re.sub(r"\.?[0-9a-f]{10}", "", request.path) for request in served}
    assert names == {
        "aset/js-/finder/combobox.js",
        "aset/js-/element.js",
        "aset/js-/finder/matching.js",
        "aset/js-/fetched.js",
        "aset/js-/finder/places.js",
        "aset/js-/finder/names.js",
        "aset/js-/vendor/minisearch.js",
        "aset/tempat.json",
    }


def test_a_slash_typed_into_a_field_is_a_slash(used: Page) -> None:
    used.locator(FIELD).press_sequentially("a/b")
    expect(used.locator(FIELD)).to_have_value("a/b")


def test_arrows_walk_the_list_and_enter_opens_what_is_marked(city: Page) -> None:
    ask(city, "pasuruan")
    field = city.locator(FIELD)
    first, second, last = "Kabupaten Pasuruan", "Kota Pasuruan", "Cari “pasuruan” di seluruh teks"
    assert options(city) == [first, second]
    assert marked(city) is None
    walk = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "End", "Home", "ArrowDown"):
        field.press(key)
        walk.append(marked(city))
    assert walk == [first, second, first, last, first, last, first, second]
    field.press("Enter")
    expect(city).to_have_url(re.compile(r"/jejak/kota/pasuruan/$"))


def test_home_and_end_move_in_the_text_until_an_option_is_marked(used: Page) -> None:
    ask(used, "padang")
    field = used.locator(FIELD)
    field.press("Home")
    field.press_sequentially("x")
    expect(field).to_have_value("xpadang")


def test_escape_closes_the_list_and_keeps_the_text(used: Page) -> None:
    ask(used, "padang")
    used.locator(FIELD).press("Escape")
    expect(used.locator(".find-panel")).to_be_hidden()
    expect(used.locator(FIELD)).to_have_value("padang")
    expect(used.locator(FIELD)).to_be_focused()
    used.locator(FIELD).press("ArrowDown")
    expect(used.locator(".find-panel")).to_be_visible()


def test_enter_opens_the_one_place_that_can_be_meant(city: Page) -> None:
    ask(city, "kota psuruan")
    city.locator(FIELD).press("Enter")
    expect(city).to_have_url(re.compile(r"/jejak/kota/pasuruan/$"))


def test_enter_asks_the_whole_text_where_several_places_or_none_fit(city: Page) -> None:
    ask(city, "pa")
    city.locator(FIELD).press("Enter")
    expect(city).to_have_url(re.compile(r"/jejak/cari/\?q=pa$"))
    expect(city.locator("#ask-text")).to_have_value("pa")


def test_the_last_entry_asks_the_whole_text(city: Page) -> None:
    ask(city, "Harya Widiputra & rekan")
    city.locator("[role=option]").last.click()
    expect(city.locator("#ask-text")).to_have_value("Harya Widiputra & rekan")


def test_it_is_a_combobox_to_assistive_technology(used: Page) -> None:
    ask(used, "sabang")
    combobox = used.get_by_role("combobox", name="Nama kota, kabupaten, provinsi, atau program")
    expect(combobox).to_have_attribute("aria-expanded", "true")
    expect(used.get_by_role("listbox", name="Tempat").get_by_role("option")).to_have_count(2)
    combobox.press("Escape")
    expect(combobox).to_have_attribute("aria-expanded", "false")


def test_a_screen_reader_is_told_how_many_there_are(reader: Reader) -> None:
    """Once somebody has paused: the clock is put forward."""
    page = reader.open("kota/padang/")
    page.clock.install()
    status = page.locator("header.top [role=status]")
    for typed, said in {
        "pasuruan": "2 tempat ditemukan.",
        "zzzz": "Tidak ada tempat yang cocok; coba ejaan lain atau nama provinsinya.",
    }.items():
        ask(page, typed)
        page.clock.fast_forward(PAUSE)
        expect(status).to_have_text(said)
        page.locator(FIELD).press("Escape")
        page.clock.fast_forward(PAUSE)
        expect(status).to_have_text("")


def test_where_nothing_fits_the_reader_is_told_what_to_try(used: Page) -> None:
    assert ask(used, "zzzz") == []
    expect(used.locator(".find-note")).to_have_text(re.compile("coba ejaan lain"))


def test_a_click_elsewhere_closes_it(used: Page) -> None:
    ask(used, "padang")
    used.locator("h1").click()
    expect(used.locator(".find-panel")).to_be_hidden()


def test_leaving_by_tab_closes_it(used: Page) -> None:
    ask(used, "padang")
    used.locator(FIELD).press("Tab")
    expect(used.locator(".find-panel")).to_be_hidden()


def test_what_is_typed_is_text_and_nothing_else(used: Page) -> None:
    attack = "<img src=x onerror=alert(1)>"
    ask(used, attack)
    expect(used.locator("[role=option]").last).to_have_text(f"Cari “{attack}” di seluruh teks")
    assert used.locator(".find-panel img").count() == 0


@pytest.mark.parametrize("path", ["", "tidak-ada/di-mana-pun/"])
def test_the_large_field_of_home_and_404_finds_places_too(reader: Reader, path: str) -> None:
    page = reader.revisit(path)
    field = page.locator("main [name=q]")
    field.fill("bukit tinggi")
    page.locator("main [role=option]", has_text="Kota Bukittinggi").click()
    expect(page).to_have_url(re.compile(r"/jejak/kota/bukittinggi/$"))


@pytest.mark.parametrize("width", [320, 360])
def test_a_finger_on_a_small_screen_finds_a_place(reader: Reader, width: int) -> None:
    page = reader.revisit("kota/padang/", width=width)
    page.locator(FIELD).click()
    ask(page, "siantar")
    assert 0.8 * width < size(page.locator(".find-panel"))[0] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert min(size(option)[1] for option in page.locator("[role=option]").all()) >= 44
    page.locator("[role=option]").first.click()
    expect(page).to_have_url(re.compile(r"/jejak/kota/pematangsiantar/$"))


def size(locator: Locator) -> tuple[float, float]:
    """Width and height on the screen, in CSS pixels."""
    box = locator.bounding_box()
    assert box is not None
    return box["width"], box["height"]


def test_a_lost_index_is_said_and_asked_for_again(reader: Reader) -> None:
    page = reader.revisit("kota/padang/")
    page.route("**/aset/tempat.*.json", lambda route: route.abort())
    page.locator(FIELD).fill("padang")
    expect(page.locator(".find-note")).to_have_text(re.compile("tidak dapat dimuat"))
    expect(page.locator("[role=option]")).to_have_text(["Cari “padang” di seluruh teks"])
    page.unroute_all()
    assert ask(page, "saban") == ["Kota Sabang"]
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


def test_lost_modules_are_asked_for_again(reader: Reader) -> None:
    page = reader.revisit("kota/padang/")
    page.route("**/finder/combobox.js*", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.locator(FIELD).focus()
    page.unroute_all()
    assert ask(page, "saban") == ["Kota Sabang"]
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


def test_without_javascript_the_link_to_the_table_stands_in_its_place(reader: Reader) -> None:
    page = reader.revisit("kota/padang/", javascript=False)
    expect(page.locator(FIELD)).to_be_hidden()
    page.get_by_role("link", name="Cari kota atau kabupaten").click()
    expect(page).to_have_url(re.compile(r"/jejak/kota/$"))


def test_with_javascript_the_field_takes_the_links_place_without_a_jump(reader: Reader) -> None:
    link = reader.revisit("kota/padang/", javascript=False).locator(".find-link").bounding_box()
    field = reader.revisit("kota/padang/").locator(FIELD).bounding_box()
    assert link == field


def test_the_start_module_is_tiny(site: Path) -> None:
    (start,) = site.glob("aset/js-*/start.js")
    assert start.stat().st_size < 2000
