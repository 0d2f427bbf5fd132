"""The full-text search over the whole record: every claim can be filtered by, and what is far down is still found."""

from pathlib import Path

from playwright.sync_api import expect

from support.browser import Reader
from support.pages import Document


def test_every_claim_of_a_city_has_a_kind_to_be_filtered_by(site: Path) -> None:
    """The search page pairs the headings of claims with the kinds that Pagefind lists in the same order."""
    for file in sorted(site.glob("k*/*/index.html")):
        headings = [element for element in Document.of(file).all("h3") if "id" in element.attributes]
        assert headings
        assert {heading.attributes.get("data-pagefind-filter") for heading in headings} == {"jenis[data-jenis]"}
        assert all(heading.attributes["data-jenis"] for heading in headings)


def test_a_place_in_the_east_is_found_by_what_happened_there(reader: Reader) -> None:
    page = reader.open("cari/?q=bimtek&provinsi=Papua+Selatan")
    expect(page.locator(".found h2")).to_have_text(["Kabupaten Boven Digoel"])
