"""Pages outside the frame, from any record: texts come out as texts, and what many share is worked out once."""

from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, given, settings

from jejak.publish import pages, routes
from jejak.publish.publication import Publication
from jejak.publish.routes import Address
from jejak.records.catalogue import CityRecord
from jejak.records.models.city import City, Source
from jejak.story.country import overview
from support.records import BATU, REGION, SOURCES, country, record, record_of
from support.strategies import models, texts

ADDRESS = Address("https://contoh.id/jejak/", "https://github.com/contoh/jejak/")
ATTACK = "\"'><x-serang onserang=1></script><!--{{7*7}}&lt;"


def bare(*records: CityRecord) -> dict[str, str]:
    """Path → HTML of every page outside the frame."""
    publication = Publication(country(*records), ADDRESS, "Jejak Kota Cerdas", "Catatan publik.")
    return {item.path: item.make().decode() for item in pages.downloads(publication) if item.path.endswith(".html")}


@settings(max_examples=min(25, settings().max_examples), deadline=None, suppress_health_check=list(HealthCheck))
@given(
    models(City, sorted(SOURCES), texts(ATTACK)),
    models(Source, sorted(SOURCES), texts(ATTACK)),
)
def test_any_record_comes_out_as_text(values: dict[str, Any], source: dict[str, Any]) -> None:
    for section in ("signings", "bimtek", "milestones"):
        for event in values.get(section, []):
            event.pop("part_of", None)
    city = City.model_validate({**values, "code": REGION.code, "sources": []})
    sources = {**SOURCES, "antara": Source.model_validate({**source, "id": "antara"})}
    made = bare(CityRecord("kota-pasuruan", "cities/kota-pasuruan.yml", city, REGION, sources))
    assert "kartu/kota/pasuruan/index.html" in made
    for html in made.values():
        assert not [attack for attack in ("<x-serang", "<!--", "<script", "onserang=1>") if attack in html]


def test_a_province_without_a_record_has_its_page() -> None:
    made = bare(record())
    assert "Belum satu pun dari dua kota dan kabupaten" in made["hemat/jawa-tengah/index.html"]
    assert "Kabupaten Tegal dan Kota Tegal." in made["hemat/jawa-tengah/index.html"]


@pytest.mark.parametrize("path", ["kartu/kota/batu/index.html", "hemat/jawa-timur/index.html"])
def test_a_correction_is_about_the_full_page(path: str) -> None:
    full = "kota%2Fbatu" if "kartu" in path else "provinsi%2Fjawa-timur"
    assert f"halaman=https%3A%2F%2Fcontoh.id%2Fjejak%2F{full}%2F" in bare(record_of(BATU))[path]


def test_the_rows_of_all_cities_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    listing = Mock(wraps=overview.list_rows)
    monkeypatch.setattr(overview, "list_rows", listing)
    bare(record(), record_of(BATU))
    assert listing.call_count == 1


def test_a_comparison_is_addressed_by_ids() -> None:
    paths = (routes.city(record()), "kabupaten/toli-toli/")
    assert routes.comparison(*paths) == "banding/?a=kota-pasuruan&b=kabupaten-toli-toli"
