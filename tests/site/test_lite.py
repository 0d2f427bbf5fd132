"""The thrifty pages: words alone, a few kilobytes, and all that the full pages know in short."""

import statistics
from pathlib import Path

import pytest
from playwright.sync_api import expect

from support.browser import Reader
from support.pages import Document, bare_paths, cities, paths
from support.serving import PREFIX, SITE_URL, Server

KB = 1000
ONE, TYPICAL = 16 * KB, 4 * KB
"""As written, of the heaviest province (36 of its 38 regions have a record) and of the one in the middle."""
TRAVELLING = 3 * KB


def lite(site: Path) -> list[str]:
    return [path for path in bare_paths(site) if path.startswith("hemat/")]


def of(site: Path, path: str) -> Document:
    return Document.of(site / path / "index.html")


def test_there_is_one_for_every_province_and_the_list_names_each(site: Path) -> None:
    provinces = {path for path in paths(site) if path.startswith("provinsi/") and path != "provinsi/"}
    assert len(provinces) == 38
    assert {path.replace("hemat/", "provinsi/") for path in lite(site)} == {*provinces, "provinsi/"}
    linked = {link.attributes["href"] for link in of(site, "hemat/").all("a")}
    assert {f"../{path}" for path in lite(site) if path != "hemat/"} <= linked


def test_they_are_words_and_nothing_else(site: Path) -> None:
    for path in lite(site):
        page = of(site, path)
        assert not {element.tag for element in page.elements} & {"script", "style", "img", "svg", "iframe"}, path
        assert [link.attributes["rel"] for link in page.all("link")] == ["canonical"], path
        assert page.one("meta", name="color-scheme").attributes["content"] == "light dark"


def test_their_one_address_is_the_full_page(site: Path) -> None:
    for path in lite(site):
        page = of(site, path)
        full = SITE_URL + path.replace("hemat/", "provinsi/")
        assert page.one("link", rel="canonical").attributes["href"] == full
        assert page.one("html").attributes["lang"] == "id"
        assert 40 <= len(page.one("meta", name="description").attributes["content"]) <= 320, path
    titles = {of(site, path).one("title").text for path in lite(site)}
    assert len(titles) == len(lite(site))


def test_they_weigh_a_few_kilobytes(site: Path, server: Server) -> None:
    raw = [(site / path / "index.html").stat().st_size for path in lite(site)]
    assert max(raw) <= ONE
    assert statistics.median(raw) <= TYPICAL
    assert max(len(server.answer(f"{PREFIX}{path}")[2]) for path in lite(site)) <= TRAVELLING


def test_one_request_is_all_it_takes(reader: Reader, server: Server) -> None:
    with reader.counting(server) as served:
        reader.settle(reader.open("hemat/jawa-timur/"))
    assert [request.path for request in served] == ["hemat/jawa-timur/"]


def test_every_city_with_a_record_stands_in_its_province(site: Path) -> None:
    known = cities(site)
    linked = [
        link.attributes["href"].removeprefix("../../")
        for path in lite(site)
        for link in of(site, path).all("a")
        if path != "hemat/"
    ]
    assert known
    assert [city for city in known if linked.count(city) != 1] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_city_says_what_is_known_and_what_is_not(reader: Reader, width: int) -> None:
    page = reader.revisit("hemat/jawa-timur/", width=width, javascript=False)
    told = page.locator("h2:has(a[href='../../kota/pasuruan/']) + p")
    expect(told).to_contain_text("Angkatan 2021.")
    expect(told).to_contain_text("Nota kesepakatan (MoU) 20 Mei 2021")
    expect(told).to_contain_text("Bimtek I dan III: ada bimtek, tahapnya tidak disebut")
    expect(told).to_contain_text("Quick win: disebut pada 8 Okt 2022 (belum pasti), kepastian sedang")
    expect(told).to_contain_text("Evaluasi 8 Okt 2022 (belum pasti), kepastian sedang, dan satu butir lain")
    expect(told).to_contain_text("14 butir dari 13 sumber.")


def test_each_round_is_told_apart_and_who_takes_no_part_lacks_nothing(reader: Reader) -> None:
    page = reader.revisit("hemat/jawa-timur/", javascript=False)
    told = page.locator("h2:has(a[href='../../kabupaten/pasuruan/']) + p")
    expect(told).to_contain_text(
        "Angkatan 2018: Bimtek I–III: disebut pada 8 Nov 2018, dan satu butir lain; Bimtek IV 8 Nov 2018"
    )
    expect(told).to_contain_text("Angkatan 2021: Nota kesepakatan (MoU) 20 Mei 2021.")
    expect(told).to_contain_text("Sumber belum ditemukan pada angkatan 2021: asesmen")
    page = reader.revisit("hemat/aceh/", javascript=False)
    expect(page.locator("h2:has(a[href='../../kabupaten/aceh-barat/']) + p")).not_to_contain_text("umber belum")


def test_one_walks_from_the_foot_to_a_city_by_links_alone(reader: Reader) -> None:
    page = reader.revisit(javascript=False)
    page.get_by_role("link", name="Versi hemat").click()
    page.get_by_role("link", name="Jawa Timur").click()
    page.get_by_role("link", name="Provinsi lain").click()
    page.get_by_role("link", name="Jawa Timur").click()
    page.get_by_role("link", name="Kota Pasuruan", exact=True).click()
    expect(page.locator("h1")).to_have_text("Kota Pasuruan")


def test_the_full_page_of_a_province_leads_to_its_thrifty_one(reader: Reader) -> None:
    page = reader.revisit("provinsi/jawa-timur/")
    page.get_by_role("link", name="Versi hemat halaman ini").click()
    expect(page.locator("h1")).to_have_text("Jawa Timur")
    assert page.url == f"{reader.url}hemat/jawa-timur/"
