"""scripts/build: whatever fails, and however it dies, the previous site stays byte for byte."""

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import pausing
from support.project import FEW
from support.sites import digests

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "build"


def command(out: Path, *options: str) -> list[str]:
    return [sys.executable, str(SCRIPT), "--out", str(out), *options]


def build(out: Path, *options: str, limit: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(out, *options), capture_output=True, text=True, preexec_fn=limit)


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


def test_a_build_replaces_the_previous_site(out: Path) -> None:
    (out / "index.html").write_text("usang")
    done = build(out)
    assert done.returncode == 0, done.stderr
    assert (out / "index.html").read_text("utf-8") != "usang"
    assert left_overs(out) == []


def test_it_says_what_it_does_and_how_long_it_took(out: Path) -> None:
    said = build(out).stdout
    assert "Menyusun situs dari" in said
    assert re.search(r"Situs ada di .* \(\d+,\d dtk\)\.", said)


def test_other_records_can_be_built(data: Path, out: Path) -> None:
    (data / "cities" / "kota-pasuruan.yml").unlink()
    done = build(out, "--data", str(data))
    assert done.returncode == 0, done.stderr
    assert not (out / "kota" / "pasuruan").exists()
    assert (out / "kota" / "padang" / "index.html").is_file()


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


def paused(out: Path, moment: str) -> "subprocess.Popen[str]":
    """A build that waits at a moment, with its new folder beside the site."""
    reached = out.with_name("sampai")
    command = pausing.paused(SCRIPT, moment, reached, "--out", str(out))
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert pausing.wait_until(lambda: reached.exists() or process.poll() is not None)
    assert process.poll() is None
    assert left_overs(out)
    return process


@pytest.mark.parametrize("moment", pausing.MOMENTS)
def test_a_killed_build_costs_nothing(out: Path, moment: str) -> None:
    before = digests(out)
    process = paused(out, moment)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert digests(out) == before
    assert build(out).returncode == 0
    assert left_overs(out) == []


def test_a_stopped_build_says_so(out: Path) -> None:
    before = digests(out)
    process = paused(out, "started")
    process.send_signal(signal.SIGINT)
    assert "Dihentikan; situs sebelumnya tidak diubah." in process.communicate()[1]
    assert process.returncode == 1
    assert digests(out) == before


def test_a_file_that_cannot_be_written_whole_costs_nothing(out: Path) -> None:
    before = digests(out)
    size = 10_000
    done = build(out, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    assert done.returncode == 1
    assert "Gagal menulis" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(out) == before
    assert left_overs(out) == []


@pytest.fixture
def small_disk(few_site: Path, tmp_path: Path) -> Iterator[Path]:
    """A file system with room for one site and a bit of a second one."""
    size = sum(file.stat().st_size for file in few_site.rglob("*") if file.is_file())
    folder = tmp_path / "disk"
    folder.mkdir()
    options = f"size={int(size * 1.5) + 400_000}"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_costs_nothing(few_site: Path, small_disk: Path) -> None:
    out = Path(shutil.copytree(few_site, small_disk / "situs"))
    (small_disk / "penuh").write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 100_000))
    before = digests(out)
    done = build(out)
    assert done.returncode == 1
    assert "situs sebelumnya tidak diubah" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(out) == before
    assert left_overs(out) == []


@pytest.mark.parametrize("name", [".", "data", "data/cities", "docs", "hooks/theme", ".git", "tests", "mkdocs.yml"])
def test_sources_are_never_replaced(name: str) -> None:
    done = build(ROOT / name)
    assert done.returncode == 1
    assert "Tidak menulis ke" in done.stderr


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


def test_a_link_to_a_site_is_followed(out: Path, tmp_path: Path) -> None:
    (out / "index.html").write_text("usang")
    link = tmp_path / "tautan"
    link.symlink_to(out)
    assert build(link).returncode == 0
    assert link.is_symlink()
    assert (out / "index.html").read_text("utf-8") != "usang"


def test_records_that_are_not_there_are_named(tmp_path: Path) -> None:
    done = build(tmp_path / "situs", "--data", str(tmp_path / "tidak-ada"))
    assert done.returncode == 1
    assert done.stderr == f"Folder catatan {tmp_path / 'tidak-ada'} tidak ada.\n"


def test_a_place_where_nothing_can_be_written_is_named() -> None:
    done = build(Path("/proc/situs"))
    assert done.returncode == 1
    assert "Gagal menulis" in done.stderr
    assert "Traceback" not in done.stderr
