"""Reading a data folder: everything at once, nothing twice, no file making another one wrong."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jejak.records import checks, yamlfile
from jejak.records.load import load
from jejak.records.nodes import Places
from support import cases

ROOT = Path(__file__).parents[2]
CITY = b'name: Kota Pasuruan\ncode: "35.75"\nchecked: 2026-11-21\n'


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound data folder with Kota Pasuruan in it."""
    cases.write({"data/cities/kota-pasuruan.yml": CITY}, tmp_path)
    monkeypatch.chdir(tmp_path)
    return Path("data")


def calls(monkeypatch: pytest.MonkeyPatch, name: str, whole: Callable[[bytes], object]) -> list[bytes]:
    """What the function of that name is called with from now on."""
    seen: list[bytes] = []

    def counting(text: bytes) -> object:
        seen.append(text)
        return whole(text)

    monkeypatch.setattr(name, counting)
    return seen


def texts(data: Path) -> list[str]:
    return [str(problem) for problem in load(data)[1]]


def test_our_own_records_have_no_problem() -> None:
    catalogue, problems = load(ROOT / "data")
    assert problems == []
    assert catalogue is not None
    assert list(catalogue.by_id) == sorted(path.stem for path in (ROOT / "data" / "cities").glob("*.yml"))
    assert len(catalogue.regions) == 514
    assert len({region.province for region in catalogue.regions.values()}) == 38


def test_a_sound_folder_gives_its_catalogue(data: Path) -> None:
    catalogue, problems = load(data)
    assert problems == []
    assert catalogue is not None
    assert catalogue.by_id["kota-pasuruan"].region.province == "Jawa Timur"


def test_any_error_withholds_the_catalogue_and_a_warning_does_not(data: Path) -> None:
    file = data / "cities" / "kota-pasuruan.yml"
    plan = b"signings: [{kind: mou, status: planned, date: 2021, sources: [x]}]\n"
    file.write_bytes(CITY + plan + b"sources: [{id: x, title: x, kind: news}]\n")
    catalogue, problems = load(data)
    assert [problem.code for problem in problems] == ["plan-passed"]
    assert catalogue is not None
    file.write_bytes(CITY + b"warna: biru\n")
    assert load(data)[0] is None


def test_a_symlink_is_refused_as_file_and_as_folder(data: Path) -> None:
    (data / "cities" / "kota-padang.yml").symlink_to("kota-pasuruan.yml")
    (data / "extra").symlink_to("cities")
    found = texts(data)
    assert any(text.startswith("data/cities/kota-padang.yml:1:1:") and "[file-symlink]" in text for text in found)
    assert any(text.startswith("data/extra:1:1:") and "[file-unknown]" in text for text in found)


@pytest.mark.parametrize("name", [".kota-pasuruan.yml.swp", "kota-pasuruan.yml~", ".#kota-pasuruan.yml", ".DS_Store"])
def test_what_an_open_editor_leaves_is_no_problem(data: Path, name: str) -> None:
    (data / "cities" / name).write_bytes(b"")
    assert texts(data) == []


def test_a_file_with_a_problem_on_every_line_is_told_in_time(data: Path) -> None:
    (data / "cities" / "kota-pasuruan.yml").write_bytes(CITY + b"".join(b"k%d:\n" % at for at in range(5_000)))
    assert len(texts(data)) == 5_000


def test_a_file_with_an_unprintable_name_is_told_in_one_line(data: Path) -> None:
    (data / os.fsdecode(b"a\nb\xff\xe2\x80\xae.yml")).write_bytes(b"")
    assert [text.partition(":")[0] for text in texts(data)] == ["data/a?b??.yml"]


def test_a_pipe_named_like_a_record_does_not_hang(data: Path) -> None:
    os.mkfifo(data / "cities" / "kota-padang.yml")
    assert any("[file-kind]" in text for text in texts(data))


def test_no_folder_is_four_missing_files(tmp_path: Path) -> None:
    catalogue, problems = load(tmp_path / "none")
    assert catalogue is None
    assert {problem.code for problem in problems} == {"file-missing"}


def test_a_missing_file_makes_no_other_wrong(data: Path) -> None:
    claim = b"signings: [{kind: mou, part_of: mou-2022, sources: [shared]}]\n"
    (data / "cities" / "kota-pasuruan.yml").write_bytes(CITY + claim)
    (data / "programme.yml").unlink()
    (data / "sources.yml").write_bytes(b"\xff")
    assert {problem.path for problem in load(data)[1]} == {"data/programme.yml", "data/sources.yml"}


def test_paths_outside_the_working_directory_are_whole(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (data / "x").write_bytes(b"")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert [problem.path for problem in load(tmp_path / "data")[1]] == [str(tmp_path / "data" / "x")]


def test_lines_are_looked_up_only_for_files_with_a_problem(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = calls(monkeypatch, "jejak.records.load.Places", Places)
    load(data)
    assert looked_up == []
    (data / "cities" / "kota-padang.yml").write_bytes(CITY.replace(b"35.75", b"13.71") + b"warna: biru\nrasa: asin\n")
    load(data)
    assert len(looked_up) == 1


def test_every_file_is_parsed_once(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = calls(monkeypatch, "jejak.records.yamlfile.plain", yamlfile.plain)
    load(data)
    assert len(parsed) == 4


def test_every_rule_says_whether_it_is_an_error_or_a_warning() -> None:
    for rules, word in ((checks.ERRORS, "Error:"), (checks.WARNINGS, "Warning:")):
        for rule in (*rules.record, *rules.file, *rules.whole):
            assert (rule.__doc__ or "").startswith(word), rule
