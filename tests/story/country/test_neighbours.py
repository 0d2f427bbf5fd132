"""A city's neighbours are those before and after it, by name, among the recorded cities of its province."""

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Region
from jejak.story.country.neighbours import find_neighbours
from jejak.story.country.overview import Overview
from jejak.story.country.provinces import tell_provinces
from support.records import BATU, REGION, TEGAL, TEGAL_CITY, country, record_of


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
