"""A province tells of all its cities, with and without a record, and counts what is documented.

A city's neighbours are those before and after it, by name, among the recorded cities of its province.
"""

import pytest

from jejak.records.catalogue import CityRecord
from jejak.records.models.city import Region
from jejak.story.country.overview import Overview
from jejak.story.country.provinces import Province, find_neighbours, tell_provinces
from support.records import BATU, REGION, TEGAL, TEGAL_CITY, catalogue, country, record, record_of

BOTH = "dua kota dan kabupaten di provinsi ini"


def tell(*records: CityRecord) -> dict[str, Province]:
    return dict(tell_provinces(Overview(country(*records))))


def test_every_province_of_the_list_is_told_by_name_even_without_a_record() -> None:
    provinces = tell()
    assert list(provinces) == ["Jawa Tengah", "Jawa Timur"]
    assert provinces["Jawa Tengah"].sentence.startswith("Belum satu pun dari dua kota dan kabupaten")


def test_a_province_holds_each_of_its_regions_once() -> None:
    province = tell(record())["Jawa Timur"]
    assert [row.name for row in province.rows] == ["Kota Pasuruan"]
    assert province.unrecorded == (BATU,)
    assert province.size == 2


@pytest.mark.parametrize(
    ("joined", "others", "sentence"),
    [
        (0, 0, f"Belum satu pun dari {BOTH} punya catatan."),
        (1, 0, f"Kami menemukan satu peserta di antara {BOTH}."),
        (2, 0, f"Kami menemukan dua peserta di antara {BOTH}."),
        (1, 1, f"Kami menemukan satu peserta di antara {BOTH}; satu daerah lain punya catatan."),
        (0, 1, f"Kami belum menemukan peserta di antara {BOTH}; satu daerah punya catatan."),
        (0, 2, f"Kami belum menemukan peserta di antara {BOTH}; dua daerah punya catatan."),
    ],
)  # fmt: skip
def test_its_sentence_tells_those_who_take_part_from_others(joined: int, others: int, sentence: str) -> None:
    sections = [{"memberships": [{"batch": "2021"}]}] * joined + [{}] * others
    records = [record_of(region, **each) for region, each in zip((REGION, BATU), sections, strict=False)]
    province = tell(*records)["Jawa Timur"]
    assert province.sentence == sentence
    assert (province.joined, province.beside) == (joined, others)


def test_many_are_written_in_figures() -> None:
    province = tell(record(memberships=[{"batch": "2021"}]))["Jawa Timur"]
    many = province._replace(rows=province.rows * 12, unrecorded=())
    assert many.sentence == "Kami menemukan 12 peserta di antara 12 kota dan kabupaten di provinsi ini."


def test_a_city_that_joined_twice_has_two_lines_and_is_counted_once() -> None:
    twice = record(memberships=[{"batch": "2021"}, {"batch": "2018"}], signings=[{"kind": "mou", "date": "2021"}])
    province = tell(twice, record_of(BATU))["Jawa Timur"]
    assert [(line.row.name, line.standing, line.said) for line in province.lines] == [
        ("Kota Batu", "tidak ditemukan dalam daftar peserta", ""),
        ("Kota Pasuruan", "angkatan 2018", "sumber belum ditemukan"),
        ("Kota Pasuruan", "angkatan 2021", "Nota kesepakatan (MoU) 2021"),
    ]
    assert {(step.cities, step.reached) for step in province.covered if step.key == "mou"} == {(1, 1)}


def test_it_names_the_batches_its_cities_joined_and_how_many_did() -> None:
    twice = record(memberships=[{"batch": "2021"}, {"batch": "2017"}, {"batch": "2019", "status": "candidate"}])
    province = tell(twice, record_of(BATU, memberships=[{"batch": "2021"}]))["Jawa Timur"]
    assert province.sizes == ((2017, 1), (2021, 2))
    assert [row.name for row in dict(province.batches)[2021]] == ["Kota Batu", "Kota Pasuruan"]


def test_it_counts_each_step_over_the_cities_that_take_part() -> None:
    member = {"memberships": [{"batch": "2021"}]}
    mou, plan = {"kind": "mou"}, {"kind": "masterplan", "date": "2022"}
    records = [record(signings=[mou, plan], **member), record_of(BATU, **member), record_of(TEGAL, **member)]
    counted = {step.key: step for step in tell(*records)["Jawa Timur"].covered}
    assert (counted["mou"].reached, counted["mou"].cities) == (1, 2)
    assert (counted["commitment"].reached, counted["commitment"].cities) == (0, 2)
    assert (counted["masterplan"].reached, counted["masterplan"].mentioned) == (0, 1)


def test_who_only_has_a_record_is_not_among_those_whose_steps_are_counted() -> None:
    province = tell(record(signings=[{"kind": "mou", "date": "2021"}]), record_of(BATU))["Jawa Timur"]
    assert {step.cities for step in province.covered} == {0}


def test_a_province_without_records_counts_nothing() -> None:
    (province,) = tell_provinces(Overview(catalogue())).values()
    assert {(step.cities, step.reached) for step in province.covered} == {(0, 0)}
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
