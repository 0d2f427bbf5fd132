"""The place finder's index: which facts it carries, in which form, and that it stays the same bytes."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jejak.publish import routes
from jejak.publish.search.places import Destination, Kind, list_destinations, place_index
from jejak.records.catalogue import CityRecord
from jejak.records.models.city import City, Region
from jejak.records.models.vocabulary import RegionKind
from support.records import REGION, SOURCES, catalogue

KINDS = [{"name": "Kota", "pick": True}, {"name": "Kabupaten", "pick": True}]
TEGAL = Region("33.28", "Kabupaten Tegal", RegionKind.KABUPATEN, "Jawa Tengah", "33", -6.98, 109.14)


def record(
    region: Region = REGION, *, aliases: list[str] | None = None, programmes: list[str] | None = None
) -> CityRecord:
    city = City.model_validate(
        {
            "name": region.name,
            "code": region.code,
            "checked": "2026-11-21",
            "aliases": aliases or [],
            "programmes": [{"name": name, "kind": "service", "sources": ["antara"]} for name in programmes or []],
        }
    )
    id = region.name.lower().replace(" ", "-")
    return CityRecord(id, f"cities/{id}.yml", city, region, SOURCES)


def read(content: bytes) -> Any:
    return json.loads(content)


def test_a_place_is_a_citys_name_address_province_aliases_and_programmes() -> None:
    known = record(aliases=["Pasoeroean"], programmes=["Kartu Brizi", "Wi-Fi gratis"])
    assert list_destinations(catalogue(known)) == (
        Destination(
            name="Kota Pasuruan",
            path="kota/pasuruan/",
            kind=Kind("Kota", pick=True),
            province="Jawa Timur",
            waits=False,
            aliases=("Pasoeroean",),
            programmes=("Kartu Brizi", "Wi-Fi gratis"),
        ),
    )


def test_an_alias_that_only_repeats_the_name_is_left_out() -> None:
    known = record(aliases=["Pasuruan", "Kota Pasuruan", "PASURUAN", "Pasu ruan", "Pasoeroean", "pasoe-roean"])
    assert list_destinations(catalogue(known))[0].aliases == ("Pasoeroean",)


def test_a_programme_that_several_claims_name_is_listed_once() -> None:
    known = record(programmes=["Kartu Brizi", "Kartu Brizi"])
    assert list_destinations(catalogue(known))[0].programmes == ("Kartu Brizi",)


def test_the_index_names_each_province_and_kind_once_and_refers_to_it_by_number() -> None:
    content = read(place_index(catalogue(record(TEGAL), record())))
    assert content == {
        "provinces": ["Jawa Tengah", "Jawa Timur"],
        "kinds": KINDS,
        "places": [
            ["Kabupaten Tegal", "kabupaten/tegal/", 0, 1, 0, [], []],
            ["Kota Pasuruan", "kota/pasuruan/", 1, 0, 0, [], []],
        ],
    }


def test_a_region_without_a_record_waits_and_leads_to_its_row_in_the_table() -> None:
    assert read(place_index(catalogue())) == {
        "provinces": ["Jawa Timur"],
        "kinds": KINDS,
        "places": [["Kota Pasuruan", "kota/#kode-35-75", 0, 0, 1, [], []]],
    }


def test_a_region_is_found_once_with_or_without_a_record() -> None:
    assert [place.name for place in list_destinations(catalogue(record()))] == ["Kota Pasuruan"]


def test_addresses_are_those_of_the_pages() -> None:
    known = record(TEGAL)
    assert read(place_index(catalogue(known)))["places"][0][1] == routes.city(known)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip), max_size=5))
def test_any_alias_survives_or_was_the_name_and_equal_catalogues_give_equal_bytes(aliases: list[str]) -> None:
    known = record()
    named = CityRecord(
        known.id, known.path, known.city.model_copy(update={"aliases": tuple(aliases)}), known.region, known.sources
    )
    first, second = place_index(catalogue(named)), place_index(catalogue(named))
    assert first == second
    assert set(read(first)["places"][0][5]) <= set(aliases)
