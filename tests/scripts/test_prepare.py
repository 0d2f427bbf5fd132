"""The bootstrap: one lock file, and a ``.venv`` that is whole or made again, whoever starts it and however often."""

import ast
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from environment import prepare

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

BOOTSTRAP = ("environment", "terminal")

SCRIPT = """
import sys
from environment import prepare
prepare.ready(*sys.argv[1:])
print(sys.prefix)
"""


# Before it: what venv, pip and uv would do in seconds to a lock file that asks for nothing. ``made`` has them do it.
SPARED = """
import shutil
from environment import prepare

def run(command, quiet=False):
    if command[1:3] == ["-m", "venv"]:
        shutil.copytree({venv!r}, command[3], symlinks=True)
    return True

prepare._run = run
"""


def new_tree(folder: Path) -> Path:
    """A repository whose lock file asks for nothing, so that no test waits for the network."""
    for name in BOOTSTRAP:
        shutil.copytree(ROOT / "scripts" / name, folder / "scripts" / name)
    (folder / "hooks" / "jejak").mkdir(parents=True)
    for name in ("__init__.py", "oserrors.py"):
        shutil.copy(ROOT / "hooks" / "jejak" / name, folder / "hooks" / "jejak")
    (folder / "scripts" / "coba").write_text(SCRIPT)
    marks = "\n".join(prepare.MARK.format(part) for part in prepare.PARTS)
    (folder / "requirements.lock").write_text(marks + "\n")
    return folder


