"""Cities side by side: chosen by keyboard, kept in the address, each told by its own file, and never ranked."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from jejak.publish.views.comparison import COMPARED
from jejak.story.city.story import FACT
from jejak.story.words import NO_SOURCE, STEP
from support.browser import Reader
from support.pages import Document, cities, words
from support.serving import Server
from support.staying import follow

UNNUMBERED = re.compile(r"Bimtek I–IV ada bimtek pada (\d[\w– ]+), tahapnya tidak disebut Komitmen")
"""The steps of a city whose one bimtek is well known but for its number."""

PASURUAN, DENPASAR = "Kota Pasuruan", "Kota Denpasar"
TWO = "banding/?a=kota-pasuruan&b=kota-denpasar"
STATUS = ".compare-status"
FACTS = [FACT[key] for key in COMPARED]

# What a city's page says of each step: its name, the words, and the class of its mark.
STEPS = """
steps => steps.map(step => [...["b", "span"].map(part => step.querySelector(part).innerText), step.className])
"""


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Page:
    return resident.revisit(TWO)


@pytest.fixture
def two(standing: Page, watched: None) -> Page:
    """Two cities side by side. The same page for all tests that only ask it."""
    follow(standing, f"../{TWO}")
    compared(standing, PASURUAN, DENPASAR)
    return standing


@pytest.fixture
def empty(standing: Page, watched: None) -> Page:
    """The same page with nothing chosen."""
    follow(standing, ".")
    expect(standing.locator(STATUS)).to_have_text("Pilih sedikitnya dua daerah.")
    return standing


def type_and_pick(page: Page, slot: str, text: str, name: str) -> None:
    """Choose a place in a field, by keyboard alone."""
    page.locator(f"#place-{slot}").focus()
    page.keyboard.type(text)
    take(page, slot, name)


def pick(page: Page, slot: str, text: str, name: str) -> None:
    """The same for whom the letters come at once."""
    page.locator(f"#place-{slot}").fill(text)
    take(page, slot, name)


def take(page: Page, slot: str, name: str) -> None:
    """Choose the first place that a field offers."""
    expect(page.locator(f"[data-pick={slot}] [role=option] b").first).to_have_text(name)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-pick={slot}] .find-panel")).to_be_hidden()


def names(page: Page) -> list[str]:
    return page.locator(".compare thead th a").all_inner_texts()


def compared(page: Page, *cities: str) -> None:
    """Wait for the table of these cities."""
    expect(page.locator(".compare thead th a")).to_have_text(list(cities))


def row(page: Page, name: str) -> Locator:
    return page.locator(".compare tr", has=page.get_by_role("rowheader", name=name, exact=True)).locator("td")


def chosen(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query))


def test_two_cities_are_chosen_by_keyboard(reader: Reader) -> None:
    page = reader.revisit("banding/")
    expect(page.locator(STATUS)).to_have_text("Pilih sedikitnya dua daerah.")
    type_and_pick(page, "a", "kota psuruan", PASURUAN)
    expect(page.locator(STATUS)).to_have_text("Kota Pasuruan terpilih; pilih satu daerah lagi.")
    type_and_pick(page, "b", "denpasar", DENPASAR)
    compared(page, PASURUAN, DENPASAR)
    assert chosen(page) == {"a": "kota-pasuruan", "b": "kota-denpasar"}
    expect(page.locator(STATUS)).to_have_text("Berdampingan: Kota Pasuruan dan Kota Denpasar.")


def test_enter_takes_the_one_place_that_can_be_meant_and_never_leaves_the_page(empty: Page) -> None:
    empty.locator("#place-a").fill("pasuruan")
    expect(empty.locator("[data-pick=a] [role=option]")).to_have_count(2)
    empty.keyboard.press("Enter")
    assert chosen(empty) == {}
    empty.locator("#place-a").fill("kota pasuruan")
    expect(empty.locator("[data-pick=a] [role=option] b").first).to_have_text(PASURUAN)
    empty.keyboard.press("Enter")
    expect(empty).to_have_url(re.compile(r"/banding/\?a=kota-pasuruan$"))


def test_a_finger_picks_too(reader: Reader) -> None:
    page = reader.revisit("banding/", width=360)
    page.locator("#place-a").fill("denpasar")
    page.locator("[data-pick=a] [role=option]").first.click()
    compared(page, DENPASAR)


def test_fields_come_one_after_the_other_up_to_four(empty: Page) -> None:
    fields = empty.locator(".slot:visible")
    expect(fields).to_have_count(2)
    for slot, text, name in (
        ("a", "kota pasuruan", PASURUAN),
        ("b", "denpasar", DENPASAR),
        ("c", "kota madiun", "Kota Madiun"),
        ("d", "kabupaten tegal", "Kabupaten Tegal"),
    ):
        pick(empty, slot, text, name)
        expect(empty.locator(f"#place-{slot}")).to_have_value(name)
    expect(fields).to_have_count(4)
    compared(empty, PASURUAN, DENPASAR, "Kota Madiun", "Kabupaten Tegal")
    assert list(chosen(empty)) == ["a", "b", "c", "d"]


def test_an_address_is_all_that_is_shared(reader: Reader) -> None:
    page = reader.revisit(f"{TWO}&d=kabupaten-tegal")
    compared(page, PASURUAN, DENPASAR, "Kabupaten Tegal")
    expect(page.locator("#place-b")).to_have_value(DENPASAR)
    expect(page.locator("#place-d")).to_have_value("Kabupaten Tegal")
    expect(page).to_have_title(re.compile(r"^Kota Pasuruan, Kota Denpasar, dan Kabupaten Tegal \| "))
    expect(page.locator("#comparison-link")).to_have_text(page.url)
    button = page.get_by_role("button", name="Salin tautan")
    expect(button).to_have_attribute("data-from", "comparison-link")


def test_an_address_with_paths_in_it_is_understood(reader: Reader) -> None:
    compared(reader.revisit("banding/?a=kota/pasuruan/&b=kota/denpasar"), PASURUAN, DENPASAR)


def test_the_same_city_twice_is_one(reader: Reader) -> None:
    page = reader.revisit("banding/?a=kota-pasuruan&b=kota-pasuruan")
    compared(page, PASURUAN)
    follow(page, "?a=kota-pasuruan")
    compared(page, PASURUAN)
    pick(page, "b", "kota pasuruan", PASURUAN)
    expect(page.locator(".compare-trouble")).to_have_text("Kota Pasuruan sudah dipilih di kolom lain.")
    assert chosen(page) == {"a": "kota-pasuruan"}


def test_the_back_button_takes_back_a_choice(reader: Reader) -> None:
    page = reader.revisit("banding/?a=kota-pasuruan")
    compared(page, PASURUAN)
    pick(page, "b", "denpasar", DENPASAR)
    compared(page, PASURUAN, DENPASAR)
    page.go_back()
    compared(page, PASURUAN)
    expect(page.locator("#place-b")).to_have_value("")
    page.go_forward()
    compared(page, PASURUAN, DENPASAR)


def test_a_city_is_replaced_and_removed_by_keyboard(two: Page) -> None:
    type_and_pick(two, "a", "kota madiun", "Kota Madiun")
    compared(two, "Kota Madiun", DENPASAR)
    two.keyboard.press("Tab")
    expect(two.get_by_role("button", name="Hapus Kota Madiun")).to_be_focused()
    two.keyboard.press("Enter")
    compared(two, DENPASAR)
    expect(two.locator("#place-a")).to_be_focused()
    expect(two.locator("#place-a")).to_have_value("")
    assert chosen(two) == {"b": "kota-denpasar"}


def test_a_field_that_is_left_says_what_is_chosen(two: Page) -> None:
    two.locator("#place-a").fill("mad")
    two.locator("h1").click()
    expect(two.locator("#place-a")).to_have_value(PASURUAN)


def test_a_city_that_is_chosen_opens_no_list_by_itself(reader: Reader) -> None:
    page = reader.revisit(TWO)
    compared(page, PASURUAN, DENPASAR)
    page.locator("#place-a").focus()
    expect(page.locator("[data-pick=a] [role=listbox]")).to_be_attached()
    expect(page.locator("[data-pick=a] .find-panel")).to_be_hidden()


def test_a_place_without_a_record_is_said_to_be_one(two: Page, site: Path) -> None:
    (index,) = site.glob("aset/tempat.*.json")
    name, path = next(place[:2] for place in json.loads(index.read_text("utf-8"))["places"] if "#" in place[1])
    pick(two, "c", name, name)
    trouble = two.locator(".compare-trouble")
    expect(trouble).to_contain_text(f"{name} belum punya catatan, jadi belum dapat dibandingkan.")
    expect(trouble.get_by_role("link")).to_have_attribute("href", re.compile(f"{re.escape(path)}$"))
    compared(two, PASURUAN, DENPASAR)
    assert "c" not in chosen(two)


@pytest.mark.parametrize("id", ["kota-antah", "..%2F..%2Faset", "javascript:alert(1)", "<b>"])
def test_an_unknown_city_in_the_address_is_named_and_the_others_are_shown(reader: Reader, id: str) -> None:
    page = reader.revisit(f"banding/?a=kota-pasuruan&b={id}")
    compared(page, PASURUAN)
    expect(page.locator(".compare-trouble")).to_contain_text("Tidak ada catatan dengan alamat")
    expect(page.locator(".compare-trouble a")).to_have_attribute("href", re.compile(r"kota/$"))
    assert page.locator(".compare-trouble b").count() == 0
    assert [fault for fault in reader.faults if "404" not in fault] == []
    reader.faults.clear()


def test_a_lost_file_is_said_and_asked_for_again(reader: Reader) -> None:
    page = reader.revisit("banding/?a=kota-pasuruan")
    compared(page, PASURUAN)
    page.route("**/kota/denpasar/data.json", lambda route: route.abort())
    pick(page, "b", "denpasar", DENPASAR)
    expect(page.locator(".compare-trouble")).to_contain_text("Halaman Kota Denpasar tidak dapat dimuat.")
    assert names(page) == [PASURUAN]
    expect(page.locator("#place-b")).to_have_value(DENPASAR)
    page.unroute_all()
    page.get_by_role("button", name="Coba lagi").click()
    compared(page, PASURUAN, DENPASAR)
    expect(page.locator(".compare-trouble")).to_be_empty()
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


@pytest.mark.parametrize("answer", ["<!doctype html><h1>Masuk Wi-Fi</h1>", '{"schema": 0}', '{"schema": 1, "na'])
def test_a_file_that_is_none_is_said_to_be_lost_too(reader: Reader, answer: str) -> None:
    """A network that answers with a page of its own, a file of another edition, half a file."""
    page = reader.revisit("banding/?a=kota-pasuruan")
    compared(page, PASURUAN)
    page.route("**/kota/denpasar/data.json", lambda route: route.fulfill(body=answer))
    follow(page, f"../{TWO}")
    expect(page.locator(".compare-trouble")).to_contain_text("Halaman Kota Denpasar tidak dapat dimuat.")
    assert names(page) == [PASURUAN]
    page.unroute_all()
    page.get_by_role("button", name="Coba lagi").click()
    compared(page, PASURUAN, DENPASAR)


def test_the_table_says_what_the_citys_page_says(reader: Reader, two: Page) -> None:
    city = reader.revisit("kota/pasuruan/")
    for name in FACTS:
        said = city.locator(".facts > div", has_text=re.compile(f"^{name}")).locator("dd")
        expect(row(two, name).first).to_have_text(said.inner_text())
    for name, said, mark in city.locator(".steps > li").evaluate_all(STEPS):
        cell = row(two, name if name in STEP.values() else "Bimtek I").first
        told = cell.inner_text()
        assert [part for part in re.split(r"\s*[·\n]\s*", said) if part not in told] == [], name
        expect(cell.locator(".dot")).to_have_class(mark)
    programmes = [text.split("disebut")[0].strip() for text in city.locator("h3[data-kind=Program]").all_inner_texts()]
    assert row(two, "Program").first.locator("a").all_inner_texts() == programmes
    expect(row(two, "Dasar sumber").first).to_have_text(city.locator("#sumber ~ p").first.inner_text())
    cited = re.search(r"dari (\d+) sumber", city.locator("#sumber ~ p").first.inner_text())
    assert cited
    expect(row(two, "Daftar sumber").first.locator("li")).to_have_count(int(cited[1]))


TWICE, APART = "Kabupaten Pasuruan", "Kabupaten Aceh Barat"
"""One that joined two batches, and one that no list of participants names."""


@pytest.fixture
def rounds(reader: Reader) -> Page:
    page = reader.revisit("banding/?a=kabupaten-pasuruan&b=kabupaten-aceh-barat")
    compared(page, TWICE, APART)
    return page


def test_each_round_has_a_line_of_its_own(reader: Reader, rounds: Page) -> None:
    lines = {name: row(rounds, name).first.locator(".dot").all_inner_texts() for name in STEP.values()}
    assert all([line[:5] for line in told] == ["2018:", "2021:"] for told in lines.values())
    city = reader.revisit("kabupaten/pasuruan/")
    for place, year in enumerate(("2018", "2021")):
        strip = city.locator(f"#langkah-{year} + .steps > li")
        told = strip.evaluate_all(STEPS)
        assert told
        for name, said, mark in told:
            assert [part for part in re.split(r"\s*[·\n]\s*", said) if part not in lines[name][place]] == [], name
            expect(row(rounds, name).first.locator(".dot").nth(place)).to_have_class(mark)


def test_a_region_that_takes_no_part_says_how_it_stands_and_lacks_nothing(rounds: Page) -> None:
    expect(row(rounds, "Angkatan").last).to_have_text("tidak ditemukan dalam daftar peserta")
    for name in (*STEP.values(), "Program", "Tata kelola"):
        expect(row(rounds, name).last).to_have_text("–")
    expect(row(rounds, "Dasar sumber").last).not_to_have_text("–")


def test_a_bimtek_without_a_number_is_told_once_over_its_stages(reader: Reader, site: Path) -> None:
    path, when = next(
        (path, found[1])
        for path in cities(site)
        if (found := UNNUMBERED.search(words((site / path / "index.html").read_text("utf-8"))))
    )
    name = Document.of(site / path / "index.html").one("h1").text.strip()
    page = reader.revisit(f"banding/?a={path.strip('/').replace('/', '-')}")
    compared(page, name)
    expect(row(page, "Bimtek I")).to_have_text(f"Bimtek I–IV: ada bimtek pada {when}, tahapnya tidak disebut")
    expect(row(page, "Bimtek I").locator(".dot")).to_have_class("dot unnumbered several")
    for name in ("Bimtek II", "Bimtek III", "Bimtek IV"):
        expect(row(page, name)).to_have_text("lihat Bimtek I–IV")
        expect(row(page, name).locator(".dot")).to_have_count(0)


def test_pillars_stand_by_their_common_name_as_the_city_names_them(two: Page) -> None:
    named = ["Smart Government", "Smart Governance", "Smart Goverment", "Smart Governace"]
    assert row(two, "Tata kelola").first.locator("a").all_inner_texts() == named
    expect(row(two, "Mobilitas")).to_have_text([re.compile("sumber belum ditemukan")] * 2)


def test_every_claim_in_the_table_is_where_it_says(two: Page, site: Path) -> None:
    links = two.locator(".compare td a[href*='#']").evaluate_all("links => links.map(link => link.href)")
    assert len(links) > 40
    for city in ("kota/pasuruan/", "kota/denpasar/"):
        there = {element.attributes.get("id") for element in Document.of(site / city / "index.html").elements}
        wanted = [link.partition("#")[2] for link in links if f"/{city}#" in link]
        assert wanted
        assert sorted(set(wanted) - there) == []


def test_gaps_say_so_and_nothing_is_better_than_something_else(reader: Reader, two: Page) -> None:
    expect(row(two, "Quick win").first).to_contain_text("rinciannya belum ditemukan")
    city = reader.revisit("kota/denpasar/")
    gaps = city.locator(".steps .none b").all_inner_texts()
    assert gaps
    for name in gaps:
        expect(row(two, name).last).to_have_text(NO_SOURCE)
    said = two.locator("main").inner_text().lower()
    assert "bukan peringkat" in said
    assert [word for word in ("terbaik", "unggul atas", "lebih baik", "lebih maju", "juara") if word in said] == []


def test_on_a_phone_each_cell_says_whose_it_is_and_nothing_scrolls_sideways(reader: Reader) -> None:
    page = reader.revisit(f"{TWO}&c=kota-madiun", width=320)
    compared(page, PASURUAN, DENPASAR, "Kota Madiun")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    before = "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    assert row(page, "Angkatan").evaluate_all(before) == ['"Kota Pasuruan"', '"Kota Denpasar"', '"Kota Madiun"']
    expect(page.get_by_role("rowheader", name="Angkatan")).to_be_visible()


def test_it_is_a_table_with_row_and_column_headers(two: Page) -> None:
    table = two.get_by_role("table", name="Daerah berdampingan")
    expect(table.get_by_role("columnheader")).to_have_text(["Yang dicatat", PASURUAN, DENPASAR])
    expect(table.get_by_role("rowheader", name="Masterplan")).to_have_attribute("scope", "row")


def test_only_the_compared_cities_files_are_fetched_each_once(reader: Reader, server: Server) -> None:
    with reader.counting(server) as served:
        page = reader.open(TWO)
        compared(page, PASURUAN, DENPASAR)
        page.get_by_role("button", name="Hapus Kota Denpasar").click()
        page.go_back()
        compared(page, PASURUAN, DENPASAR)
    paths = sorted(request.path for request in served if request.path.endswith(("/", "/data.json")))
    assert paths == ["banding/", "kota/denpasar/data.json", "kota/pasuruan/data.json"]


def test_a_citys_page_leads_here_with_the_city_chosen(reader: Reader) -> None:
    page = reader.revisit("kota/pasuruan/")
    page.get_by_role("link", name="Bandingkan dengan daerah lain").click()
    expect(page).to_have_url(re.compile(r"/banding/\?a=kota-pasuruan$"))
    compared(page, PASURUAN)


def test_without_javascript_the_page_says_what_to_do(reader: Reader) -> None:
    page = reader.revisit(TWO, javascript=False)
    assert "memerlukan JavaScript" in page.locator("main").inner_text()
    assert not page.locator("main input:visible, main button:visible, main table:visible").count()
    page.get_by_role("link", name="tabel semua kota dan kabupaten").click()
    expect(page).to_have_url(re.compile(r"/kota/$"))
