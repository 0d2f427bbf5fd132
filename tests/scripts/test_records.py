"""scripts/check, new, overlap, permalinks, schema and format, as an editor calls them."""

import subprocess
import sys
from pathlib import Path

import pytest

from support import cases
from support.calling import call

ROOT = Path(__file__).parents[2]
BROKEN = b"name: Kota Padang\ncode: 13.71\nchecked: 21-11-2026\n"
THANKS = " Terima kasih sudah ikut memperbaiki; istilah dan aturannya dijelaskan di data/README.md."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    cases.write({}, tmp_path)
    (tmp_path / "data" / "cities").mkdir()
    return tmp_path / "data"


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_check_is_silent_on_our_records_and_sums_up() -> None:
    done = run("check", "--strict")
    assert (done.returncode, done.stdout) == (0, "")
    files = len(list((ROOT / "data" / "cities").glob("*.yml")))
    assert done.stderr == f"{files} daerah terbaca, 0 kesalahan, 0 peringatan.\n"


def test_check_tells_every_problem_and_fails(data: Path) -> None:
    file = data / "cities" / "kota-padang.yml"
    file.write_bytes(BROKEN)
    done = call("check", "--data", data)
    assert done.returncode == 1
    assert done.stdout == f'{file}:3:10: checked: "21-11-2026" bukan tanggal; tulis "2026-11-21" [date-format]\n'
    assert done.stderr == f"1 kesalahan, 0 peringatan.{THANKS}\n"


def test_check_annotates_for_github(data: Path) -> None:
    (data / "cities" / "kota-padang.yml").write_bytes(BROKEN)
    done = call("check", "--data", data, "--format", "github")
    assert done.stdout.startswith(
        f"::error file={data}/cities/kota-padang.yml,line=3,col=10,title=date-format::checked: "
    )


def test_a_warning_fails_only_when_strict(data: Path) -> None:
    plan = (
        "signings: [{kind: mou, status: planned, date: 2021, sources: [x]}]\nsources: [{id: x, title: x, kind: news}]\n"
    )
    (data / "cities" / "kota-padang.yml").write_text(BROKEN.decode().replace("21-11-2026", "2026-11-21") + plan)
    assert call("check", "--data", data).returncode == 0
    assert call("check", "--data", data, "--strict").returncode == 1
    assert "[plan-passed]" in call("check", "--data", data).stdout


def test_check_is_misused_without_its_folder(tmp_path: Path) -> None:
    assert call("check", "--data", tmp_path / "none").returncode == 2


@pytest.mark.parametrize("wanted", ["kota-padang", "Kota Padang", "13.71"])
def test_new_makes_a_record_that_passes(data: Path, wanted: str) -> None:
    assert run("new", wanted, "--data", data).returncode == 0
    assert (data / "cities" / "kota-padang.yml").is_file()
    assert call("check", "--data", data, "--strict").stdout == ""
    assert call("format", "--check", "--data", data).returncode == 0


def test_new_never_overwrites(data: Path) -> None:
    (data / "cities" / "kota-padang.yml").write_bytes(BROKEN)
    done = call("new", "kota-padang", "--data", data)
    assert done.returncode == 1
    assert "sudah ada dan tidak diubah" in done.stderr
    assert (data / "cities" / "kota-padang.yml").read_bytes() == BROKEN


def test_new_suggests_the_nearest_place(data: Path) -> None:
    done = call("new", "kota psuruan", "--data", data)
    assert done.returncode == 1
    assert done.stderr == '"kota psuruan" tidak ada di data/regions.csv. Maksud Anda "kota-pasuruan"?\n'


def test_overlap_tells_which_texts_are_one(tmp_path: Path) -> None:
    text = "Wali kota membuka bimtek tahap pertama di Gedung Gradika pada hari Senin."
    for name, said in {"tribun": text, "antara": text.upper(), "pemkot": "Naskah yang lain sama sekali."}.items():
        (tmp_path / f"{name}.txt").write_text(said)
    done = run("overlap", tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "100 persen  antara  tribun")


def test_permalinks_tells_which_links_an_edit_breaks(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = data / "cities" / "kota-padang.yml"
    kept = BROKEN.decode().replace("21-11-2026", "2026-11-21")
    mou = "signings: [{kind: mou, date: %s, sources: [x]}]\nsources: [{id: x, title: x, kind: news}]\n"
    file.write_text(kept + mou % "2021-05")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.id", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], cwd=data.parent, check=True)
    monkeypatch.setenv("GIT_DIR", "tidak-ada")
    done = call("permalinks", "--data", data)
    assert done.stdout == "Tidak ada tautan butir yang hilang.\n", done.stderr
    file.write_text(kept + mou % "2021-05-20")
    done = run("permalinks", "--data", data)
    remedy = "tulis former_anchors: [mou-2021-05] pada signings[0]"
    assert (done.returncode, done.stdout) == (1, f"kota-padang: tautan mou-2021-05 hilang; {remedy}\n")


def test_permalinks_says_what_it_needs(data: Path, tmp_path: Path) -> None:
    assert "tidak disimpan dengan git" in call("permalinks", "--data", tmp_path).stderr
    assert "tidak-ada: tidak ada commit itu" in call("permalinks", "tidak-ada").stderr


def test_overlap_says_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "satu.txt").write_text("Satu teks saja.")
    assert "paling sedikit dua berkas" in call("overlap", tmp_path).stderr
    (tmp_path / "dua.txt").write_bytes(b"\xff\xfe")
    assert "dua.txt: tidak dapat dibaca" in call("overlap", tmp_path).stderr
    assert call("overlap", tmp_path, "--least", "0").returncode == 2


def test_the_schema_is_in_step() -> None:
    assert run("schema", "--check").returncode == 0


def test_format_mends_records_and_check_only_tells(data: Path) -> None:
    file = data / "cities" / "kota-padang.yml"
    file.write_bytes(b'code: "13.71"\nname: Kota Padang\nchecked: 2026-11-21\n')
    before = file.read_bytes()
    assert call("format", "--check", "--data", data).returncode == 1
    assert file.read_bytes() == before
    assert run("format", "--data", data).returncode == 0
    assert file.read_bytes() == b'name: Kota Padang\ncode: "13.71"\nchecked: 2026-11-21\n'


def test_format_annotates_the_first_line_that_is_untidy_for_github(data: Path) -> None:
    file = data / "cities" / "kota-padang.yml"
    file.write_bytes(b'name: Kota Padang\nchecked: 2026-11-21\ncode: "13.71"\n')
    done = call("format", "--check", "--format", "github", "--data", data)
    assert done.returncode == 1
    assert done.stdout == (
        f"::error file={file},line=2,col=1,title=layout::belum rapi mulai di baris ini; jalankan scripts/format\n"
    )


def test_format_leaves_a_broken_record_alone(data: Path) -> None:
    (data / "cities" / "kota-padang.yml").write_bytes(b"name: [\n")
    done = call("format", "--data", data)
    assert done.returncode == 1
    assert "jalankan scripts/check" in done.stderr
