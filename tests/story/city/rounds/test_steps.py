"""The steps of a round say what a source tells of, what is only spoken of, and what no source was found for."""

from typing import Any

import pytest
from hypothesis import given

from jejak.records.models.city import City
from jejak.records.models.vocabulary import StepKey
from jejak.story.city.lead.gaps import list_missing, missing
from jejak.story.city.rounds.bearing import bears
from jejak.story.city.rounds.placing import follow
from jejak.story.city.rounds.steps import Step
from jejak.story.city.rounds.tracks import Track, Tracks, tell_tracks
from jejak.story.vocabulary import StepStatus
from support.records import city
from support.rounds import cities


def tracks(**sections: Any) -> Tracks:
    return tell_tracks(follow(city(**{"memberships": [{"batch": "2021"}], **sections}), {}))


def track(**sections: Any) -> Track:
    (only,) = tracks(**sections).rounds
    return only


def steps(**sections: Any) -> dict[str, Step]:
    return {step.key: step for step in track(**sections).steps}


def test_a_record_of_a_membership_alone_has_ten_steps_without_a_source() -> None:
    told = steps()
    assert list(told) == [*StepKey]
    assert {step.word for step in told.values()} == {"sumber belum ditemukan"}
    assert not any(step.reached for step in told.values())


def test_a_dated_claim_documents_its_step_and_leads_to_the_claim() -> None:
    mou = steps(signings=[{"kind": "mou", "date": "2021-02-28"}])["mou"]
    assert (mou.word, mou.said, mou.anchor) == ("ada sumbernya", "28 Feb 2021", "mou-2021-02-28")


def test_a_claim_without_a_date_is_told_apart_from_a_dated_one() -> None:
    step = steps(milestones=[{"kind": "evaluation", "date_text": "hari Rabu"}])["evaluation"]
    assert (step.said, step.reached) == ("ada sumbernya, tanpa tanggal", True)


def test_a_masterplan_whose_text_no_source_holds_is_spoken_of() -> None:
    plan = {"kind": "masterplan", "date": "2021-12-02"}
    spoken = steps(milestones=[plan])["masterplan"]
    assert (spoken.said, spoken.reached) == ("disebut pada 2 Des 2021, naskahnya belum ditemukan", False)
    assert steps(milestones=[{**plan, "evidence": "text"}])["masterplan"].said == "2 Des 2021"


def test_what_a_claim_is_about_is_spoken_of() -> None:
    told = steps(
        memberships=[{"batch": "2021", "about": ["assessment"]}],
        milestones=[{"kind": "regulation", "date": "2022", "about": ["masterplan"]}],
    )
    assert told["masterplan"].said == "disebut pada 2022, naskahnya belum ditemukan"
    assert told["assessment"].said == "disebut, laporannya belum ditemukan"


def test_an_event_that_a_source_only_mentions_is_spoken_of() -> None:
    told = steps(milestones=[{"kind": "assessment", "date": "2021", "evidence": "mention"}])
    assert told["assessment"].status is StepStatus.MENTIONED


def test_one_bimtek_can_cover_two_stages() -> None:
    told = steps(bimtek=[{"stages": ["1", "2"], "date": "2021-09-13"}])
    assert told["bimtek-1"].when == told["bimtek-2"].when == "13 Sep 2021"
    assert not told["bimtek-3"].reached


def test_bimtek_without_a_number_is_one_cell_over_the_stages_that_have_nothing() -> None:
    told = track(bimtek=[{"date": "2021-06", "sittings": "4"}])
    assert [cell.label for cell in told.cells][:3] == ["Asesmen", "Nota kesepakatan (MoU)", "Bimtek I–IV"]
    assert [cell.span for cell in told.runs] == [1, 1, 4, 1, 1, 1, 1]
    (cell,) = [cell for cell in told.cells if cell.span > 1]
    assert cell.step.said == "ada empat bimtek pada Jun 2021, tahapnya tidak disebut"
    assert not cell.step.reached
    assert "bimtek" not in " ".join(missing(told))


def test_stages_that_do_not_follow_each_other_are_one_item_of_a_list_and_two_cells_of_a_row() -> None:
    told = track(bimtek=[{"date": "2021"}, {"stages": ["2"], "date": "2021-07"}])
    assert [cell.label for cell in told.cells][2:4] == ["Bimtek I, III, dan IV", "Bimtek II"]
    assert [cell.span for cell in told.runs][2:5] == [1, 1, 2]


def test_a_planned_event_is_not_reached() -> None:
    step = steps(bimtek=[{"stages": ["3"], "date": "2021-09-19", "status": "planned"}])["bimtek-3"]
    assert (step.said, step.reached) == ("direncanakan, 19 Sep 2021", False)


