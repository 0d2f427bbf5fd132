"""A region without a record is found too, says so, and leads to its row in the table of all regions."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from support.browser import Reader


@pytest.fixture(scope="module")
def waiting(site: Path) -> tuple[str, str]:
    """Name and path of some region without a record."""
    (index,) = (site / "aset").glob("tempat.*.json")
    places = json.loads(index.read_bytes())["places"]
    return next((name, path) for name, path, _, _, waits, *_ in places if waits)


def test_it_is_offered_with_a_word_that_nothing_is_recorded(reader: Reader, waiting: tuple[str, str]) -> None:
    name, path = waiting
    page = reader.revisit()
    page.locator("main [name=q]").fill(name)
    option = page.locator("[role=option]", has_text=name).first
    expect(option).to_contain_text("belum ada catatan")
    option.click()
    expect(page).to_have_url(f"{reader.url}{path}")
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text(name)
    expect(row.get_by_role("link", name="kirim sumber")).to_be_visible()
