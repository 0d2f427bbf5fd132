"""The place finder over the true names of all 514 kota and kabupaten, each with five to seven programmes."""

import gzip
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest
from playwright.sync_api import Page

from benchmark.record import Record, city_id
from benchmark.regions import Row, read
from jejak.publish.search.places import place_index
from jejak.records.catalogue import CityRecord
from jejak.records.models.city import City, Region
from jejak.records.regions import parse
from support.browser import Reader
from support.records import catalogue

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "hooks" / "theme" / "js"
FETCHED = (
    *("finder/combobox.js", "element.js", "finder/matching.js", "finder/places.js", "fetched.js", "finder/names.js"),
    "vendor/minisearch.js",
)
MOST = 45_000


@pytest.fixture(scope="module")
def index() -> bytes:
    table = ROOT / "data" / "regions.csv"
    regions, _ = parse(table.read_text("utf-8"))
    cities = (recorded(row, regions[row.code]) for row in read(table))
    return place_index(replace(catalogue(), regions=regions, cities=tuple(sorted(cities, key=attrgetter("id")))))


def recorded(row: Row, region: Region) -> CityRecord:
    """As much of a synthetic record as the finder reads; never written, which would take most of the time."""
    written = Record(row).written()
    city = City.model_validate({key: written[key] for key in ("name", "code", "aliases", "programmes", "checked")})
    return CityRecord(city_id(row), "", city, region, {})


@pytest.fixture(scope="module")
def standing(resident: Reader, index: bytes) -> Page:
    page = resident.revisit("kota/padang/")
    page.route("**/aset/tempat.*.json", lambda route: route.fulfill(body=index, content_type="application/json"))
    return page


@pytest.fixture
def page(standing: Page, watched: None) -> Page:
    return standing


def ask(page: Page, text: str) -> list[str]:
    page.locator("header.top [name=q]").fill(text)
    page.locator("[role=option]", has_text=f"“{text}”").wait_for()
    return page.locator("[role=option] b").all_inner_texts()


def test_library_modules_and_index_weigh_little_on_their_way(index: bytes) -> None:
    files = [(SCRIPTS / name).read_bytes() for name in FETCHED] + [index]
    assert sum(len(gzip.compress(file, 6)) for file in files) <= MOST


def test_the_exact_name_comes_first_and_its_beginnings_next(page: Page) -> None:
    expected = {
        "pasuruan": ["Kabupaten Pasuruan", "Kota Pasuruan"],
        "kota pasuruan": ["Kota Pasuruan", "Kabupaten Pasuruan"],
        "pasuruan kota": ["Kota Pasuruan", "Kabupaten Pasuruan"],
        "kota psuruan": ["Kota Pasuruan", "Kabupaten Pasuruan"],
        "kab tegal": ["Kabupaten Tegal", "Kota Tegal"],
        "bukit tinggi": ["Kota Bukittinggi"],
        "siantar": ["Kota Pematangsiantar"],
        "pematng": ["Kota Pematangsiantar"],
        "pangkal pinang": ["Kota Pangkal Pinang"],
        "lima puluh kota": ["Kabupaten Lima Puluh Kota"],
        "tolitoli": ["Kabupaten Toli-Toli"],
        "jakarta pusat": ["Kota Administrasi Jakarta Pusat"],
        "jakarta": ["Kota Administrasi Jakarta Barat", "Kota Administrasi Jakarta Pusat"],
        "bandung": ["Kabupaten Bandung", "Kota Bandung", "Kabupaten Bandung Barat"],
        "kotaba": ["Kabupaten Kotabaru"],
        "surabya": ["Kota Surabaya"],
    }
    assert {typed: ask(page, typed)[: len(first)] for typed, first in expected.items()} == expected


def test_a_province_lists_its_places_before_namesakes_of_its_words(page: Page) -> None:
    own = ["Kabupaten Bulungan", "Kabupaten Malinau", "Kabupaten Nunukan", "Kabupaten Tana Tidung", "Kota Tarakan"]
    assert ask(page, "kalimantan utara")[:5] == own


def test_a_kind_lists_all_of_that_kind(page: Page) -> None:
    ask(page, "kabupaten")
    page.locator("header.top [role=status]", has_text="416 tempat ditemukan; 8 yang paling cocok").wait_for()
