"""The map puts every region with a coordinate where it lies, leads to its page, and names those it cannot show."""

from dataclasses import replace

import pytest

from jejak.publish.drawing.map import HEIGHT, WIDTH, Absent, map_country, map_province
from jejak.records.models.city import Region
from jejak.story.country.overview import Overview
from jejak.story.country.provinces import tell_provinces
from support.records import BATU, REGION, TEGAL, country, record, record_of

NOWHERE = Region(*BATU[:5], None, None)


def test_a_dot_lies_in_the_outlines_projection() -> None:
    (dot,) = map_country(Overview(country(record())).rows).dots
    assert (dot.x, dot.y) == (round((112.9 - 94.5) * 20), round((6.5 + 7.64) * 20))
    assert (dot.text, dot.path) == ("Kota Pasuruan: tidak ditemukan dalam daftar peserta", "kota/pasuruan/")


@pytest.mark.parametrize(
    ("memberships", "kind", "mark"),
    [
        ([{"batch": "2021"}], "mou", "full"),
        ([{"batch": "2021"}], "cooperation", "ring"),
        ([{"batch": "2021", "status": "not-selected"}], "mou", "other"),
        ([], "mou", "other"),
    ],
)
def test_a_dot_tells_who_takes_part_and_of_whom_some_step_is_known(
    memberships: list[dict[str, str]], kind: str, mark: str
) -> None:
    (dot,) = map_country(Overview(country(record(memberships=memberships, signings=[{"kind": kind}]))).rows).dots
    assert dot.mark == mark


def test_a_city_without_a_coordinate_is_named_beside_the_map() -> None:
    drawn = map_country(Overview(country(record(), record_of(NOWHERE))).rows)
    assert [dot.text.partition(":")[0] for dot in drawn.dots] == ["Kota Pasuruan"]
    assert drawn.absent == (Absent("Kota Batu", "kota/batu/"),)


def test_a_province_names_those_without_a_coordinate_with_and_without_a_record() -> None:
    regions = {region.code: region for region in (REGION, TEGAL, NOWHERE)}
    drawn = map_province(tell_provinces(Overview(replace(country(record()), regions=regions)))["Jawa Timur"])
    assert drawn is not None
    assert drawn.absent == (Absent("Kota Batu", None),)


def test_the_country_is_the_whole_outline() -> None:
    assert map_country(()).view == f"0.0 0.0 {WIDTH} {HEIGHT}"


def test_a_province_shows_its_regions_with_room_around_them_and_those_without_a_record_lead_nowhere() -> None:
    province = tell_provinces(Overview(country(record())))["Jawa Timur"]
    drawn = map_province(province)
    assert drawn is not None
    assert {(dot.text, dot.path) for dot in drawn.dots} == {
        ("Kota Pasuruan: tidak ditemukan dalam daftar peserta", "kota/pasuruan/"),
        ("Kota Batu: belum ada catatan", None),
    }
    for dot in drawn.dots:
        assert drawn.left < dot.x < drawn.left + drawn.width
        assert drawn.top < dot.y < drawn.top + drawn.height


def test_a_province_without_any_coordinate_has_no_map() -> None:
    nowhere = Region(*REGION[:5], None, None)
    catalogue = replace(country(), regions={REGION.code: nowhere})
    assert map_province(tell_provinces(Overview(catalogue))["Jawa Timur"]) is None
