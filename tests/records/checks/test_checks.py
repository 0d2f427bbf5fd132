"""What the rules let pass: the wording and the orders that are no fault. What they catch is in tests/cases."""

from pathlib import Path

import pytest

from jejak.records.load import load
from support import cases

CITY = 'name: Kota Pasuruan\ncode: "35.75"\nchecked: 2026-11-21\n'
SOURCE = "sources: [{id: x, title: x, kind: news, published: 2023-10-19}]\n"


def codes(folder: Path, claims: str) -> list[str]:
    """The codes of the problems of a record with these claims, each resting on source «x»."""
    cases.write({"data/cities/kota-pasuruan.yml": f"{CITY}{claims}{SOURCE}".encode()}, folder)
    return [problem.code for problem in load(folder / "data")[1]]


@pytest.mark.parametrize(
    ("date", "note"),
    [
        ("2023-10-18", "Rabu, di ruang serbaguna."),
        ("2023-10-18", "Diteken pada hari Rabu."),
        ("2023-10-18", "Wali kota hadir (Rabu)."),
        ("2023-10-18", "Diumumkan lagi Senin berikutnya."),
        ("2023-10-18", "Dua minggu kemudian masterplan terbit; pada minggu kedua Oktober belum."),
        ("2023-10-18", "Pembukaan Selasa, 17 Oktober 2023, penutupan Rabu (18/10/2023)."),
        ("2023-10-18", "Rabu (18/10), sehari setelah Selasa 17 Oktober."),
        ("2023-10-18", "Jum'at 20 Oktober dan Ahad, 22 Oktober 2023 libur."),
        ("2023-10-18/2023-10-19", "Dibuka hari Kamis."),
        ("2023-10", "Digelar pada hari Rabu."),
        ("2023-10-18~", "Digelar pada hari Jumat."),
    ],
)
def test_a_weekday_that_fits_or_cannot_be_reckoned_is_no_fault(tmp_path: Path, date: str, note: str) -> None:
    text = note.replace("'", "''")
    claim = f"signings: [{{kind: mou, date: {date}, note: '{text}', sources: [x]}}]\n"
    assert codes(tmp_path, claim) == []


@pytest.mark.parametrize(
    ("date", "note"),
    [
        ("2023-10-18", "Kamis, di ruang serbaguna."),
        ("2023-10-18", "Diteken pada hari Minggu."),
        ("2023-10-18", "Kamis (18/10)."),
        ("2023", "Kamis 18 Oktober 2023."),
        ("2023-10-18", "Jumat pagi, 19 Oktober 2023."),
        ("2023-10-18/2023-10-19", "Dibuka hari Senin."),
    ],
)
def test_a_weekday_that_its_date_was_not_is_told(tmp_path: Path, date: str, note: str) -> None:
    claim = f"signings: [{{kind: mou, date: {date}, note: '{note}', sources: [x]}}]\n"
    assert codes(tmp_path, claim) == ["weekday"]


@pytest.mark.parametrize("date", ["2023", "2023-10", "2023-10-19", "2023-10-18/2023-10-20", "2022~"], ids=str)
def test_an_event_that_may_have_begun_when_its_source_appeared_is_no_fault(tmp_path: Path, date: str) -> None:
    assert codes(tmp_path, f"signings: [{{kind: mou, date: {date}, sources: [x]}}]\n") == []


def test_a_target_may_lie_ahead_and_behind(tmp_path: Path) -> None:
    targets = ["{kind: target, date: 2021, status: planned, sources: [x]}", "{kind: target, date: 2030, sources: [x]}"]
    assert codes(tmp_path, f"milestones: [{', '.join(targets)}]\n") == []


def test_stages_may_fall_together_and_series_are_apart(tmp_path: Path) -> None:
    bimtek = [
        "{stages: [1], date: 2023-07-03/2023-07-04, sources: [x]}",
        "{stages: [2], date: 2023-07, sources: [x]}",
        "{stages: [3, 4], date: 2023-07-04, sources: [x]}",
        "{stages: [4], date: 2019, series: lama, sources: [x]}",
        "{stages: [4], date: null, sources: [x]}",
        "{stages: [], date: 2018, sources: [x]}",
    ]
    assert codes(tmp_path, f"bimtek: [{', '.join(bimtek)}]\n") == []


def test_a_renamed_place_keeps_its_file_when_the_old_name_is_an_alias(tmp_path: Path) -> None:
    record = CITY + "aliases: [Kota Pasoeroean]\n"
    cases.write({"data/cities/kota-pasoeroean.yml": record.encode()}, tmp_path)
    assert load(tmp_path / "data")[1] == []


def test_a_report_differs_by_its_note_or_by_one_fact(tmp_path: Path) -> None:
    others = ["{date: 2023-10-17, sources: [x]}", "{note: Tanpa wali kota., sources: [x]}"]
    claim = f"signings: [{{kind: mou, date: 2023-10-18, sources: [x], also_reported: [{', '.join(others)}]}}]\n"
    assert codes(tmp_path, claim) == []
