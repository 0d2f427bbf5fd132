"""A batch tells who is in it on whose word, what is documented of whom, and where lists disagree."""

from typing import Any

import pytest

from jejak.records.catalogue import CityRecord
from jejak.records.models.vocabulary import StepKey
from jejak.story.country.batches import BatchStory, list_unbatched, tell_batches
from jejak.story.country.overview import Overview
from jejak.story.vocabulary import StepStatus
from support.records import BATU, TEGAL, catalogue, record, record_of

BATCH = {"year": "2021", "size": "2", "sources": ["antara"]}


def tell(*records: CityRecord, **national: Any) -> dict[int, BatchStory]:
    return dict(tell_batches(Overview(catalogue(*records, **national))))


def statuses(story: BatchStory) -> list[StepStatus]:
    """Of the only member."""
    (member,) = story.members
    return [step.status for step in member.track.steps]


def reached(story: BatchStory) -> dict[str, str | None]:
    """The only member's steps that a source tells of, and the claims they lead to."""
    (member,) = story.members
    return {step.key: step.anchor for step in member.track.steps if step.reached}


def test_there_is_a_batch_for_each_year_of_the_national_record_or_of_a_member() -> None:
    told = tell(record(memberships=[{"batch": "2022"}, {"batch": "2018", "status": "candidate"}]), batches=[BATCH])
    assert list(told) == [2021, 2022]


def test_members_stand_by_province_and_name() -> None:
    joined = [{"batch": "2021"}]
    records = [record_of(TEGAL, memberships=joined), record_of(BATU, memberships=joined), record(memberships=joined)]
    provinces = [(name, [member.row.name for member in members]) for name, members in tell(*records)[2021].provinces]
    assert provinces == [("Jawa Tengah", ["Kabupaten Tegal"]), ("Jawa Timur", ["Kota Batu", "Kota Pasuruan"])]


def test_a_table_shows_the_ten_steps_in_their_order() -> None:
    drawn = record(
        memberships=[{"batch": "2021", "track": "Bromo"}],
        signings=[{"kind": "commitment", "date": "2021-12"}, {"kind": "mou"}],
        bimtek=[{"stages": ["2", "3"], "date": "2021-09-13"}],
    )
    story = tell(drawn)[2021]
    assert [step.key for step in story.members[0].track.steps] == list(StepKey)
    assert statuses(story) == [
        "none", "undated", "none", "documented", "documented", "none", "documented", "none", "none", "none",
    ]  # fmt: skip
    assert story.members[0].marks == ("kawasan Bromo",)
    assert [(step.label, step.reached, step.cities) for step in story.covered][:2] == [
        ("Asesmen", 0, 1),
        ("Nota kesepakatan (MoU)", 1, 1),
    ]


def test_a_city_that_joined_twice_has_each_step_in_the_batch_it_belongs_to() -> None:
    drawn = record(
        memberships=[{"batch": "2017"}, {"batch": "2021"}],
        signings=[{"kind": "mou", "date": "2017-05"}, {"kind": "commitment", "date": "2021-12"}],
        bimtek=[{"stages": ["1"], "date": "2018-03"}, {"stages": ["2"], "date": "2022", "part_of": "bimtek-2017"}],
    )
    event = {"id": "bimtek-2017", "title": "Bimtek", "batch": "2017", "sources": ["antara"]}
    told = tell(drawn, events=[event])
    assert reached(told[2017]) == {"mou": "mou-2017-05", "bimtek-1": "bimtek-2018-03", "bimtek-2": "bimtek-2022"}
    assert reached(told[2021]) == {"commitment": "komitmen-2021-12"}
    assert [step.reached for step in told[2017].covered] == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0]
    assert [step.reached for step in told[2021].covered] == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("size", "balance"),
    [
        ("4", "Kami belum menemukan nama tiga daerah lagi."),
        ("12", "Kami belum menemukan nama 11 daerah lagi."),
        ("1", None),
    ],
)
def test_it_says_how_many_regions_have_no_name_yet(size: str, balance: str | None) -> None:
    told = tell(record(memberships=[{"batch": "2021"}]), batches=[{**BATCH, "size": size}])
    assert told[2021].balance == balance


def test_it_says_when_more_names_are_known_than_the_stated_size() -> None:
    joined = [{"batch": "2021"}]
    told = tell(record(memberships=joined), record_of(BATU, memberships=joined), batches=[{**BATCH, "size": "1"}])
    assert told[2021].balance == "Kami menemukan satu nama lebih banyak daripada jumlah itu."


def test_without_a_stated_size_nothing_is_missing() -> None:
    story = tell(record(memberships=[{"batch": "2021"}]))[2021]
    assert (story.told, story.balance) == (None, None)


def test_differing_sizes_stand_beside_the_used_one() -> None:
    other = {"size": "48", "sources": ["pemkot"]}
    told = tell(record(), batches=[{**BATCH, "size": "50", "also_reported": [other]}])[2021].told
    assert told is not None
    assert [report.said for report in told.sizes] == [(("Jumlah", "50 daerah"),), (("Jumlah", "48 daerah"),)]


