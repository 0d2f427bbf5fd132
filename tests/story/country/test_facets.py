"""By what regions can be narrowed: every region carries its choices, and a choice counts those that carry it."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejak.records.catalogue import Catalogue
from jejak.records.models.events import Signing
from jejak.records.models.queries import counts
from jejak.records.models.vocabulary import SigningKind
from jejak.story.city.rounds.placing import follow
from jejak.story.country.facets import Choice, Facets
from jejak.story.country.overview import Overview
from support.records import BATU, REGION, TEGAL, TEGAL_CITY, country, record, record_of

MOU = {"kind": "mou", "date": "2021-05-20"}
MEMBER = [{"batch": "2021"}]
TWICE = [{"batch": "2019"}, {"batch": "2021"}]

SIGNED = {SigningKind.MOU: "nota-kesepakatan", SigningKind.COMMITMENT: "komitmen"}
"""The signings that are a step, whoever saw the text."""

years = st.integers(2017, 2024)
signing = st.fixed_dictionaries(
    {"kind": st.sampled_from(["mou", "commitment", "cooperation"])},
    optional={
        "date": st.one_of(years.map(str), years.map("{}-05-20".format)),
        "batch": years.map(str),
        "status": st.sampled_from(["held", "planned", "not-held"]),
        "scope": st.sampled_from(["programme", "other"]),
        "confidence": st.sampled_from(["high", "medium", "low"]),
    },
)
rounds = st.tuples(st.sets(years, min_size=1, max_size=3), st.lists(signing, max_size=4))


def facets(whole: Catalogue) -> Facets:
    return Facets(Overview(whole))


def choices(whole: Catalogue, facet: str) -> Mapping[str, Choice]:
    (found,) = (each for each in facets(whole).all if each.key == facet)
    return {choice.key: choice for choice in found.choices}


def lines(whole: Catalogue, code: str, facet: str) -> list[list[str]]:
    """What each line of a region carries of a facet."""
    found = [(line.row.record.region.code, numbers) for line, numbers in facets(whole).lines]
    found += [(region.code, numbers) for region, numbers in facets(whole).unrecorded]
    told = choices(whole, facet).items()
    return [[key for key, choice in told if choice.number in numbers] for at, numbers in found if at == code]


def carried(whole: Catalogue, code: str, facet: str) -> list[str]:
    """The same of a region that has one line."""
    (keys,) = lines(whole, code, facet)
    return keys


def test_numbers_count_all_choices_in_the_order_in_which_they_are_shown() -> None:
    numbers = [choice.number for facet in facets(country(record())).all for choice in facet.choices]
    assert numbers == list(range(len(numbers)))


def test_every_region_has_a_place_a_kind_and_is_recorded_or_not() -> None:
    whole = country(record_of(TEGAL))
    assert [line.row.record.region.code for line, _ in facets(whole).lines] == [TEGAL.code]
    assert {region.code for region, _ in facets(whole).unrecorded} == set(whole.regions) - {TEGAL.code}
    assert carried(whole, TEGAL.code, "provinsi") == ["jawa-tengah"]
    assert carried(whole, TEGAL.code, "jenis") == ["kabupaten"]
    assert carried(whole, TEGAL.code, "catatan") == ["ada"]
    assert carried(whole, BATU.code, "catatan") == ["belum"]
    assert {key: each.regions for key, each in choices(whole, "catatan").items()} == {"ada": 1, "belum": 3}


def test_a_city_that_joined_twice_has_a_line_a_batch_and_one_without_a_year_is_said_so() -> None:
    whole = country(record(memberships=TWICE), record_of(BATU, memberships=[{}]), record_of(TEGAL))
    assert lines(whole, REGION.code, "angkatan") == [["2019"], ["2021"]]
    assert carried(whole, BATU.code, "angkatan") == ["tidak-diketahui"]
    assert carried(whole, TEGAL.code, "angkatan") == [], "who joined nothing has no batch that one could not know"


def test_a_step_stands_with_its_own_batch_and_no_other() -> None:
    whole = country(record(memberships=TWICE, signings=[MOU], bimtek=[{"stages": ["1"], "date": "2019-08"}]))
    assert lines(whole, REGION.code, "langkah") == [["bimtek-i"], ["nota-kesepakatan"]]


def test_a_choice_counts_a_region_once_in_however_many_lines_it_is() -> None:
    whole = country(record(memberships=TWICE), record_of(BATU, memberships=[{"batch": "2021"}]))
    assert {key: each.regions for key, each in choices(whole, "catatan").items()} == {"ada": 2, "belum": 2}
    assert {key: each.regions for key, each in choices(whole, "angkatan").items()} == {
        "2019": 1,
        "2021": 2,
        "tidak-diketahui": 0,
    }


def test_steps_are_those_that_a_source_documents() -> None:
    planned = {"kind": "commitment", "status": "planned"}
    spoken = {"kind": "masterplan", "date": "2021"}
    whole = country(
        record(memberships=MEMBER, signings=[MOU, planned, spoken]),
        record_of(TEGAL, memberships=MEMBER, bimtek=[{"date": "2021"}]),
        record_of(BATU, memberships=MEMBER),
        record_of(TEGAL_CITY),
    )
    assert carried(whole, REGION.code, "langkah") == ["nota-kesepakatan"]
    assert carried(whole, TEGAL.code, "langkah") == ["bimtek-tanpa-nomor"]
    assert carried(whole, BATU.code, "langkah") == ["belum-ada-bukti"]
    assert carried(whole, TEGAL_CITY.code, "langkah") == [], "nothing is missing of who takes no part"


def test_numbered_and_unnumbered_bimtek_are_both_found() -> None:
    whole = country(record(memberships=MEMBER, bimtek=[{"stages": ["2"], "date": "2021-07"}, {"date": "2021-09"}]))
    assert carried(whole, REGION.code, "langkah") == ["bimtek-ii", "bimtek-tanpa-nomor"]


@pytest.mark.parametrize(
    ("memberships", "standing"),
    [
        (MEMBER, ["peserta"]),
        ([{"batch": "2019", "status": "not-selected"}, *MEMBER], ["peserta"]),
        ([{"batch": "2021", "status": "candidate"}], ["calon", "lain"]),
        ([{"batch": "2021", "status": "not-selected"}], ["tidak-terpilih", "lain"]),
        ([{"batch": "2021", "status": "dropped"}], ["keluar", "lain"]),
        ([], ["tidak-ditemukan", "lain"]),
    ],
)
def test_a_region_is_found_by_how_it_stands(memberships: list[dict[str, str]], standing: list[str]) -> None:
    whole = country(record(memberships=memberships))
    assert carried(whole, REGION.code, "status") == standing
    assert carried(whole, BATU.code, "status") == ["belum-ada-catatan"]


def test_keys_in_addresses_that_people_keep_never_change() -> None:
    whole = country(record(memberships=TWICE))
    kept = {each.key: [choice.key for choice in each.choices] for each in facets(whole).all}
    assert {facet: keys for facet, keys in kept.items() if facet not in ("pilar", "status")} == {
        "catatan": ["ada", "belum"],
        "provinsi": ["jawa-tengah", "jawa-timur"],
        "jenis": ["kota", "kabupaten"],
        "angkatan": ["2019", "2021", "tidak-diketahui"],
        "langkah": [
            "asesmen", "nota-kesepakatan", "bimtek-i", "bimtek-ii", "bimtek-iii", "bimtek-iv", "komitmen", "masterplan",
            "quick-win", "evaluasi", "bimtek-tanpa-nomor", "belum-ada-bukti",
        ],
        "bukti": ["berita", "advertorial", "pemerintah", "akademik", "dokumen", "hanya-pemerintah"],
    }  # fmt: skip


@settings(max_examples=min(60, settings().max_examples))
@given(rounds)
def test_batch_and_step_match_within_one_round(drawn: tuple[set[int], list[dict[str, Any]]]) -> None:
    """Whatever a record holds: a step is found with a batch only where a claim on it belongs to that batch's round."""
    years, signings = drawn
    joined = [{"batch": str(year)} for year in years]
    whole = country(record(memberships=joined, signings=signings))
    course = follow(whole.cities[0].city, whole.event)
    own = {
        (str(each.batch), SIGNED[claim.kind])
        for each in course.rounds
        for claim in each.claims
        if isinstance(claim, Signing) and claim.kind in SIGNED and counts(claim)
    }
    batches, steps = (lines(whole, REGION.code, facet) for facet in ("angkatan", "langkah"))
    found = {(batch, step) for (batch,), keys in zip(batches, steps, strict=True) for step in keys}
    assert {pair for pair in found if pair[1] in SIGNED.values()} == own
    assert [batch for (batch,) in batches] == sorted(map(str, years))


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
