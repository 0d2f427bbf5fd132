"""The summary is made by rule: each sentence rests on claims, and where nothing is known there is no sentence."""

from typing import Any

from jejak.records.models.queries import citations, claims
from jejak.story.city.citations import number_sources
from jejak.story.city.summary import LIMIT, Sentence, summarise
from support.records import SOURCES, city


def sentences(**sections: Any) -> tuple[Sentence, ...]:
    record = city(**sections)
    return summarise(record, number_sources(citations(claims(record)), SOURCES), ()).sentences


def texts(**sections: Any) -> list[str]:
    return [sentence.text for sentence in sentences(**sections)]


def test_an_empty_record_has_no_summary() -> None:
    assert texts() == []


def test_the_batch_is_told_where_a_source_names_it() -> None:
    assert texts(memberships=[{"batch": "2021"}, {"batch": "2017"}]) == [
        "Kota Pasuruan tercatat dalam angkatan 2017 dan 2021 gerakan kota cerdas."
    ]


def test_a_membership_without_a_year_says_that_no_year_is_known() -> None:
    assert texts(memberships=[{"size": "100"}]) == [
        "Kota Pasuruan disebut sebagai satu dari 100 daerah peserta gerakan kota cerdas, tanpa tahun angkatan."
    ]


def test_a_dispute_about_the_batch_is_told_with_its_own_source() -> None:
    other = {"batch": "2018", "sources": ["pemkot"]}
    (sentence,) = sentences(memberships=[{"batch": "2017", "also_reported": [other, {**other, "batch": "2017"}]}])
    assert [(clause.text, clause.references) for clause in sentence.clauses] == [
        ("Kota Pasuruan tercatat dalam angkatan 2017 gerakan kota cerdas,", (1,)),
        ("sedangkan sumber lain menulis angkatan 2018.", (2,)),
    ]


def test_a_dispute_about_the_date_of_a_masterplan_is_told() -> None:
    other = {"date": "2021", "sources": ["pemkot"]}
    (sentence,) = sentences(milestones=[{"kind": "masterplan", "date": "2020", "also_reported": [other]}])
    assert sentence.text == "Masterplan tercatat pada 2020 (sumber lain: 2021)."
    assert sentence.clauses[0].references == (1, 2)


def test_signings_are_told_with_date_and_place() -> None:
    assert texts(
        signings=[
            {"kind": "mou", "date": "2023-02-28"},
            {"kind": "commitment", "date": "2023-10-18", "place": "Ruang Serbaguna Bappeda"},
        ]
    ) == [
        "Nota kesepakatan ditandatangani pada 28 Februari 2023.",
        "Komitmen pelaksanaan ditandatangani pada 18 Oktober 2023 di Ruang Serbaguna Bappeda.",
    ]


def test_a_memorandum_signed_again_is_told_with_both_days() -> None:
    (sentence,) = sentences(
        signings=[
            {"kind": "mou", "date": "2017-05-22", "place": "Makassar"},
            {"kind": "mou", "date": "2021-05-20", "sources": ["pemkot"]},
        ]
    )
    assert sentence.text == (
        "Nota kesepakatan ditandatangani pada 22 Mei 2017 di Makassar, lalu lagi pada 20 Mei 2021."
    )
    assert [clause.references for clause in sentence.clauses] == [(1,), (2,)]


def test_what_is_outside_the_programme_or_did_not_happen_is_not_told() -> None:
    assert texts(signings=[{"kind": "mou", "date": "2019-08-01", "scope": "other"}]) == []
    assert texts(bimtek=[{"stages": ["1"], "date": "2019-08-01", "status": "not-held"}]) == []


def test_what_is_only_planned_is_not_told_as_done() -> None:
    assert texts(signings=[{"kind": "mou", "date": "2023-02-28", "status": "planned"}]) == []


def test_a_dispute_about_the_date_stands_in_the_same_sentence_with_its_own_source() -> None:
    (sentence,) = sentences(
        signings=[
            {"kind": "mou", "date": "2019-05-15", "also_reported": [{"date": "2019-05-16", "sources": ["pemkot"]}]}
        ]
    )
    assert sentence.text == (
        "Nota kesepakatan ditandatangani pada 15 Mei 2019, sedangkan sumber lain menulis 16 Mei 2019."
    )
    assert [clause.references for clause in sentence.clauses] == [(1,), (2,)]


def test_four_numbered_stages_are_told_as_all_four() -> None:
    stages = [{"stages": [str(stage)], "date": f"2023-0{6 + stage}-03"} for stage in (1, 2, 3)]
    assert texts(bimtek=[*stages, {"stages": ["4"], "date": "2023-10-18"}]) == [
        "Keempat tahap bimtek tercatat pada Juli–Oktober 2023."
    ]


def test_a_single_stage_is_told_with_its_number() -> None:
    assert texts(bimtek=[{"stages": ["2"], "date": "2021-09-13"}]) == [
        "Bimtek tahap II tercatat pada 13 September 2021."
    ]


def test_sittings_without_a_number_lend_their_dates_to_no_stage() -> None:
    assert texts(bimtek=[{"stages": ["2"], "date": "2021-09-27"}, {"date": "2021-06/2021-11"}]) == [
        "Bimtek tahap II tercatat pada 27 September 2021, selain satu bimtek tanpa nomor tahap."
    ]


def test_several_evaluations_are_told_from_the_first_to_the_last() -> None:
    held = [{"kind": "evaluation", "date": day, "by": "Kominfo"} for day in ("2019-06-18", "2024-11-12", "2021")]
    assert texts(milestones=held) == ["Evaluasi tercatat sejak 18 Juni 2019, terakhir pada 12 November 2024."]


def test_sittings_without_stage_numbers_are_not_given_any() -> None:
    assert texts(bimtek=[{"date": "2022-06", "date_text": "empat kali sejak Juni 2022"}]) == [
        "Bimtek tercatat (empat kali sejak Juni 2022), tanpa nomor tahap."
    ]


def test_a_weak_claim_says_so() -> None:
    assert texts(signings=[{"kind": "mou", "date": "2017-05-22", "confidence": "low"}]) == [
        "Nota kesepakatan ditandatangani pada 22 Mei 2017 (keyakinan rendah)."
    ]


def test_masterplan_and_evaluation_share_the_last_sentence() -> None:
    assert texts(
        milestones=[
            {"kind": "masterplan", "date": "2022"},
            {"kind": "evaluation", "by": "BPPT", "date_text": "hari Rabu"},
        ]
    ) == ["Masterplan tercatat pada 2022, sedangkan evaluasi oleh BPPT tercatat (hari Rabu)."]


def test_there_are_never_more_than_five_sentences_and_each_clause_has_a_source() -> None:
    told = sentences(
        memberships=[{"batch": "2021"}],
        signings=[{"kind": "mou", "date": "2021-05"}, {"kind": "commitment", "date": "2021-11"}],
        bimtek=[{"stages": ["1"], "date": "2021-07"}],
        milestones=[{"kind": "masterplan", "date": "2021"}, {"kind": "evaluation", "date": "2022"}],
    )
    assert len(told) == LIMIT
    assert all(clause.references for sentence in told for clause in sentence.clauses)
