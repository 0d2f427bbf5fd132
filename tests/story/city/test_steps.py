"""The strip of steps says what is documented, what is only mentioned, and what nobody has shown."""

from typing import Any

import pytest

from jejak.story.city.steps import Step, missing, tell_steps
from support.records import city


def steps(**sections: Any) -> dict[str, Step]:
    return {step.key: step for step in tell_steps(city(**sections))}


def test_an_empty_record_has_ten_steps_without_evidence() -> None:
    told = steps()
    assert list(told) == [
        "assessment", "mou", "bimtek-1", "bimtek-2", "bimtek-3", "bimtek-4",
        "commitment", "masterplan", "quick-win", "evaluation",
    ]  # fmt: skip
    assert {step.word for step in told.values()} == {"belum ada bukti"}
    assert not any(step.reached for step in told.values())


def test_a_dated_claim_documents_its_step_and_leads_to_the_claim() -> None:
    mou = steps(signings=[{"kind": "mou", "date": "2023-02-28"}])["mou"]
    assert (mou.word, mou.when, mou.anchor) == ("terdokumentasi", "28 Feb 2023", "mou-2023-02-28")


def test_a_claim_without_a_date_is_told_apart_from_a_documented_one() -> None:
    step = steps(milestones=[{"kind": "evaluation", "date_text": "hari Rabu"}])["evaluation"]
    assert (step.word, step.when, step.reached) == ("disebut, tanpa tanggal", None, True)


def test_one_bimtek_can_cover_two_stages() -> None:
    told = steps(bimtek=[{"stages": ["1", "2"], "date": "2021-09-13"}])
    assert told["bimtek-1"].when == told["bimtek-2"].when == "13 Sep 2021"
    assert not told["bimtek-3"].reached


def test_bimtek_without_stage_number_is_neither_evidence_for_a_stage_nor_its_absence() -> None:
    told = steps(bimtek=[{"date": "2022-06", "sittings": "4"}])
    assert told["bimtek-1"].word == "ada bimtek, tahapnya tidak disebut"
    assert not told["bimtek-1"].reached
    assert "bimtek" not in " ".join(missing(tuple(told.values())))


def test_a_planned_event_is_not_reached() -> None:
    step = steps(bimtek=[{"stages": ["3"], "date": "2023-09-19", "status": "planned"}])["bimtek-3"]
    assert (step.word, step.reached) == ("direncanakan", False)


def test_held_goes_before_planned_and_firm_before_weak() -> None:
    told = steps(
        signings=[
            {"kind": "mou", "date": "2017-05", "confidence": "low"},
            {"kind": "mou", "date": "2017-06-01"},
            {"kind": "mou", "date": "2016", "status": "planned"},
        ]
    )
    assert (told["mou"].when, told["mou"].more, told["mou"].weak) == ("1 Jun 2017", 2, False)


def test_what_lies_outside_the_programme_is_no_step_of_it() -> None:
    assert not steps(milestones=[{"kind": "evaluation", "date": "2017", "scope": "other"}])["evaluation"].reached


def test_a_quick_win_with_a_year_documents_its_step() -> None:
    step = steps(programmes=[{"name": "Kartu masuk", "kind": "quick-win", "year": "2021"}])["quick-win"]
    assert (step.when, step.anchor) == ("2021", "program-kartu-masuk")


def test_the_gaps_are_named_with_the_stages_of_bimtek_together() -> None:
    told = steps(bimtek=[{"stages": ["2"], "date": "2021-09-13"}], signings=[{"kind": "mou", "date": "2021-05"}])
    assert missing(tuple(told.values())) == (
        "asesmen", "bimtek tahap I, III, dan IV", "komitmen", "masterplan", "quick win", "evaluasi",
    )  # fmt: skip


@pytest.mark.parametrize("section", ["signings", "bimtek"])
@pytest.mark.parametrize("why", [{"scope": "other"}, {"status": "not-held"}], ids=lambda why: next(iter(why)))
def test_a_signing_or_bimtek_outside_the_programme_or_that_never_was_is_no_step(
    section: str, why: dict[str, str]
) -> None:
    claim = {"kind": "mou"} if section == "signings" else {"stages": ["1"]}
    assert not any(step.anchor for step in steps(**{section: [{**claim, **why, "date": "2021"}]}).values())


def test_unnumbered_bimtek_of_another_scheme_says_nothing_of_the_programmes_stages() -> None:
    assert steps(bimtek=[{"date": "2021", "scope": "other"}])["bimtek-1"].word == "belum ada bukti"
    assert steps(bimtek=[{"date": "2021", "status": "not-held"}])["bimtek-1"].word == "belum ada bukti"


@pytest.mark.parametrize(
    ("report", "contested"),
    [({"date": "2021-05-21"}, True), ({"stages": ["2"]}, True), ({"place": "Aula", "date": "2021-05-20"}, False)],
)
def test_a_step_says_that_sources_differ_on_its_date_or_its_stage(report: dict[str, Any], contested: bool) -> None:
    claim = {"stages": ["1"], "date": "2021-05-20", "also_reported": [{**report, "sources": ["pemkot"]}]}
    told = steps(bimtek=[claim])
    assert told["bimtek-1"].contested is contested
    assert not told["mou"].contested