def test_held_goes_before_planned_and_only_what_is_held_is_counted_beside_it() -> None:
    told = steps(
        signings=[
            {"kind": "mou", "date": "2021-05-20"},
            {"kind": "mou", "date": "2021-06-01"},
            {"kind": "mou", "date": "2021", "status": "planned"},
        ]
    )
    assert told["mou"].said == "20 Mei 2021 · dan satu butir lain"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"date": "2021-06"}, {"date": "2021-05", "confidence": "medium"}),
        ({"date": "2021-06", "confidence": "medium"}, {"date": "2021-05", "confidence": "low"}),
        ({"date": "2021-12-05"}, {"date": "2021"}),
        ({"date": "2021-12-05"}, {"date": "2021-11-05?"}),
        ({"date": "2021-05-20"}, {"date": "2021-05-21"}),
    ],
)
def test_the_surer_the_more_exact_the_earlier_is_told(first: dict[str, str], second: dict[str, str]) -> None:
    for claims in ([first, second], [second, first]):
        told = steps(milestones=[{"kind": "evaluation", **claim} for claim in claims])["evaluation"]
        assert told.anchor == f"evaluasi-{first['date']}"


def test_a_doubt_is_told_whatever_its_degree() -> None:
    for word, confidence in (("sedang", "medium"), ("rendah", "low")):
        step = steps(signings=[{"kind": "mou", "date": "2021", "confidence": confidence}])["mou"]
        assert step.said == f"2021 · kepastian {word}"


def test_what_lies_outside_the_programme_or_never_was_is_said_and_is_no_step_of_it() -> None:
    told = steps(milestones=[{"kind": "evaluation", "date": "2021", "scope": "other"}])["evaluation"]
    assert (told.status, told.said) == (StepStatus.ASIDE, "hanya butir di luar program kementerian, 2021")
    never = steps(bimtek=[{"stages": ["1"], "date": "2021", "status": "not-held"}])["bimtek-1"]
    assert (never.status, never.said) == (StepStatus.ASIDE, "menurut sumber: tidak berlangsung, 2021")
    assert not told.reached
    assert not never.reached


def test_a_claim_that_no_round_takes_is_said_where_the_round_has_nothing() -> None:
    told = tracks(memberships=[{"batch": "2022"}], milestones=[{"kind": "assessment", "date": "2018-03-05"}])
    assert told.rounds[0].steps[0].said == "di luar angkatan ini, 5 Mar 2018"
    assert [(item.label, item.reason) for item in told.beside] == [("Asesmen", "di luar angkatan ini")]


def test_a_claim_of_one_round_says_nothing_of_the_other() -> None:
    first, second = tracks(
        memberships=[{"batch": "2018"}, {"batch": "2021"}], signings=[{"kind": "mou", "date": "2021-05-20"}]
    ).rounds
    assert (first.steps[1].status, second.steps[1].status) == (StepStatus.NONE, StepStatus.DOCUMENTED)


def test_unnumbered_bimtek_of_another_scheme_says_nothing_of_the_programmes_stages() -> None:
    assert steps(bimtek=[{"date": "2021", "scope": "other"}])["bimtek-1"].status is StepStatus.NONE
    assert steps(bimtek=[{"date": "2021", "status": "not-held"}])["bimtek-1"].status is StepStatus.NONE


def test_a_city_that_joined_nothing_has_only_the_steps_of_which_something_is_recorded() -> None:
    told = tracks(memberships=[], bimtek=[{"date": "2021"}], milestones=[{"kind": "evaluation", "date": "2022"}])
    assert told.rounds == ()
    assert [cell.label for cell in told.alone.cells] == ["Bimtek I–IV", "Evaluasi"]


def test_a_quick_win_with_a_year_documents_its_step() -> None:
    step = steps(programmes=[{"name": "Kartu masuk", "kind": "quick-win", "year": "2021"}])["quick-win"]
    assert (step.when, step.anchor) == ("2021", "program-kartu-masuk")


def test_the_gaps_are_named_with_the_stages_of_bimtek_together() -> None:
    told = track(bimtek=[{"stages": ["2"], "date": "2021-09-13"}], signings=[{"kind": "mou", "date": "2021-05"}])
    assert list_missing(missing(told)) == (
        "asesmen, bimtek tahap I, III, dan IV, komitmen, masterplan, quick win, serta evaluasi"
    )
    assert missing(track())[2] == "keempat tahap bimtek"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (("a",), "a"),
        (("a", "b"), "a dan b"),
        (("a dan b",), "a dan b"),
        (("a dan b", "c"), "a dan b serta c"),
        (("a", "b dan c", "d"), "a, b dan c, serta d"),
    ],
)
def test_no_list_within_a_list_reads_as_one(said: tuple[str, ...], text: str) -> None:
    assert list_missing(said) == text


