"""One broken file is one error and a count of what waits for it, wherever it ends; it makes no other one wrong."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from jejak.records.load import load
from jejak.records.problems import Problem, Severity

ROOT = Path(__file__).parents[3]
SHARED = ("programme.yml", "sources.yml", "pillars.yml", "glossary.yml", "regions.csv")
TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the records in which every field stands, so that every rule that looks something up has work."""
    return Path(shutil.copytree(ROOT / "tests" / "every-field", tmp_path_factory.mktemp("each") / "data"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of our own records."""
    return Path(shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("whole") / "data"))


def problems_with(data: Path, name: str, content: bytes | None) -> list[Problem]:
    """Those there are while a file holds something else, or is not there."""
    file = data / name
    whole = file.read_bytes()
    try:
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content)
        return load(data, today=TODAY)[1]
    finally:
        file.write_bytes(whole)


@pytest.mark.parametrize("name", SHARED)
def test_an_empty_shared_file_is_one_error_with_a_count(name: str, data: Path) -> None:
    (problem,) = problems_with(data, name, b"")
    assert problem.path.endswith(f"/{name}")
    waiting = re.search(r"\((\d+) pemeriksaan pada (\d+) berkas tertunda sampai berkas ini terbaca\)", problem.message)
    assert waiting
    cities = len(list((data / "cities").iterdir()))
    assert int(waiting[2]) >= (1 if name == "glossary.yml" else cities)
    assert int(waiting[1]) >= int(waiting[2])


@pytest.mark.parametrize("name", ["programme.yml", "regions.csv"])
def test_a_missing_shared_file_is_one_error(name: str, data: Path) -> None:
    (problem,) = problems_with(data, name, None)
    assert problem.code == "file-missing"
    assert "tertunda" in problem.message


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_file_cut_in_a_line_makes_no_other_one_wrong(name: str, data: Path) -> None:
    content = (data / name).read_bytes()
    cut = content[: content.rindex(b"\n", 0, len(content) * 2 // 3)] + b"\n\x22"
    found = problems_with(data, name, cut)
    assert {Path(problem.path).name for problem in found} == {name}


@pytest.mark.parametrize(("name", "end"), [("sources.yml", b"\n  - id: m"), ("regions.csv", b"\n5")])
def test_a_shared_file_that_lost_its_end_is_told_once(name: str, end: bytes, whole: Path) -> None:
    """It can be read, so nobody knows that it was longer; but so many are not wrong by themselves at once."""
    kept, _, _ = (whole / name).read_bytes().partition(end)
    kept += b"\n"
    found = problems_with(whole, name, kept)
    cities = [problem for problem in found if "/cities/" in problem.path and problem.severity is Severity.ERROR]
    assert cities == []
    assert [problem.code for problem in found if problem.path.endswith(f"/{name}")].count("file-cut") == 1


def test_a_city_that_cannot_be_read_leaves_no_shared_source_unused(data: Path) -> None:
    found = problems_with(data, "cities/kota-pasuruan.yml", b"name: Kota Pasuruan\n")
    assert {Path(problem.path).name for problem in found} == {"kota-pasuruan.yml"}
    assert "(2 pemeriksaan pada 1 berkas tertunda" in found[0].message