def test_lists_that_put_a_city_elsewhere_show_in_both_batches() -> None:
    claim = {"batch": "2021", "also_reported": [{"batch": "2022", "note": "Setahun lebih.", "sources": ["pemkot"]}]}
    told = tell(record(memberships=[claim]), record_of(BATU, memberships=[{"batch": "2022"}]))
    for year in (2021, 2022):
        (item,) = told[year].contested
        assert item.anchor == "angkatan-2021"
        assert [(voice.text, [source.id for source in voice.sources]) for voice in item.voices] == [
            ("angkatan 2021", ["antara"]),
            ("angkatan 2022", ["pemkot"]),
        ]
    assert [member.row.name for member in told[2022].members] == ["Kota Batu"]


def test_a_weak_membership_is_shown_as_such() -> None:
    story = tell(record(memberships=[{"batch": "2021", "confidence": "low"}]))[2021]
    assert story.weak == 1
    assert story.members[0].marks == ("keikutsertaan: kepastian rendah",)
    assert [voice.text for item in story.contested for voice in item.voices] == ["angkatan 2021, kepastian rendah"]


@pytest.mark.parametrize(
    ("more", "marks"),
    [
        ({}, ()),
        ({"confidence": "medium"}, ("keikutsertaan: kepastian sedang",)),
        ({"also_reported": [{"batch": "2022", "sources": ["pemkot"]}]}, ("keikutsertaan: sumber berbeda",)),
        ({"also_reported": [{"size": "48", "sources": ["pemkot"]}]}, ()),
        ({"also_reported": [{"batch": "2022", "sources": ["antara"]}]}, ()),
    ],
)
def test_doubt_in_a_membership_is_said_beside_the_name(more: dict[str, Any], marks: tuple[str, ...]) -> None:
    story = tell(record(memberships=[{"batch": "2021", **more}]))[2021]
    assert story.members[0].marks == marks
    elsewhere = any("batch" in report for report in more.get("also_reported", ()))
    assert bool(story.contested) == (bool(marks) or elsewhere), "also where one source says two things"


@pytest.mark.parametrize("confidence", ["medium", "low"])
def test_medium_and_low_are_counted_and_listed_alike(confidence: str) -> None:
    claim = {"batch": "2021", "confidence": confidence}
    story = tell(record(memberships=[claim]), record_of(BATU, memberships=[{"batch": "2021"}]), batches=[BATCH])[2021]
    assert story.weak == 1
    assert [item.row.name for item in story.contested] == ["Kota Pasuruan"]


def test_names_still_missing_say_that_doubtful_ones_count_as_found() -> None:
    joined = [{"batch": "2021", "confidence": "low"}]
    story = tell(record(memberships=joined), batches=[BATCH])[2021]
    assert story.balance == "Kami belum menemukan nama satu daerah lagi; nama yang kurang pasti sudah ikut dihitung."


def test_an_area_whose_name_begins_with_the_word_does_not_repeat_it() -> None:
    story = tell(record(memberships=[{"batch": "2021", "track": "Kawasan Pariwisata Prioritas Nasional"}]))[2021]
    assert story.members[0].marks == ("kawasan Pariwisata Prioritas Nasional",)


def test_one_source_that_is_sure_is_enough() -> None:
    twice = [{"batch": "2021", "track": "Bromo", "confidence": "low"}, {"batch": "2021"}]
    assert tell(record(memberships=twice))[2021].members[0].marks == ("kawasan Bromo",)


def test_who_was_considered_or_dropped_stands_beside_and_is_no_member() -> None:
    drawn = record(memberships=[{"batch": "2021", "status": "not-selected"}])
    story = tell(drawn, batches=[BATCH])[2021]
    assert story.members == ()
    assert [(item.row.name, item.voices[0].text) for item in story.beside] == [("Kota Pasuruan", "tidak terpilih")]


def test_only_events_of_the_batch_are_told_in_order_of_time() -> None:
    event = {"title": "Peristiwa", "sources": ["antara"]}
    events = [
        {**event, "id": "evaluasi", "batch": "2021", "date": "2022"},
        {**event, "id": "mou", "batch": "2021", "date": "2021-05"},
        {**event, "id": "lain", "batch": "2019"},
    ]
    assert [event.id for event in tell(record(), batches=[BATCH], events=events)[2021].events] == ["mou", "evaluasi"]


def test_members_without_a_year_are_listed_apart() -> None:
    no_year = record(memberships=[{"batch": None}])
    candidate = record_of(BATU, memberships=[{"batch": None, "status": "candidate"}])
    overview = Overview(catalogue(no_year, candidate, record_of(TEGAL, memberships=[{"batch": "2021"}])))
    assert [row.name for row in list_unbatched(overview)] == ["Kota Pasuruan"]
