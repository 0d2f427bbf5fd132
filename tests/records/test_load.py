"""Reading a data folder: everything at once, nothing twice, no file making another one wrong."""

import errno
import os
import tempfile
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jejak.records import checks
from jejak.records.load import load
from jejak.records.yaml import strict
from jejak.records.yaml.nodes import Places
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
    looked_up = calls(monkeypatch, "jejak.records.reading.Places", Places)
    load(data)
    assert looked_up == []
    (data / "cities" / "kota-padang.yml").write_bytes(CITY.replace(b"35.75", b"13.71") + b"warna: biru\nrasa: asin\n")
    load(data)
    assert len(looked_up) == 1


def test_every_file_is_parsed_once(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = calls(monkeypatch, "jejak.records.yaml.strict.plain", strict.plain)
    load(data)
    assert len(parsed) == 4


def test_every_rule_says_whether_it_is_an_error_or_a_warning() -> None:
    for rules, word in ((checks.ERRORS, "Error:"), (checks.WARNINGS, "Warning:")):
        for rule in (*rules.record, *rules.file, *rules.whole):
            assert (rule.__doc__ or "").startswith(word), rule


def test_every_code_is_of_one_rule_and_every_code_of_a_warning_of_some_rule() -> None:
    found = Counter(map(checks.code_of, (*chain(*checks.ERRORS), *chain(*checks.WARNINGS))))
    assert [code for code, rules in found.items() if rules > 1] == [], "two rules of one name in records/checks/rules/"
    warning = {*map(checks.code_of, chain(*checks.WARNINGS))}
    assert sorted(checks._WARNING - warning) == [], "write their rules in records/checks/rules/"


def test_every_rule_takes_and_yields_what_its_kind_does() -> None:
    """They are found, and so no type checker looks at how they are called."""
    kinds = ((checks.RecordRule, "record"), (checks.FileRule, "file"), (checks.WholeRule, "whole"))
    for kind, name in kinds:
        taken, given = get_args(kind)
        for rule in (*getattr(checks.ERRORS, name), *getattr(checks.WARNINGS, name)):
            assert [*rule.__annotations__.values()] == [*taken, given], rule


@pytest.mark.parametrize("when", ["before it is explained", "before it is parsed again"])
def test_a_file_that_vanishes_or_changes_between_two_readings_is_told(
    data: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    file = data / "cities" / "kota-pasuruan.yml"
    file.write_bytes(CITY + b"warna: biru\n")
    whole, readings = strict.read, iter(range(100))

    def changing(path: Path, limit: int = strict.SIZE_LIMIT) -> bytes:
        if path.name == file.name and next(readings) > 0:
            file.unlink(missing_ok=True)
            if when == "before it is parsed again":
                return b"a: [\n"
        return whole(path, limit)

    monkeypatch.setattr("jejak.records.yaml.strict.read", changing)
    catalogue, problems = load(data)
    assert catalogue is None
    assert [(problem.path, problem.code) for problem in problems] == [(str(file), "file-changed")]


@pytest.mark.parametrize("sealed", [".", "cities"])
def test_a_folder_that_cannot_be_read_is_told_and_makes_nothing_else_wrong(
    data: Path, monkeypatch: pytest.MonkeyPatch, sealed: str
) -> None:
    whole = os.scandir

    def scandir(folder: Path) -> object:
        if folder == data / sealed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return whole(folder)

    monkeypatch.setattr("os.scandir", scandir)
    path = str(data / sealed)
    assert texts(data) == [
        f"{path}:1:1: folder ini tidak dapat dibaca (izin ditolak); periksa folder dan izinnya [file-read]"
    ]


def test_folders_in_folders_without_end_are_told(data: Path) -> None:
    deep = data
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    assert [problem.code for problem in load(data)[1]] == ["file-depth"]


@pytest.mark.parametrize("loop", ["data-loop", "data/cities/loop"])
def test_a_link_to_itself_is_no_traceback(data: Path, loop: str) -> None:
    Path(loop).symlink_to(Path(loop).name)
    assert load(Path(loop))[0] is None
    assert load(data)[0] is None or loop == "data-loop"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("cities/KOTA-X.YML", 'beri nama seperti "kota-x.yml"'),
        ("cities/Pasuruan.yml", 'beri nama seperti "kota-pasuruan.yml"'),
        ("cities/kabupaten_Tegal.yaml", 'beri nama seperti "kabupaten-tegal.yml"'),
        ("cities/kota-.yml", 'seperti "kota-pasuruan.yml"'),
        ("cities/kota.yml", 'seperti "kota-pasuruan.yml"'),
        ("cities/kota-kota.yaml", 'seperti "kota-pasuruan.yml"'),
        ("cities/—.yml", 'seperti "kota-pasuruan.yml"'),
        (f"cities/{'x' * 200}.yml", 'seperti "kota-pasuruan.yml"'),
        ("cities/jatim/kota-batu.yml", "pindahkan langsung ke dalam folder cities"),
        ("Sources.YML", 'beri nama "sources.yml"'),
    ],
)
def test_a_name_to_mend_is_told_with_a_name_that_is_sound(data: Path, name: str, remedy: str) -> None:
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_bytes(b"")
    found = [text for text in texts(data) if "[file-name]" in text]
    assert len(found) == 1
    assert remedy in found[0]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_an_encoding_is_called_by_its_name_with_and_without_its_mark(data: Path, encoding: str) -> None:
    for name in ("cities/kota-pasuruan.yml", "regions.csv"):
        (data / name).write_bytes((data / name).read_text("utf-8").encode(encoding))
    family = encoding[:6].upper()
    assert all(f"1:1: berkas ini {family}; simpan ulang sebagai UTF-8" in text for text in texts(data))
    assert len(texts(data)) == 2


ODD_NAMES = st.binary(min_size=1, max_size=60).filter(
    lambda name: not {0, 47} & set(name) and name not in (b".", b"..")
)
PIECES = [
    b"\n::error::x",
    b"##[error]",
    b"\x1b[2J",
    "\u202e".encode(),
    "\u061c".encode(),
    b'"\\u001b": ',
    b"x" * 900,
    b"\r",
]


@given(ODD_NAMES, st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=8).map(b"".join))
@settings(max_examples=min(60, settings().max_examples), deadline=None)
def test_whatever_is_in_a_file_or_its_name_each_problem_is_one_inert_line(name: bytes, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cases.write({"data/cities/kota-pasuruan.yml": CITY + content}, Path(folder))
        (Path(folder) / "data" / os.fsdecode(name)).write_bytes(content)
        for problem in load(Path(folder) / "data")[1]:
            for text in (str(problem), problem.annotation):
                assert text.isprintable()
                assert len(text) < 3_000
                assert "##[" not in text
            assert not str(problem).startswith("::")
