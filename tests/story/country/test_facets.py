"""By what regions can be narrowed: every region carries its choices, and a choice counts those that carry it."""

from collections.abc import Mapping

from jejak.records.catalogue import Catalogue
from jejak.story.country.facets import Choice, Facets
from jejak.story.country.overview import Overview
from support.records import BATU, REGION, TEGAL, country, record, record_of

MOU = {"kind": "mou", "date": "2021-05-20"}


def facets(whole: Catalogue) -> Facets:
    return Facets(Overview(whole))


def choices(whole: Catalogue, facet: str) -> Mapping[str, Choice]:
    (found,) = (each for each in facets(whole).all if each.key == facet)
    return {choice.key: choice for choice in found.choices}


def carried(whole: Catalogue, code: str, facet: str) -> list[str]:
    numbers = facets(whole).carried[code]
    return [key for key, choice in choices(whole, facet).items() if choice.number in numbers]


def test_numbers_count_all_choices_in_the_order_in_which_they_are_shown() -> None:
    numbers = [choice.number for facet in facets(country(record())).all for choice in facet.choices]
    assert numbers == list(range(len(numbers)))


def test_every_region_has_a_place_a_kind_and_is_recorded_or_not() -> None:
    whole = country(record_of(TEGAL))
    assert set(facets(whole).carried) == set(whole.regions)
    assert carried(whole, TEGAL.code, "provinsi") == ["jawa-tengah"]
    assert carried(whole, TEGAL.code, "jenis") == ["kabupaten"]
    assert carried(whole, TEGAL.code, "catatan") == ["ada"]
    assert carried(whole, BATU.code, "catatan") == ["belum"]
    assert {key: each.regions for key, each in choices(whole, "catatan").items()} == {"ada": 1, "belum": 3}


def test_a_city_that_joined_twice_is_in_both_batches_and_one_without_a_year_is_said_so() -> None:
    twice = [{"batch": "2019"}, {"batch": "2021"}]
    whole = country(record(memberships=twice), record_of(BATU))
    assert carried(whole, REGION.code, "angkatan") == ["2019", "2021"]
    assert carried(whole, BATU.code, "angkatan") == ["tidak-diketahui"]


def test_steps_are_those_that_a_source_documents() -> None:
    planned = {"kind": "masterplan", "status": "planned"}
    whole = country(record(signings=[MOU, planned]), record_of(TEGAL, bimtek=[{"date": "2021"}]), record_of(BATU))
    assert carried(whole, REGION.code, "langkah") == ["nota-kesepakatan"]
    assert carried(whole, TEGAL.code, "langkah") == ["bimtek-tanpa-nomor"]
    assert carried(whole, BATU.code, "langkah") == ["belum-ada-bukti"]


def test_a_pillar_counts_where_a_programme_stands_under_it() -> None:
    named = [{"as_named": "Smart Living", "pillar": "living"}]
    programmes = [{"name": "Wi-Fi", "kind": "service", "pillar": "branding"}, {"name": "Aplikasi", "kind": "service"}]
    whole = country(record(pillars=named, programmes=programmes))
    assert carried(whole, REGION.code, "pilar") == ["branding"]


def test_evidence_is_what_claims_rest_on_and_the_governments_own_word_alone_is_said() -> None:
    differing = {**MOU, "also_reported": [{"date": "2021-05-21", "note": "Lain hari.", "sources": ["iklan"]}]}
    whole = country(record(signings=[differing]), record_of(TEGAL, signings=[{**MOU, "sources": ["pemkot"]}]))
    assert carried(whole, REGION.code, "bukti") == ["berita"]
    assert carried(whole, TEGAL.code, "bukti") == ["pemerintah", "hanya-pemerintah"]
