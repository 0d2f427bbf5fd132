"""What the site counts and holds, against a count of the YAML files that owes nothing to the site's own code."""

import csv
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from support import typed
from support.pages import Document, disputed
from support.typed import DATA

EVENTS = ("memberships", "signings", "bimtek", "milestones")
CLAIMS = (*EVENTS, "programmes", "response")
"""What counts as a claim: how somebody spells a pillar does not."""


@pytest.fixture(scope="module")
def cities() -> dict[str, Any]:
    """Path of a city's page → its file's content."""
    return {f"{id.replace('-', '/', 1)}/": city for id, city in typed.cities().items()}


@pytest.fixture(scope="module")
def regions() -> list[dict[str, str]]:
    with (DATA / "regions.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_home_pages_numbers_are_those_of_the_files(
    site: Path, cities: dict[str, Any], regions: list[dict[str, str]]
) -> None:
    others = [typed.typed(file) for file in DATA.glob("*.yml")]
    sources = {source["id"] for record in (*cities.values(), *others) for source in record.get("sources", [])}
    claims = [claim for city in cities.values() for part in CLAIMS for claim in city.get(part, [])]
    joined = sum(bool(typed.joinings(city)) for city in cities.values())
    counted = [joined, len(cities) - joined, len(claims), len(sources), disputed(site), len(regions) - len(cities)]
    numbers = re.search(r'<ul class="numbers">.*?</ul>', (site / "index.html").read_text("utf-8"), re.DOTALL)
    assert numbers
    assert [int(shown.replace(".", "")) for shown in re.findall(r"<b>([\d.]+)</b>", numbers[0])] == counted


def test_every_record_has_its_page_its_place_in_the_finder_and_its_text_in_the_search(
    site: Path, cities: dict[str, Any]
) -> None:
    (finder,) = (site / "aset").glob("tempat.*.json")
    places = {place[1] for place in json.loads(finder.read_bytes())["places"]}
    searched = {found(fragment) for fragment in (site / "pagefind" / "fragment").iterdir()}
    for path in cities:
        page = (site / path / "index.html").read_text("utf-8")
        assert "<article data-pagefind-body " in page, path
        assert path in places
        assert f"/{path}" in searched


def found(fragment: Path) -> str:
    """The address of the page that a fragment of the search index holds."""
    content = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))
    return str(content["url"])


def test_every_region_is_in_the_directory_and_none_without_a_record_has_a_page(
    site: Path, cities: dict[str, Any], regions: list[dict[str, str]]
) -> None:
    table = Document.of(site / "kota" / "index.html")
    recorded = {city["code"] for city in cities.values()}
    waiting = {f"kode-{region['code'].replace('.', '-')}" for region in regions if region["code"] not in recorded}
    assert {row.attributes["id"] for row in table.all("tr") if "id" in row.attributes} == waiting
    linked = {link.attributes["href"].removeprefix("../") for link in table.all("a")}
    assert cities.keys() <= linked
    pages = {f"{kind}/{file.parent.name}/" for kind in ("kota", "kabupaten") for file in (site / kind).glob("*/*.html")}
    assert pages == cities.keys()


def test_every_province_and_batch_counts_what_the_files_hold(
    site: Path, cities: dict[str, Any], regions: list[dict[str, str]]
) -> None:
    province = {region["code"]: region["province"] for region in regions}
    held = dict.fromkeys(province.values(), 0)
    for city in cities.values():
        held[province[city["code"]]] += len(typed.batches(city)) or 1
    for file in (site / "provinsi").glob("*/index.html"):
        name = Document.of(file).one("h1").text.strip()
        listed = re.findall(r'<span class="trail"', file.read_text("utf-8"))
        assert len(listed) == held.pop(name), name
    assert held == {}


def test_every_batchs_table_holds_its_members(site: Path, cities: dict[str, Any]) -> None:
    members: dict[str, set[str]] = {}
    for city in cities.values():
        for batch in typed.batches(city):
            members.setdefault(batch, set()).add(city["name"])
    for year, names in members.items():
        html = (site / "angkatan" / year / "index.html").read_text("utf-8")
        assert set(re.findall(r'<th scope="row"><a [^>]*>([^<]+)</a>', html)) == names
