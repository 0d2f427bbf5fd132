"""The full-text search over the whole record: every claim can be filtered by, and what is far down is still found."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from support.browser import Reader
from support.pages import Document
from support.serving import Server
from support.staying import follow

MOST = 160_000
"""Bytes on their way."""


@pytest.fixture(scope="module")
def standing(resident: Reader) -> Page:
    page = resident.revisit("cari/")
    expect(page.locator("#ask-text")).to_be_visible()
    return page


@pytest.fixture
def search(standing: Page, watched: None) -> Page:
    """The search page with nothing asked. The same page for all tests that do not leave it."""
    return follow(standing, ".")


def test_every_claim_of_a_city_has_a_kind_to_be_filtered_by(site: Path) -> None:
    """The search page pairs the headings of claims with the kinds that Pagefind lists in the same order."""
    for file in sorted(site.glob("k*/*/index.html")):
        page = Document()
        page.feed("".join(re.findall("<h3[^>]*>", file.read_text("utf-8"))))
        headings = [each for each in page.all("h3") if each.attributes.get("class") == "claim"]
        assert headings
        assert {heading.attributes.get("data-pagefind-filter") for heading in headings} == {"jenis[data-kind]"}
        assert all(heading.attributes["data-kind"] for heading in headings)


def test_a_place_in_the_east_is_found_by_what_happened_there(reader: Reader) -> None:
    page = reader.revisit("cari/?q=bimtek&provinsi=Papua+Selatan")
    expect(page.locator(".found h2")).to_have_text(["Kabupaten Boven Digoel"])


@pytest.mark.parametrize("query", ["bimtek", "saifullah yusuf", "bimtek tahap 3 2019", "rudiantra"])
def test_the_first_hit_costs_little_more_than_the_page(reader: Reader, server: Server, query: str) -> None:
    """Pagefind, the lists beside it, the words' files and the first results' texts; for a slip the spellings too."""
    page = reader.open("cari/")
    reader.settle(page)
    with reader.counting(server) as served:
        page.locator("#ask-text").fill(query)
        page.locator("#ask-text").press("Enter")
        expect(page.locator(".ask-status")).to_have_text(re.compile("cocok"))
        reader.settle(page)
    weights = {request.path: request.size for request in served}
    assert any(path.endswith(".pf_fragment") for path in weights)
    assert sum(weights.values()) <= MOST, weights


def test_the_pages_own_script_is_small(site: Path) -> None:
    """All that the search page runs of ours; Pagefind comes with the first question."""
    (folder,) = (site / "aset").glob("js-*")
    names = (
        "start",
        "element",
        "fetched",
        "finder/names",
        "finder/places",
        "search/facets",
        "search/outline",
        "search/page",
        "search/ranking",
        "search/results",
        "search/spelling",
        "search/textindex",
        "search/words",
    )
    assert sum(len(gzip.compress((folder / f"{name}.js").read_bytes(), 6)) for name in names) <= 18_000


def test_a_slip_is_mended_and_said_and_can_be_undone(search: Page) -> None:
    page = follow(search, "?q=rudiantra")
    expect(page.locator(".ask-mended")).to_contain_text("Menampilkan hasil untuk rudiantara.")
    assert page.locator(".found li").count()
    page.get_by_role("link", name="Cari persis “rudiantra”").click()
    expect(page).to_have_url(re.compile(r"\?q=%22rudiantra%22$"))
    expect(page.locator(".ask-status")).to_contain_text("Tidak ada yang cocok")
    expect(page.locator(".ask-mended")).to_be_empty()


def test_a_name_of_places_is_answered_by_the_places(search: Page) -> None:
    page = follow(search, "?q=pasuran")
    places = page.get_by_role("list", name="Tempat yang cocok").get_by_role("link")
    expect(places).to_have_text(["Kabupaten Pasuruan", "Kota Pasuruan"])
    page.locator("#ask-text").fill("toli2")
    expect(places).to_have_text(["Kabupaten Toli-Toli"])
    expect(page.locator(".ask-places")).to_contain_text("belum ada catatan")
    page.locator("#ask-text").fill("bimtek pasuruan")
    expect(places).to_have_count(0)


def test_the_best_claim_of_a_page_stands_first(reader: Reader) -> None:
    page = reader.revisit("cari/?q=hotel+aston+madiun")
    first = page.locator(".found > li").first.get_by_role("link")
    expect(first.nth(0)).to_have_text("Kota Madiun")
    expect(first.nth(1)).to_have_text("Bimtek tahap I 4–5 Juli 2019")
    first.nth(1).click()
    expect(page.locator(":target")).to_be_visible()
