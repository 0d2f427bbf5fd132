"""Without JavaScript nothing is lost but speed: the place finder leads to the table, and the table is complete."""

from pathlib import Path

import pytest

from support.browser import Reader
from support.pages import KINDS, paths


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_the_place_finder_offers_the_table(reader: Reader, path: str) -> None:
    page = reader.open(path, javascript=False)
    assert not page.locator("header form:visible").count()
    page.locator("a.find-link:visible").first.click()
    assert page.url == f"{reader.url}kota/"


def test_the_table_holds_every_city(reader: Reader, site: Path) -> None:
    page = reader.open("kota/", javascript=False)
    cities = [path for path in paths(site) if path.startswith(("kota/", "kabupaten/")) and path.count("/") == 2]
    linked = page.locator("main table th a").evaluate_all("links => links.map(link => link.href)")
    assert cities
    assert sorted(linked) == sorted(reader.url + city for city in cities)


def test_the_search_page_says_what_else_there_is(reader: Reader) -> None:
    page = reader.open("cari/", javascript=False)
    assert page.locator("main a[href$='kota/']:visible").count()