def test_a_quick_win_that_is_only_proposed_is_planned() -> None:
    win = {"name": "KIPAS", "kind": "quick-win", "year": "2021"}
    assert steps(programmes=[{**win, "proposed": "true"}])["quick-win"].said == "direncanakan, 2021"
    assert steps(programmes=[{**win, "proposed": "true"}, {**win, "name": "SIPAS"}])["quick-win"].said == "2021"


def test_what_is_outside_the_programme_counts_for_no_step_and_says_so() -> None:
    told = steps(milestones=[{"kind": "other", "date": "2021", "scope": "other", "about": ["masterplan"]}])
    assert told["masterplan"].said == "hanya butir di luar program kementerian, 2021"


def test_a_bimtek_without_a_number_says_how_sure_it_is() -> None:
    said = steps(bimtek=[{"date": "2021-07", "confidence": "medium"}])["bimtek-1"].said
    assert said == "ada bimtek pada Jul 2021, tahapnya tidak disebut · kepastian sedang"


def test_a_bimtek_without_a_number_is_no_stage_that_its_day_rules_out() -> None:
    told = steps(bimtek=[{"date": "2021-07-02"}, {"date": "2021-09-18", "stages": ["3"]}])
    assert [told[f"bimtek-{stage}"].status for stage in (1, 2, 4)] == ["unnumbered", "unnumbered", "none"]
    told = steps(bimtek=[{"date": "2021-11"}, {"date": "2021-09-18", "stages": ["3"]}])
    assert [told[f"bimtek-{stage}"].status for stage in (1, 2, 4)] == ["none", "none", "unnumbered"]


def test_sittings_that_a_source_counts_are_not_all_in_the_cells_that_others_leave() -> None:
    told = steps(bimtek=[{"stages": ["1"], "date": "2021-09"}, {"date": "2021-08/2021-11~", "sittings": "4"}])
    assert [told[f"bimtek-{stage}"].said for stage in (1, 2)] == [
        "Sep 2021",
        "ada bimtek sekitar Agu–Nov 2021, tahapnya tidak disebut",
    ]


def test_what_several_sources_count_is_never_added() -> None:
    told = steps(bimtek=[{"date": "2021-07"}, {"date": "2021", "sittings": "4", "anchor": "bimtek-b"}])
    assert told["bimtek-1"].said == "ada bimtek, tahapnya tidak disebut"


@pytest.mark.parametrize(
    ("report", "contested"),
    [
        ({"date": "2021-05-21"}, True),
        ({"date": "2021-05"}, False),
        ({"date": "2021-05-20/2021-05-21"}, False),
        ({"stages": ["2"]}, True),
        ({"place": "Aula", "date": "2021-05-20"}, False),
    ],
)
def test_a_step_says_that_sources_differ_on_its_date_or_its_stage(report: dict[str, Any], contested: bool) -> None:
    claim = {"stages": ["1"], "date": "2021-05-20", "also_reported": [{**report, "sources": ["pemkot"]}]}
    told = steps(bimtek=[claim])
    assert told["bimtek-1"].contested is contested
    assert not told["mou"].contested


@given(cities())
def test_no_step_is_said_to_lack_a_source_while_a_claim_bears_on_it(record: City) -> None:
    """Of a round: while a claim of that round, or of none, does."""
    course = follow(record, {})
    told = tell_tracks(course)
    for round, track in zip(course.rounds, told.rounds, strict=True):
        known = (*round.claims, *(claim for claim, _ in course.beside))
        for step in track.steps:
            silent = step.status is StepStatus.NONE
            assert silent is (step.anchor is None)
            assert not (silent and any(bears(claim, step.key) for claim in known))


@given(cities())
def test_cells_tell_every_step_once_and_claims_are_in_one_place(record: City) -> None:
    course = follow(record, {})
    for track in tell_tracks(course).rounds:
        for cells in (track.cells, track.runs):
            assert sorted(key for cell in cells for key in cell.keys) == sorted(StepKey)
        assert [key for cell in track.runs for key in cell.keys] == [*StepKey]
    placed = [claim for round in course.rounds for claim in round.claims] + [claim for claim, _ in course.beside]
    assert len({id(claim) for claim in placed}) == len(placed)
    assert len(placed) == sum(map(len, (record.memberships, record.signings, record.bimtek, record.milestones))) + len(
        record.programmes
    )
