"""How the short scripts end when they cannot go on: one Indonesian line, a code, no traceback, nothing half done."""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from files import rewrite
from support import cases
from support.calling import call
from support.project import FEW, copy_of_project
from terminal.steps import one_line

ROOT = Path(__file__).parents[2]
BROKEN = "name: [\n"
THANKS = " Terima kasih sudah ikut memperbaiki; istilah dan aturannya dijelaskan di data/README.md."
WITHOUT_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""What makes root ask for permission like everyone else."""

Run = subprocess.CompletedProcess[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Records of which many are wrong, so that there is something to say."""
    cases.write({f"data/cities/kota-{letter}.yml": BROKEN.encode() for letter in "abcdefgh"}, tmp_path)
    return tmp_path / "data"


def run(script: str, *arguments: str | Path, shell: str = '"$@"', **environment: str) -> Run:
    """A script within a shell that takes something from it; its output is buffered, as a user's is."""
    command = ["sh", "-c", shell, "sh", sys.executable, str(ROOT / "scripts" / script), *map(str, arguments)]
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | environment
    return subprocess.run(command, capture_output=True, text=True, errors="replace", env=settings, timeout=60)


def without_rights(script: str, *arguments: str | Path) -> Run:
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root may do everything here")
    prefix = " ".join(WITHOUT_RIGHTS) if os.geteuid() == 0 else ""
    return run(script, *arguments, shell=f'{prefix} "$@"')


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def assert_in_order(done: Run, *said: str, code: int = 1) -> None:
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.returncode == code, done.stderr
    assert all(words in done.stdout + done.stderr for words in said), done.stdout + done.stderr


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
    ids=["ascii", "latin-1", "posix"],
)
def test_a_stream_that_knows_no_arrow_gets_its_number(data: Path, settings: dict[str, str]) -> None:
    (data / "cities" / "→…é.txt").touch()
    done = run("check", "--data", data, **settings)
    assert_in_order(done, "9 kesalahan")
    assert ".txt" in done.stdout


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ('{ "$@"; echo kode $? >&2; } | true', "Keluaran terputus sebelum selesai.\nkode 1\n"),
        ('{ "$@"; echo kode $? >&2; } | head -1', "\nkode 1\n"),
        ('"$@" >/dev/full; echo kode $? >&2', "keluaran: disk penuh. Perbaiki, lalu jalankan lagi.\nkode 1\n"),
        ('"$@" >&-; echo kode $? >&2', f"8 kesalahan, 0 peringatan.{THANKS}\nkode 1\n"),
    ],
    ids=["broken pipe", "head", "full", "closed"],
)
def test_output_that_cannot_be_written_ends_check(data: Path, shell: str, said: str) -> None:
    if "/dev/full" in shell and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    assert_in_order(run("check", "--data", data, shell=shell), said, code=0)


def test_no_stream_at_all_still_gives_the_code(data: Path) -> None:
    assert run("check", "--data", data, shell='"$@" >&- 2>&- <&-').returncode == 1


@pytest.mark.parametrize("script", ["check", "format", "new", "overlap", "permalinks", "schema", "serve"])
def test_help_and_misuse_are_indonesian(script: str) -> None:
    helped, misused = call(script, "--help").stdout, call(script, "--tidak-ada", "x", "y").stderr
    assert helped.startswith("pemakaian: ")
    assert "tampilkan bantuan ini" in helped
    assert any(said in misused for said in ("tidak dikenal: ", "belum ada", "folder tidak ada"))
    assert not {"usage", "error", "options", "show", "unrecognized", "arguments"} & set(f"{helped} {misused}".split())


@pytest.mark.parametrize("script", [("check",), ("format",), ("new", "kota-padang")], ids=lambda given: given[0])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to(path), "berputar"),
        (lambda path: path.write_text("x"), "bukan folder"),
        (lambda path: None, "tidak ada"),
    ],
    ids=["loop", "file", "nothing"],
)
def test_a_folder_that_is_none_is_misuse(
    script: tuple[str, ...], make: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    make(tmp_path / "x")
    assert_in_order(call(*script, "--data", tmp_path / "x"), said, code=2)


@pytest.mark.parametrize("script", [("check",), ("format",), ("new", "kota-padang")], ids=lambda given: given[0])
@pytest.mark.parametrize("sealed", [".", "cities"])
def test_a_sealed_folder_is_named(script: tuple[str, ...], sealed: str, data: Path) -> None:
    with mode(data / sealed, 0):
        assert_in_order(without_rights(*script, "--data", data), str(data), "izin ditolak")


def test_folders_without_end_are_no_traceback(tmp_path: Path) -> None:
    cases.write({}, tmp_path)
    here = os.open(tmp_path / "data", os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("x", dir_fd=here)
        below = os.open("x", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        assert_in_order(run("check", "--data", tmp_path / "data"))
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "data")], check=True)


