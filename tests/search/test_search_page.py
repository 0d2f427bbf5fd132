"""The full-text search in a real browser, over a site of five frozen records: what it finds there is known exactly."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from jejak.publish.search import bundle
from support.browser import HEIGHT, Reader
from support.serving import Server
from support.staying import follow

SETTLED = re.compile(r"cocok|ditampilkan|dimuat")


@pytest.fixture(scope="module")
def site(few_site: Path) -> Path:
    return few_site


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    with Server(site).running() as running:
        yield running


def opened(reader: Reader) -> Page:
    """The search page, ready, nothing asked yet."""
    page = reader.revisit("cari/")
    expect(page.locator("#ask-text")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Page:
    return opened(resident)


@pytest.fixture
def search(standing: Page, watched: None) -> Page:
    """The search page, asked by others before, nothing asked now. The same page for all tests that do not leave it."""
    return follow(standing, ".")


def ask(page: Page, text: str) -> list[str]:
    """Titles of the pages found."""
    page.locator("#ask-text").fill(text)
    page.locator("#ask-text").press("Enter")
    return titles(page)


def titles(page: Page) -> list[str]:
    expect(page.locator(".ask-status")).to_have_text(SETTLED)
    return page.locator(".found h2").all_inner_texts()


def cities(page: Page, text: str) -> set[str]:
    return {title for title in ask(page, text) if title.startswith("Kota ")}


def claims(page: Page) -> list[str]:
    return page.locator(".found ul a").all_inner_texts()


def narrow(page: Page, name: str, value: str) -> list[str]:
    """Choose a filter's value, once the filters know the results."""
    option = page.locator(f"select[name={name}] option", has_text=re.compile(rf"^{re.escape(value)} \("))
    expect(option).to_have_count(1)
    page.locator(f"select[name={name}]").select_option(label=option.inner_text())
    return titles(page)


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_no_index_is_fetched_before_something_is_asked(reader: Reader, server: Server) -> None:
    with reader.counting(server) as served:
        page = reader.settle(reader.open("cari/"))
        assert not [request for request in served if request.path.startswith("pagefind/")]
        ask(page, "bimtek")
        assert [request for request in served if request.path.startswith("pagefind/")]
    assert {request.status for request in served} == {200}


def test_a_result_leads_to_the_claim_itself(reader: Reader) -> None:
    search = opened(reader)
    assert ask(search, "Balcone") == ["Kota Bukittinggi"]
    expect(search.locator(".found mark").first).to_have_text(re.compile("Balcone"))
    search.get_by_role("link", name="Penandatanganan komitmen 27 September 2022").click()
    expect(search).to_have_url(re.compile(r"/jejak/kota/bukittinggi/#[a-z]+-2022-09-27$"))
    expect(search.locator(":target")).to_be_visible()


def test_forms_of_signing_find_each_other(search: Page) -> None:
    families = [
        cities(search, form)
        for form in ("menandatangani", "penandatanganan", "tandatangan", "tanda tangan", "ditandatangani")
    ]
    assert all(family == families[0] for family in families)
    assert {"Kota Bukittinggi", "Kota Pangkal Pinang", "Kota Pematangsiantar"} <= families[0]


def test_other_spellings_and_forms_find_the_same_pages(search: Page) -> None:
    pairs = [
        ("walikota", "wali kota"),
        ("sekda", "sekretaris daerah"),
        ("perencanaan", "rencana"),
        ("kerjasama", "kerja sama"),
        ("smartcity", "smart city"),
    ]
    found = {form: set(ask(search, form)) for pair in pairs for form in pair}
    assert all(found.values())
    assert [found[one] for one, _ in pairs] == [found[other] for _, other in pairs]


def test_an_exact_phrase_stays_exact(search: Page) -> None:
    assert ask(search, '"Hotel Balcone"') == ["Kota Bukittinggi"]
    assert ask(search, '"Balcone Hotel"') == []


def test_cities_come_before_prose_that_says_the_same(search: Page) -> None:
    found = ask(search, "masterplan")
    prose = [title for title in found if not title.startswith("Kota ")]
    assert prose
    assert found[-len(prose) :] == prose


def test_a_filter_shows_how_many_pages_each_value_leaves(search: Page) -> None:
    ask(search, "bimtek")
    filter = search.locator("select[name=provinsi] option")
    expect(filter).to_have_text(
        ["Semua", "Jawa Timur (1)", "Kepulauan Bangka Belitung (1)", "Sumatera Barat (1)", "Sumatera Utara (1)"]
    )


def test_filters_narrow_pages_and_their_claims(search: Page) -> None:
    ask(search, "masterplan")
    assert narrow(search, "provinsi", "Sumatera Utara") == ["Kota Pematangsiantar"]
    assert any("Bimtek tahap" not in claim for claim in claims(search))
    narrow(search, "jenis", "Bimtek")
    assert claims(search)
    assert all("Bimtek" in claim for claim in claims(search))
    narrow(search, "tahap", "II")
    assert [claim.partition(" ")[2][:8] for claim in claims(search)] == ["tahap II"]
    assert asked(search) == {
        "q": ["masterplan"], "provinsi": ["Sumatera Utara"], "jenis": ["Bimtek"], "tahap": ["II"]
    }  # fmt: skip


