"""The verification sheet on the screen, on a phone and on paper."""

from pathlib import Path

from playwright.sync_api import expect

from support.browser import Reader
from support.pages import Document, cities

SHEET = "kota/pasuruan/verifikasi/"
GZ = 10_000


def test_every_city_has_a_sheet_and_its_page_leads_there(site: Path) -> None:
    known = cities(site)
    for city in known:
        assert (site / city / "verifikasi" / "index.html").is_file(), city
    page = Document.of(site / known[0] / "index.html")
    assert [link for link in page.all("a") if link.attributes.get("href") == f"../../{known[0]}verifikasi/"]


def test_a_row_a_claim_each_leading_to_it(reader: Reader, site: Path) -> None:
    page = reader.revisit(SHEET)
    led = page.locator("tbody th a").evaluate_all("links => links.map(link => link.hash)")
    shown = reader.revisit("kota/pasuruan/").locator("h3.claim[id], .named[id]")
    assert sorted(led) == sorted(f"#{anchor}" for anchor in shown.evaluate_all("all => all.map(one => one.id)"))
    page.locator("tbody th a").first.click()
    assert page.url.startswith(f"{reader.url}kota/pasuruan/#")


def test_a_phone_gets_cards_that_name_what_they_say(reader: Reader) -> None:
    page = reader.revisit(SHEET, width=360)
    cell = page.locator("tbody tr").first.locator("td").nth(2)
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Sumber mandiri: "'


def test_only_paper_has_a_box_to_tick(reader: Reader) -> None:
    row = reader.revisit(SHEET).locator("tbody tr").first
    box = "row => (s => [s.content, s.display])(getComputedStyle(row, '::after'))"
    content, display = row.evaluate(box)
    assert (content != '""', display) == (True, "inline")
    row.page.emulate_media(media="print")
    assert row.evaluate(box) == ['""', "table-cell"]


def test_the_sheet_states_its_rule_and_where_it_is_explained(reader: Reader) -> None:
    page = reader.revisit(SHEET)
    expect(page.locator("main")).to_contain_text("Sumber mandiri ialah berita dan tulisan akademik")
    page.get_by_role("link", name="Cara menghitungnya").click()
    expect(page.locator("#sumber-mandiri")).to_be_in_viewport()


def test_sheets_are_not_searched(site: Path) -> None:
    for file in site.glob("*/*/verifikasi/index.html"):
        assert "data-pagefind-body" not in file.read_text("utf-8"), file