@pytest.mark.parametrize(
    ("strange", "shown"),
    [
        ("::error file=x::y", "./::error file=x::y"),
        ("  ::warning::x", "./  ::warning::x"),
        (" \t::warning::x", " \\u0009::warning::x"),
        ("a\n::error::b", "a\\u000a::error::b"),
        ("a\r::error::b", "a\\u000d::error::b"),
        ("x ##[add-mask]a", "x ##\\u005badd-mask]a"),
        ("\x1b[2J", "\\u001b[2J"),
        ("\u202egnp.", "\\u202egnp."),
        ("data/cities/kota-pasuruan.yml", "data/cities/kota-pasuruan.yml"),
    ],
)
def test_a_strangers_words_are_no_command_to_the_terminal_or_ci(strange: str, shown: str) -> None:
    assert one_line(strange) == shown


def test_no_line_of_check_is_a_workflow_command(tmp_path: Path) -> None:
    cases.write({}, tmp_path)
    folder = tmp_path / "data"
    for name in ("::error file=x::y", " ::warning::x", "a\n::error::b", "##[error]x"):
        (folder / name).touch()
    done = run("check", "--data", ".", shell=f'cd "{folder}"; "$@"')
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 4
    assert [line for line in done.stdout.splitlines() if line.lstrip().startswith("::") or "##[" in line] == []


# format: whole or not at all


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """Five records that are not in canonical form, one of them longer than the others."""
    data = Path(shutil.copytree(FEW, tmp_path / "data"))
    for path in (data / "cities").iterdir():
        first, _, rest = path.read_text("utf-8").partition("\nname:")
        path.write_text(f"{first}\n\n\n\nname:{rest}" if rest else f"\n\n\n{first}", "utf-8")
    return data


def contents(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((data / "cities").iterdir())}


def test_format_leaves_a_record_whole_where_it_cannot_be_written(untidy: Path) -> None:
    before = contents(untidy)
    small = {name for name, content in before.items() if len(content) < 4000}
    assert small, "some can be written"
    assert small != set(before), "and some not"
    done = run("format", "--data", untidy, shell='ulimit -f 8; "$@"')  # blocks of 512 bytes
    assert_in_order(done, *(f"{name}: tidak dirapikan" for name in set(before) - small), "melampaui batas ukuran")
    after = contents(untidy)
    assert {name for name in before if before[name] != after[name]} == small
    assert set(after) == set(before)


@pytest.mark.parametrize("sealed", ["cities", "cities/kota-pasuruan.yml"])
def test_format_names_what_it_may_not_write_and_goes_on(sealed: str, untidy: Path) -> None:
    with mode(untidy / sealed, (untidy / sealed).stat().st_mode & 0o555):
        before = contents(untidy)
        done = without_rights("format", "--data", untidy)
    assert_in_order(done, "kota-pasuruan.yml: tidak dirapikan dan tetap seperti semula (izin ditolak).")
    changed = [name for name, content in contents(untidy).items() if content != before[name]]
    assert len(changed) == (0 if sealed == "cities" else 4)


def test_format_keeps_modes_and_sweeps_what_a_killed_one_left(untidy: Path) -> None:
    left, record = untidy / "cities" / ".kota-x.yml.new-0123abcd~", untidy / "cities" / "kota-pasuruan.yml"
    left.touch()
    record.chmod(0o640)
    assert_in_order(call("format", "--data", untidy), code=0)
    assert not left.exists()
    assert record.stat().st_mode & 0o777 == 0o640


def test_format_goes_on_after_a_broken_record(untidy: Path) -> None:
    (untidy / "cities" / "kota-a.yml").write_text(BROKEN)
    done = call("format", "--data", untidy)
    assert_in_order(done, "kota-a.yml: tidak dapat dibaca; jalankan scripts/check.")
    assert done.stdout.count(": dirapikan") == 5


@pytest.mark.parametrize("shell", ['"$@" | true', '"$@" >/dev/full', '"$@" >&-'], ids=["pipe", "full", "closed"])
def test_format_leaves_whole_records_where_nobody_listens(shell: str, untidy: Path) -> None:
    assert "Traceback" not in run("format", "--data", untidy, shell=shell).stderr
    assert_in_order(call("format", "--data", untidy), code=0)
    assert not [name for name in contents(untidy) if name.endswith("~")]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"new")
    with pytest.raises(rewrite.ChangedError):
        rewrite.rewrite(file, b"tidy", instead_of=b"old")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_code_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tree)
    for bytecode in (tree / "scripts").rglob("*.pyc"):
        bytecode.unlink()
    file = tree / "scripts" / "bench"
    before = file.read_text("utf-8") + "x  =  1\n"
    file.write_text(before, "utf-8")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    command = [str(tree / "scripts" / "format")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, preexec_fn=small_files)
    assert list((tree / "scripts").rglob("*.pyc")) == []  # Python would take a cut one for good
    assert_in_order(done, "scripts/bench: tidak dirapikan dan tetap seperti semula (berkas melampaui batas ukuran).")
    assert file.read_text("utf-8") == before


