"""A kind of place that no script has heard of, put into the index by hand: found, opened, and picked by nobody."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from support.browser import Reader

AREA, LEADS_TO = "Pasuruan Raya", "provinsi/jawa-timur/"
CITIES = ["Kabupaten Pasuruan", "Kota Pasuruan"]


@pytest.fixture(scope="module")
def index(site: Path) -> str:
    """The site's index and one more: a «kawasan», within no province, that has no use where a city is asked for."""
    (file,) = (site / "aset").glob("tempat.*.json")
    content = json.loads(file.read_bytes())
    content["kinds"].append({"name": "Kawasan", "pick": False})
    content["provinces"].append("")
    last = (len(content["provinces"]) - 1, len(content["kinds"]) - 1)
    content["places"].insert(0, [AREA, LEADS_TO, *last, 0, ["Pasraya"], []])
    return json.dumps(content)


def opened(reader: Reader, index: str, path: str) -> Page:
    page = reader.revisit(path)
    page.route("**/aset/tempat.*.json", lambda route: route.fulfill(body=index, content_type="application/json"))
    return page


@pytest.fixture(scope="module")
def standing(resident: Reader, index: str) -> Page:
    return opened(resident, index, "kota/padang/")


@pytest.fixture
def field(standing: Page, watched: None) -> Locator:
    """The header's finder on a city's page."""
    return standing.locator("header.top [name=q]")


def ask(field: Locator, text: str) -> list[str]:
    field.fill(text)
    field.page.locator("[role=option]", has_text=f"“{text}”").wait_for()
    return field.page.locator("[role=option] b").all_inner_texts()


def test_it_is_found_by_its_name_its_kind_and_with_a_slip(field: Locator) -> None:
    expected = {
        "pasuruan": [*CITIES, AREA],
        "pasuruan raya": [AREA],
        "kawasan pasuruan raya": [AREA],
        "pasraya kawasan": [AREA],
        "kawasan psuruan raya": [AREA],
        "kawasan": [AREA],
    }
    assert {typed: ask(field, typed)[: len(first)] for typed, first in expected.items()} == expected


def test_who_names_the_kind_means_it(field: Locator) -> None:
    assert ask(field, "pasuruwan")[0] != AREA
    first, *others = ask(field, "kawasan pasuruwan")
    assert (first, sorted(others)) == (AREA, CITIES)


def test_where_it_lies_in_no_province_it_says_what_it_is(field: Locator) -> None:
    ask(field, "pasraya")
    expect(field.page.locator("[role=option] span").first).to_have_text("Kawasan · juga disebut Pasraya")


def test_enter_opens_it(reader: Reader, index: str) -> None:
    field = opened(reader, index, "kota/padang/").locator("header.top [name=q]")
    ask(field, "pasuruan raya")
    field.press("Enter")
    expect(field.page).to_have_url(re.compile(rf"/jejak/{LEADS_TO}$"))


def test_a_form_that_asks_for_a_city_does_not_offer_it(reader: Reader, index: str) -> None:
    page = opened(reader, index, "banding/")
    offered = page.locator("[data-pick=a] [role=option] b")
    page.locator("#place-a").fill("pasuruan")
    expect(offered).to_have_text(CITIES)
    page.locator("#place-a").fill("pasuruwan")
    expect(offered).to_have_count(len(CITIES))
    assert sorted(offered.all_inner_texts()) == CITIES


def test_the_directory_does_not_suggest_it(reader: Reader, index: str) -> None:
    page = opened(reader, index, "kota/")
    expect(page.locator(".directory [aria-sort]")).to_have_count(1)
    page.locator("#pick-text").fill("pasuruwan")
    suggested = page.locator(".pick-empty p:has-text('Mungkin maksud Anda') + ul button")
    expect(suggested).to_have_count(len(CITIES))
    assert sorted(suggested.all_inner_texts()) == CITIES


def test_the_search_names_it_above_its_results(reader: Reader, index: str) -> None:
    page = opened(reader, index, "cari/")
    page.locator("#ask-text").fill("kawasan pasuruan raya")
    expect(page.locator(".ask-places li")).to_have_text([f"{AREA} Kawasan"])
