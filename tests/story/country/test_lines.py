"""A line of a list says of a round what its page says: each step with its date and doubt, and how the region stands."""

from typing import Any

import pytest

from jejak.story.country.lines import Line, list_lines
from jejak.story.country.overview import Overview
from support.records import catalogue, record

MEMBER = [{"batch": "2021"}]
MOU = {"kind": "mou", "date": "2021-05-20"}


def lines(**sections: Any) -> tuple[Line, ...]:
    (row,) = Overview(catalogue(record(**sections))).rows
    return list_lines(row)


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        ({}, "sumber belum ditemukan"),
        ({"signings": [MOU]}, "Nota kesepakatan (MoU) 20 Mei 2021"),
        ({"signings": [{"kind": "mou"}]}, "Nota kesepakatan (MoU): tanpa tanggal"),
        ({"signings": [{**MOU, "confidence": "medium"}]}, "Nota kesepakatan (MoU) 20 Mei 2021, kepastian sedang"),
        (
            {"signings": [{**MOU, "also_reported": [{"date": "2021-05-22", "sources": ["pemkot"]}]}]},
            "Nota kesepakatan (MoU) 20 Mei 2021, sumber berbeda",
        ),
        ({"milestones": [{"kind": "masterplan", "date": "2022-12"}]}, "Masterplan: disebut pada Des 2022"),
        ({"signings": [{"kind": "commitment", "status": "planned"}]}, "Komitmen: direncanakan"),
        (
            {"signings": [{**MOU, "scope": "other"}]},
            "Nota kesepakatan (MoU): hanya butir di luar program kementerian, 20 Mei 2021",
        ),
        (
            {"signings": [{**MOU, "status": "not-held"}]},
            "Nota kesepakatan (MoU): menurut sumber: tidak berlangsung, 20 Mei 2021",
        ),
        ({"bimtek": [{"date": "2021"}]}, "Bimtek I–IV: ada bimtek pada 2021, tahapnya tidak disebut"),
        (
            {"bimtek": [{"date": "2021"}, {"date": "2021-07-01", "stages": ["2"]}], "signings": [MOU]},
            "Nota kesepakatan (MoU) 20 Mei 2021; Bimtek I, III, dan IV: ada bimtek pada 2021, tahapnya tidak disebut; "
            "Bimtek II 1 Jul 2021",
        ),
        (
            {"milestones": [{"kind": "award", "date": "2021-12", "about": ["bimtek-1", "bimtek-2", "bimtek-4"]}]},
            "Bimtek I, II, dan IV: disebut pada Des 2021",
        ),
        ({"bimtek": [{"stages": ["1", "2"], "date": "2021-07"}]}, "Bimtek I Jul 2021; Bimtek II Jul 2021"),
    ],
)
def test_a_step_says_when_and_how_surely(sections: dict[str, Any], said: str) -> None:
    (line,) = lines(memberships=MEMBER, **sections)
    assert line.said == said


def test_further_claims_on_a_step_are_counted_as_on_the_page() -> None:
    evaluations = [{"kind": "evaluation", "date": date} for date in ("2022-10-08", "2023-06-13", "2024-06-24")]
    (line,) = lines(memberships=MEMBER, milestones=evaluations)
    assert line.said == "Evaluasi 8 Okt 2022, dan dua butir lain"


@pytest.mark.parametrize(
    ("memberships", "batch", "standing"),
    [
        (MEMBER, "2021", "angkatan 2021"),
        ([{}], "tanpa tahun angkatan", "tanpa tahun angkatan"),
        ([{"batch": "2021", "status": "candidate"}], "calon", "calon"),
        ([], "tidak ditemukan dalam daftar peserta", "tidak ditemukan dalam daftar peserta"),
    ],
)
def test_a_line_says_which_round_it_is_or_how_else_the_region_stands(
    memberships: list[dict[str, str]], batch: str, standing: str
) -> None:
    (line,) = lines(memberships=memberships)
    assert (line.batch, line.standing) == (batch, standing)


def test_of_a_region_that_joined_no_batch_only_what_is_recorded_is_said() -> None:
    assert [line.said for line in lines()] == [""]
    assert [line.said for line in lines(signings=[MOU])] == ["Nota kesepakatan (MoU) 20 Mei 2021"]


@pytest.mark.parametrize(
    ("membership", "column", "standing"),
    [
        ({"confidence": "medium"}, "2021, kepastian sedang", "angkatan 2021, keikutsertaan: kepastian sedang"),
        ({"confidence": "low"}, "2021, kepastian rendah", "angkatan 2021, keikutsertaan: kepastian rendah"),
        (
            {"also_reported": [{"batch": "2022", "sources": ["pemkot"]}]},
            "2021",
            "angkatan 2021, keikutsertaan: sumber berbeda",
        ),
    ],
)
def test_doubt_of_a_round_stands_in_its_line_alone(membership: dict[str, Any], column: str, standing: str) -> None:
    sure, doubted = lines(memberships=[{"batch": "2018"}, {"batch": "2021", **membership}])
    assert (sure.column, sure.standing) == ("2018", "angkatan 2018")
    assert (doubted.column, doubted.standing) == (column, standing)


def test_a_round_without_steps_lacks_sources_of_its_steps_and_not_of_itself() -> None:
    (line,) = lines(memberships=MEMBER)
    assert line.told == "langkah: sumber belum ditemukan"
    (line,) = lines(milestones=[{"kind": "other", "date": "2023"}])
    assert line.told == "1 butir dari 1 sumber"


def test_two_rounds_are_two_lines_by_year() -> None:
    assert [line.batch for line in lines(memberships=[*MEMBER, {"batch": "2018"}])] == ["2018", "2021"]
