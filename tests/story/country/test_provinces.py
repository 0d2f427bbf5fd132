"""A province tells of all its cities, with and without a record, and counts what is documented.

A city's neighbours are those before and after it, by name, among the recorded cities of its province.
"""

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Region
from jejak.story.country.overview import Overview
from jejak.story.country.provinces import Province, find_neighbours, tell_provinces
from support.records import BATU, REGION, TEGAL, TEGAL_CITY, catalogue, country, record, record_of


def tell(*records: CityRecord) -> dict[str, Province]:
    return dict(tell_provinces(Overview(country(*records))))


def test_every_province_of_the_list_is_told_by_name_even_without_a_record() -> None:
    provinces = tell()
    assert list(provinces) == ["Jawa Tengah", "Jawa Timur"]
    assert provinces["Jawa Tengah"].sentence.startswith("Belum satu pun dari 2 kota dan kabupaten")


def test_a_province_holds_each_of_its_regions_once() -> None:
    province = tell(record())["Jawa Timur"]
    assert [row.name for row in province.rows] == ["Kota Pasuruan"]
    assert province.unrecorded == (BATU,)
    assert province.size == 2
    assert province.sentence == "1 dari 2 kota dan kabupaten sudah punya catatan."


def test_it_names_the_batches_its_cities_joined_and_how_many_did() -> None:
    twice = record(memberships=[{"batch": "2021"}, {"batch": "2017"}, {"batch": "2019", "status": "candidate"}])
    province = tell(twice, record_of(BATU, memberships=[{"batch": "2021"}]))["Jawa Timur"]
    assert province.sizes == ((2017, 1), (2021, 2))
    assert [row.name for row in dict(province.batches)[2021]] == ["Kota Batu", "Kota Pasuruan"]


def test_it_counts_each_step_over_its_recorded_cities() -> None:
    province = tell(record(signings=[{"kind": "mou"}]), record_of(BATU), record_of(TEGAL))["Jawa Timur"]
    counted = {step.label: (step.reached, step.cities) for step in province.covered}
    assert counted["Nota kesepakatan"] == (1, 2)
    assert counted["Komitmen"] == (0, 2)


def test_a_province_without_records_counts_nothing() -> None:
    (province,) = tell_provinces(Overview(catalogue())).values()
    assert province.covered == ()
    assert province.batches == ()


def near(*regions: Region) -> dict[str, tuple[str | None, str | None]]:
    """Each record's id with the ids before and after it."""
    found = find_neighbours(country(*(record_of(region) for region in regions)))
    return {id: (id_of(each.before), id_of(each.after)) for id, each in found.items()}


def id_of(record: CityRecord | None) -> str | None:
    return record.id if record else None


def test_neighbours_stand_by_name_and_stay_in_the_province() -> None:
    assert near(TEGAL, BATU, TEGAL_CITY, REGION) == {
        "kabupaten-tegal": (None, "kota-tegal"),
        "kota-tegal": ("kabupaten-tegal", None),
        "kota-batu": (None, "kota-pasuruan"),
        "kota-pasuruan": ("kota-batu", None),
    }


def test_the_only_city_of_a_province_has_none() -> None:
    assert near(TEGAL, REGION) == {"kabupaten-tegal": (None, None), "kota-pasuruan": (None, None)}


def test_the_order_is_that_of_the_provinces_page() -> None:
    drawn = country(*(record_of(region) for region in (TEGAL, BATU, TEGAL_CITY, REGION)))
    found = find_neighbours(drawn)
    for province in tell_provinces(Overview(drawn)).values():
        ids = [row.record.id for row in province.rows]
        assert [id_of(found[id].after) for id in ids] == [*ids[1:], None]