@dataclass(frozen=True)
class Made:
    """A repository after its first use, and what was said by each of two processes that began it at once."""

    tree: Path
    said: list[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Making an environment takes seconds, so it is made once and copied."""
    tree = new_tree(tmp_path_factory.mktemp("klon"))
    processes = [start(tree), start(tree)]
    said = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    return Made(tree, said)


@pytest.fixture
def used(made: Made, tmp_path: Path) -> Path:
    """A repository that has been used before."""
    return Path(shutil.copytree(made.tree, tmp_path / "klon", symlinks=True, copy_function=linked))


@pytest.fixture
def spared(used: Path, made: Made) -> Path:
    """A used repository that says and does by itself all that is its own, and waits for nobody."""
    (used / "scripts" / "coba").write_text(SPARED.format(venv=str(made.tree / ".venv")) + SCRIPT)
    return used


def linked(source: str, target: str) -> None:
    """The same file where nothing is ever changed in place: pip's thousand files."""
    copy = os.link if "/.venv/lib/" in source else shutil.copy2
    copy(source, target)


# The interpreter below .venv's, as a fresh machine's python3 would be.
PYTHON = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"


def start(tree: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [str(PYTHON), str(tree / "scripts" / "coba"), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def run(tree: Path, *arguments: str) -> str:
    process = start(tree, *arguments)
    said = process.communicate()[0]
    assert process.returncode == 0, said
    return said


def test_two_first_uses_at_once_make_one_environment_and_say_so(made: Made) -> None:
    assert sum("Membuat lingkungan Python di .venv" in text for text in made.said) == 1
    assert sum("Memasang pustaka (situs) dari requirements.lock" in text for text in made.said) == 1
    assert all(text.splitlines()[-1] == str(made.tree / ".venv") for text in made.said)


def test_later_uses_start_at_once(used: Path) -> None:
    assert run(used) == f"{used / '.venv'}\n"


def test_the_tests_part_is_added_to_what_is_there(spared: Path) -> None:
    (spared / ".venv" / "tanda").touch()
    assert "Memasang pustaka (situs, uji)" in run(spared, "test")
    assert (spared / ".venv" / "tanda").exists()
    assert run(spared) == f"{spared / '.venv'}\n"


def test_a_half_made_environment_is_made_again(spared: Path) -> None:
    (spared / ".venv" / "installed").unlink()
    (spared / ".venv" / "pyvenv.cfg").unlink()
    shutil.rmtree(spared / ".venv" / "lib")
    (spared / ".venv" / "tanda").touch()
    said = run(spared)
    assert "Membuat lingkungan Python di .venv" in said
    assert "Memasang pustaka (situs)" in said
    assert not (spared / ".venv" / "tanda").exists()


def test_a_changed_lock_file_is_installed(spared: Path) -> None:
    lock = spared / "requirements.lock"
    lock.write_text(lock.read_text().replace("# === site ===", "# === site ===\n# baru"))
    said = run(spared)
    assert "Memasang pustaka (situs)" in said
    assert "Membuat lingkungan" not in said


def test_settings_of_the_shell_let_nothing_else_in(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/tidak-ada")
    (used / "scripts" / "coba").write_text(SCRIPT + "print('/tidak-ada' in sys.path)")
    assert run(used).splitlines()[-1] == "False"


def own_files(folder: Path) -> list[str]:
    """What lies there but for what Python puts there by itself."""
    return sorted(path.name for path in folder.iterdir() if path.name != "__pycache__")


def refused(tree: Path, *prefix: str) -> str:
    """The one thing that is said, in a line or two, where .venv cannot be had."""
    command = [*prefix, str(PYTHON), str(tree / "scripts" / "coba")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 2, done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("/lingkungan/lain"), "bukan folder buatan skrip ini. Pindahkan atau hapus"),
        (lambda path: path.symlink_to("tidak-ada"), "bukan folder buatan skrip ini. Pindahkan atau hapus"),
        (lambda path: path.symlink_to(path), "bukan folder buatan skrip ini. Pindahkan atau hapus"),
        (lambda path: path.symlink_to("scripts"), "bukan folder buatan skrip ini. Pindahkan atau hapus"),
    ],
    ids=["file", "broken link", "loop", "link to a folder"],
)
def test_what_somebody_put_in_its_place_is_left_alone(make: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    tree = new_tree(tmp_path)
    make(tree / ".venv")
    before = own_files(tree / "scripts")
    assert said in refused(tree)
    assert (tree / ".venv").is_symlink() or (tree / ".venv").read_text() == "/lingkungan/lain"
    assert own_files(tree / "scripts") == before


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to("requirements.lock"), "bukan berkas biasa. Hapus"),
        (lambda path: path.mkdir(), "bukan berkas biasa. Hapus"),
    ],
    ids=["link", "folder"],
)
def test_the_set_ups_lock_is_never_written_through(make: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    tree = new_tree(tmp_path)
    make(tree / ".venv.lock")
    before = (tree / "requirements.lock").read_bytes()
    assert said in refused(tree)
    assert (tree / "requirements.lock").read_bytes() == before


@pytest.mark.parametrize("lock", [None, "", "# === installer ===\n", "\0" * 50], ids=["none", "empty", "cut", "nul"])
def test_a_lock_file_that_is_not_whole_empties_no_environment(lock: str | None, used: Path) -> None:
    if lock is None:
        (used / "requirements.lock").unlink()
    else:
        (used / "requirements.lock").write_text(lock)
    assert "ambil lagi: git checkout requirements.lock" in refused(used)
    assert (used / ".venv" / "installed").is_file()


def test_somebody_elses_environment_is_named(used: Path) -> None:
    without_rights = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if without_rights and not shutil.which("setpriv"):
        pytest.skip("root may do everything here")
    (used / ".venv" / "bin").chmod(0)
    said = refused(used, *without_rights)
    (used / ".venv" / "bin").chmod(0o755)
    assert ".venv tidak dapat disiapkan: " in said
    assert "izin ditolak" in said
    assert "hapus folder .venv" in said


def test_an_environment_that_leads_elsewhere_does_not_go_round_for_ever(used: Path) -> None:
    python = used / ".venv" / "bin" / "python"
    python.unlink()
    python.write_text(f'#!/bin/sh\nexec {PYTHON} "$@"\n')
    python.chmod(0o755)
    assert "Hapus folder .venv, lalu jalankan lagi." in refused(used)


def test_a_struck_installation_ends_at_once_and_is_made_again(tmp_path: Path) -> None:
    tree = new_tree(tmp_path)
    process = start(tree)
    assert process.stdout is not None
    assert "Membuat lingkungan" in process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    said = process.communicate(timeout=30)[0]
    assert process.returncode == 143
    assert "Dihentikan." in said
    assert "Traceback" not in said
    assert not (tree / ".venv" / "installed").exists(), "and so it is made again"


def test_no_network_is_said_in_one_line(used: Path) -> None:
    lock = used / "requirements.lock"
    locked = f"tidak-ada==1 --hash=sha256:{'0' * 64}\n"
    lock.write_text(lock.read_text().replace("# === site ===\n", f"# === site ===\n{locked}"))
    command = [str(PYTHON), str(used / "scripts" / "coba")]
    settings = {**os.environ, "PIP_NO_INDEX": "1", "UV_OFFLINE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=settings)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    last = done.stderr.splitlines()[-1]
    assert last == "Pustaka tidak dapat dipasang. Periksa sambungan internet dan ruang disk, lalu jalankan lagi."


def test_an_old_python_is_told_in_one_line() -> None:
    code = "import sys; sys.version_info = (3, 10, 13); from environment import prepare; prepare.ready()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "scripts", capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Perlu Python 3.11 atau lebih baru;")
    assert done.stderr.count("\n") == 1


READ_BY_OLD_PYTHONS = [
    *("environment/__init__.py", "environment/prepare.py", "environment/bytecode.py"),
    *("terminal/__init__.py", "terminal/steps.py", "terminal/ending.py", "terminal/usage.py"),
]


@pytest.mark.parametrize("name", READ_BY_OLD_PYTHONS)
def test_an_old_python_can_read_the_bootstrap(name: str) -> None:
    ast.parse((ROOT / "scripts" / name).read_text("utf-8"), feature_version=(3, 8))


def test_every_part_of_the_lock_file_is_there() -> None:
    assert all(text.strip() for text in prepare.parts_of(LOCK).values())


def test_every_locked_package_is_pinned_and_hashed() -> None:
    entries = [entry for entry in LOCK.replace("\\\n", " ").splitlines() if entry and not entry.startswith("#")]
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_lock_file_names_no_place() -> None:
    assert [line for line in LOCK.splitlines() if "://" in line or "--index" in line or "--find" in line] == []


def test_the_project_pins_exactly_what_is_locked() -> None:
    groups = PROJECT["dependency-groups"].values()
    wanted = [*PROJECT["project"]["dependencies"], *(name for group in groups for name in group)]
    locked = {line.split()[0].lower() for line in LOCK.splitlines() if "==" in line}
    plain = {name.lower().replace("[bin]", "") for name in wanted}
    assert plain - locked == set()


def test_the_npm_lock_file_names_no_place() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text("utf-8")
