"""Without JavaScript nothing is lost but speed: the place finder leads to the table, and the table is complete."""

from pathlib import Path

from jejak.records.catalogue import Catalogue
from jejak.records.models.queries import members
from support.browser import Reader
from support.pages import cities
from support.serving import Server
from support.visit import Visit, in_frame


@in_frame
def test_the_place_finder_offers_the_table(visit: Visit, server: Server) -> None:
    assert visit.fields_without_script == 0
    assert visit.led_without_script == f"{server.url}kota/"


def test_the_table_holds_every_city(reader: Reader, site: Path, real: Catalogue) -> None:
    page = reader.revisit("kota/", javascript=False)
    linked = page.locator("main table th a").evaluate_all("links => links.map(link => link.href)")
    known = cities(site)
    assert known
    assert sorted({*linked}) == sorted(reader.url + city for city in known)
    again = sum(max(len(members(record.city)) - 1, 0) for record in real.cities)
    assert len(linked) - len({*linked}) == again, "a second row for who took part twice"


def test_the_search_page_says_what_else_there_is(reader: Reader) -> None:
    page = reader.revisit("cari/", javascript=False)
    assert page.locator("main a[href$='kota/']:visible").count()
