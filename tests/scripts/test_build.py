"""scripts/build: whatever fails, and however it dies, the previous site stays byte for byte."""

import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.project import FEW
from support.sites import digests

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "build"


def command(out: Path, *options: str) -> list[str]:
    return [sys.executable, str(SCRIPT), "--out", str(out), *options]


def build(out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(out, *options), capture_output=True, text=True)


@pytest.fixture
def out(few_site: Path, tmp_path: Path) -> Path:
    """Where a site stands already."""
    return Path(shutil.copytree(few_site, tmp_path / "situs"))


@pytest.fixture(autouse=True)
def _build_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is built here does not matter, only that it is built whole or not at all."""
    monkeypatch.setenv("JEJAK_DATA", str(FEW))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A few real records, to break."""
    return Path(shutil.copytree(FEW, tmp_path / "data"))


def left_overs(out: Path) -> list[Path]:
    return [path for path in out.parent.glob(f".{out.name}.*") if path.is_dir()]


@dataclass(frozen=True)
class Renewed:
    """A site that was old, told to be replaced by one of other records through a link to it; and what was said."""

    out: Path
    link: Path
    done: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def renewed(few_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Renewed:
    folder = tmp_path_factory.mktemp("baru")
    out, link = Path(shutil.copytree(few_site, folder / "situs")), folder / "tautan"
    (out / "index.html").write_text("usang")
    link.symlink_to(out)
    data = Path(shutil.copytree(FEW, folder / "data"))
    (data / "cities" / "kota-pasuruan.yml").unlink()
    return Renewed(out, link, build(link, "--data", str(data)))


def test_a_build_replaces_the_previous_site(renewed: Renewed) -> None:
    assert renewed.done.returncode == 0, renewed.done.stderr
    assert (renewed.out / "index.html").read_text("utf-8") != "usang"
    assert left_overs(renewed.out) == []


def test_it_says_what_it_does_and_how_long_it_took(renewed: Renewed) -> None:
    assert "Menyusun situs dari" in renewed.done.stdout
    assert re.search(r"Situs ada di .* \(\d+,\d dtk\)\.", renewed.done.stdout)


def test_other_records_can_be_built(renewed: Renewed) -> None:
    assert not (renewed.out / "kota" / "pasuruan").exists()
    assert (renewed.out / "kota" / "padang" / "index.html").is_file()


def test_a_link_to_a_site_is_followed(renewed: Renewed) -> None:
    assert renewed.link.is_symlink()
    assert renewed.link.resolve() == renewed.out
    assert not renewed.out.is_symlink()


def test_broken_records_are_all_named_and_cost_nothing(data: Path, out: Path) -> None:
    for name in ("kota-pasuruan", "kota-padang"):
        file = data / "cities" / f"{name}.yml"
        file.write_text(re.sub(r"(?m)^code: .*", 'code: "tidak ada"', file.read_text("utf-8")), "utf-8")
    before = digests(out)
    done = build(out, "--data", str(data))
    assert done.returncode == 1
    assert "cities/kota-pasuruan.yml:" in done.stderr
    assert "cities/kota-padang.yml:" in done.stderr
    assert "situs sebelumnya tidak diubah" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(out) == before
    assert left_overs(out) == []


def test_a_failure_where_nothing_was_leaves_nothing(data: Path, tmp_path: Path) -> None:
    (data / "cities" / "kota-pasuruan.yml").write_text("name: [")
    done = build(tmp_path / "baru", "--data", str(data))
    assert done.returncode == 1
    assert "tidak ada yang ditulis" in done.stderr
    assert not (tmp_path / "baru").exists()


Refusal = Callable[[Path, Path], str | None]


@pytest.fixture(scope="module")
def refusal() -> Refusal:
    """What the script asks about a place and the records, before it writes anything."""
    asked: Refusal = runpy.run_path(str(SCRIPT))["refusal"]
    return asked


def test_the_project_itself_is_never_replaced() -> None:
    done = build(ROOT)
    assert done.returncode == 1
    assert "Tidak menulis ke" in done.stderr


@pytest.mark.parametrize("name", [".", "data", "data/cities", "docs", "hooks/theme", ".git", "tests", "mkdocs.yml"])
def test_sources_are_never_replaced(refusal: Refusal, name: str) -> None:
    assert refusal(ROOT / name, ROOT / "data")


def test_where_nothing_stands_nothing_is_refused(refusal: Refusal, tmp_path: Path) -> None:
    assert refusal(tmp_path / "situs", ROOT / "data") is None


def test_a_folder_above_the_records_is_never_replaced(data: Path, tmp_path: Path) -> None:
    done = build(tmp_path, "--data", str(data))
    assert done.returncode == 1
    assert "itu folder sumber" in done.stderr
    assert data.is_dir()


def test_the_folder_that_one_stands_in_is_replaced(out: Path) -> None:
    done = subprocess.run(command(Path()), capture_output=True, text=True, cwd=out)
    assert (done.returncode, done.stderr) == (0, "")
    assert (out / "index.html").is_file()
    assert left_overs(out) == []


def test_somebody_elses_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "liburan.jpg").write_bytes(b"")
    done = build(tmp_path / "foto")
    assert done.returncode == 1
    assert "bukan situs buatan scripts/build" in done.stderr
    assert (tmp_path / "foto" / "liburan.jpg").is_file()


def test_records_that_are_not_there_are_named(tmp_path: Path) -> None:
    done = build(tmp_path / "situs", "--data", str(tmp_path / "tidak-ada"))
    assert done.returncode == 1
    assert done.stderr == f"Folder catatan {tmp_path / 'tidak-ada'} tidak ada.\n"


def test_a_place_where_nothing_can_be_written_is_named() -> None:
    done = build(Path("/proc/situs"))
    assert done.returncode == 1
    assert "Gagal menulis" in done.stderr
    assert "Traceback" not in done.stderr