# new


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"\xff\xfe", "regions.csv rusak; jalankan scripts/check"),
        (b"", "regions.csv rusak; jalankan scripts/check"),
        (b"kode,nama\n", "regions.csv rusak; jalankan scripts/check"),
        (b'code,"name\n', "regions.csv rusak; jalankan scripts/check"),
    ],
    ids=["encoding", "empty", "header", "quote"],
)
def test_new_says_that_the_table_of_regions_is_broken(table: bytes, said: str, data: Path) -> None:
    (data / "regions.csv").write_bytes(table)
    assert_in_order(call("new", "kota-padang", "--data", data), said)


def test_new_names_a_missing_table(data: Path) -> None:
    (data / "regions.csv").unlink()
    assert_in_order(call("new", "kota-padang", "--data", data), "regions.csv tidak ada", code=2)


@pytest.mark.parametrize("wanted", ["", " ", "kota \x1b[2J\n::error::x", "x" * 90_000, "../../etc", "-1"])
def test_new_answers_any_name_in_one_short_line(wanted: str, data: Path) -> None:
    done = call("new", "--data", data, "--", wanted)
    assert_in_order(done, "tidak ada di data/regions.csv")
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr
    assert len(done.stderr) < 500


def test_new_writes_all_or_nothing(data: Path) -> None:
    done = run("new", "kota-padang", "--data", data, shell='trap "" XFSZ; ulimit -f 0; "$@" 2>&1 | cat >&2')
    assert_in_order(done, "kota-padang.yml: berkas melampaui batas ukuran", code=0)
    assert not (data / "cities" / "kota-padang.yml").exists()


def test_new_in_a_folder_it_may_not_write_to_says_so(data: Path) -> None:
    with mode(data / "cities", 0o555):
        done = without_rights("new", "kota-padang", "--data", data)
    assert_in_order(done, "kota-padang.yml: izin ditolak")


def test_new_leaves_a_dangling_link_and_a_file_in_the_place_of_cities_alone(data: Path) -> None:
    (data / "cities" / "kota-padang.yml").symlink_to("tidak-ada")
    assert_in_order(call("new", "kota-padang", "--data", data), "sudah ada dan tidak diubah")
    shutil.rmtree(data / "cities")
    (data / "cities").write_text("x")
    assert_in_order(call("new", "kota-padang", "--data", data), "cities bukan folder")


# schema


def test_the_schema_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    target = tree / "data" / "city.schema.json"
    target.write_text("{}")
    command = ["sh", "-c", 'ulimit -f 8; "$@"', "sh", sys.executable, str(tree / "scripts" / "schema")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert_in_order(done, "city.schema.json: berkas melampaui batas ukuran")
    assert target.read_text() == "{}"
    assert [path.name for path in target.parent.iterdir() if path.name.endswith("~")] == []


# how a script is ended from outside

SLEEPER = """
from environment import prepare
prepare.ready()
import pathlib, sys, time
{what}
"""


def sleeper(tmp_path: Path, what: str) -> list[str]:
    script = tmp_path / "coba.py"
    script.write_text(f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r})\n{SLEEPER.format(what=what)}")
    return [sys.executable, str(script)]


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=["ctrl-c", "term", "hup"],
)
def test_a_signal_tidies_up_and_says_one_word(number: signal.Signals, code: int, tmp_path: Path) -> None:
    naps = "[time.sleep(0.1) for _ in range(600)]"  # a signal just before a sleep is heard when that one ends
    what = f"try: print('siap', flush=True); {naps}\nfinally: pathlib.Path({str(tmp_path / 'rapi')!r}).touch()"
    with subprocess.Popen(
        sleeper(tmp_path, what), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "siap\n"
        process.send_signal(number)
        said = process.communicate(timeout=30)[1]
    assert (process.returncode, said.strip()) == (code, "Dihentikan.")
    assert (tmp_path / "rapi").exists()


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("raise MemoryError", "memori habis"),
        ("def f(): f()\nf()", "bersarang terlalu dalam"),
        ("import pustaka_yang_hilang", "pustaka pustaka_yang_hilang di .venv rusak"),
        ("open('/tidak/ada')", "/tidak/ada: berkas atau folder tidak ada"),
    ],
    ids=["memory", "recursion", "library", "file"],
)
def test_what_an_editor_can_mend_is_told_in_one_line(what: str, said: str, tmp_path: Path) -> None:
    done = subprocess.run(sleeper(tmp_path, what), capture_output=True, text=True, timeout=30)
    assert_in_order(done, said)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("what", ["1 / 0", "from jejak import tidak_ada"])
def test_a_fault_of_the_program_is_shown_whole_and_called_so(what: str, tmp_path: Path) -> None:
    done = subprocess.run(sleeper(tmp_path, what), capture_output=True, text=True, timeout=30)
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert done.stderr.endswith("Program ini keliru, bukan berkas Anda. Laporkan dengan semua yang tertulis di atas.\n")