def test_filters_alone_list_every_claim_of_the_kind(reader: Reader) -> None:
    search = opened(reader)
    search.locator("select[name=tahap]").focus()
    assert narrow(search, "tahap", "II") == ["Kota Pasuruan", "Kota Pematangsiantar"]
    assert len(claims(search)) == 2
    assert all("Bimtek tahap II" in claim for claim in claims(search))


def test_filters_alone_fetch_no_more_of_the_index_than_a_word_does(reader: Reader, server: Server) -> None:
    search = reader.settle(reader.open("cari/"))
    with reader.counting(server) as served:
        search.locator("select[name=tahap]").focus()
        narrow(search, "tahap", "II")
    assert len([request for request in served if request.path.endswith(".pf_index")]) == 1


def test_the_address_holds_what_was_asked_and_back_brings_it_back(search: Page) -> None:
    ask(search, "bimtek")
    everywhere = titles(search)
    narrow(search, "provinsi", "Jawa Timur")
    assert asked(search) == {"q": ["bimtek"], "provinsi": ["Jawa Timur"]}
    search.go_back()
    expect(search.locator(".found h2")).to_have_count(len(everywhere))
    expect(search.locator("select[name=provinsi]")).to_have_value("")
    search.go_forward()
    expect(search.locator(".found h2")).to_have_count(1)
    expect(search.locator("select[name=provinsi]")).to_have_value("Jawa Timur")


def test_an_address_can_be_shared(reader: Reader) -> None:
    page = reader.revisit("cari/?q=bimtek&provinsi=Jawa+Timur&jenis=Bimtek")
    assert titles(page) == ["Kota Pasuruan"]
    expect(page.locator("#ask-text")).to_have_value("bimtek")
    expect(page.locator("select[name=jenis]")).to_have_value("Bimtek")
    expect(page).to_have_title(re.compile(r"^bimtek \| "))


def test_an_address_with_a_value_that_nothing_carries_finds_nothing_and_says_so(reader: Reader) -> None:
    page = reader.revisit("cari/?q=bimtek&provinsi=Atlantis")
    assert titles(page) == []
    expect(page.locator("select[name=provinsi]")).to_have_value("Atlantis")


def test_results_come_while_typing(search: Page) -> None:
    search.locator("#ask-text").press_sequentially("Balcone")
    expect(search.locator(".found h2")).to_have_text(["Kota Bukittinggi"])
    assert asked(search) == {"q": ["Balcone"]}


def test_a_screen_reader_is_told_how_many_pages_match(search: Page) -> None:
    ask(search, "Balcone")
    expect(search.get_by_role("status").filter(has_text="halaman")).to_have_text("1 halaman cocok.")
    ask(search, "zzzzzz")
    expect(search.locator(".ask-status")).to_have_text("Tidak ada yang cocok; coba kata lain atau hapus penyaring.")


def test_what_is_asked_is_text_and_nothing_else(reader: Reader) -> None:
    page = reader.revisit("cari/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&jenis=%3Cb%3E")
    expect(page.locator(".ask-status")).to_have_text(SETTLED)
    assert page.locator("main img, main b").count() == 0


def test_a_lost_index_is_said_with_the_table_as_a_way_out_and_asked_for_again(reader: Reader) -> None:
    page = reader.revisit("cari/")
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    ask(page, "bimtek")
    expect(page.locator(".ask-error")).to_be_visible()
    expect(page.locator(".ask-error a")).to_have_attribute("href", "../kota/")
    page.unroute_all()
    assert "Kota Pasuruan" in ask(page, "bimtek tahap")
    expect(page.locator(".ask-error")).to_be_hidden()
    assert all("net::ERR_FAILED" in fault for fault in reader.faults)
    reader.faults.clear()


def test_without_javascript_the_table_is_offered(reader: Reader) -> None:
    page = reader.revisit("cari/", javascript=False)
    expect(page.locator("#ask-text")).to_be_hidden()
    page.locator("main").get_by_role("link", name="tabel semua kota dan kabupaten").click()
    expect(page).to_have_url(re.compile(r"/jejak/kota/$"))


def test_it_fits_a_small_screen(reader: Reader) -> None:
    page = reader.revisit("cari/?q=bimtek", width=360)
    titles(page)
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_site_in_several_bundles_is_searched_as_one(
    browser: Browser, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = shutil.copytree(site, tmp_path / "situs")
    monkeypatch.setattr(bundle, "PART", 4)
    bundle.index_site(large)
    with Server(large).running() as server:
        reader = Reader(browser, server.url)
        page = reader.open("cari/?q=bimtek")
        assert {title for title in titles(page) if title.startswith("Kota ")} >= {"Kota Bukittinggi", "Kota Pasuruan"}
        page.get_by_role("link", name="Bimtek tahap II 13 September 2021").click()
        expect(page).to_have_url(f"{server.url}kota/pasuruan/#bimtek-2021-09-13")
        reader.close()
        assert reader.faults == []
