"""The bootstrap: makes ``.venv`` from the hash-locked requirements and runs the calling script inside it.

Every script starts with ``import _prepare; _prepare.ready()``. Owns the environment only; knows nothing of records,
pages or tests. Uses the standard library alone and parses on old Pythons, so that they get a clear line instead of a
SyntaxError.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from _steps import say, step, stop

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)

# The parts of requirements.lock, in its order; a part needs all parts before it. The last one holds what scripts/bench
# compares with, and never gets into .venv.
PARTS = ("pemasang", "situs", "uji", "banding")
PART_OF = {"site": "situs", "test": "uji"}
MARK = "# === {} ==="

# Settings of the caller's shell that would let packages from outside .venv in.
STRAY = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "__PYVENV_LAUNCHER__")


def ready(part: str = "site") -> None:
    """Return only inside ``.venv`` holding ``part`` (``site`` or ``test``), with ``hooks/`` importable.

    Makes or extends ``.venv`` first where needed; then replaces this process by the same script inside it.
    """
    if sys.version_info < OLDEST:
        stop(f"Perlu Python 3.11 atau lebih baru; yang menjalankan ini Python {sys.version.split()[0]}.")
    wanted = PARTS[: PARTS.index(PART_OF[part]) + 1]
    if not _is_made(wanted):
        with _one_at_a_time():
            _make(wanted)
    _sane_environment()
    if not _inside():
        os.execv(PYTHON, [str(PYTHON), *sys.argv])
    sys.path.insert(0, str(ROOT / "hooks"))


def parts_of(lock: str) -> dict[str, str]:
    """The text of requirements.lock by part name."""
    after_mark = {name: lock.partition(MARK.format(name))[2] for name in PARTS}
    return {name: text.partition(MARK.partition("{}")[0])[0] for name, text in after_mark.items()}


def install_by_apt(*packages: str) -> bool:
    """Install Debian packages where this user may without a password; whether that worked."""
    apt = _apt()
    if not apt:
        return False
    _run([*apt, "update", "-q"], quiet=True)
    return _run([*apt, "install", "-q", "-y", "--no-install-recommends", *packages])


def _inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _is_made(wanted: tuple[str, ...]) -> bool:
    return PYTHON.exists() and all(_is_installed(part) for part in wanted)


def _is_installed(part: str) -> bool:
    stamp = _stamp(part)
    return stamp.is_file() and stamp.read_text("utf-8") == _seal(part)


def _stamp(part: str) -> Path:
    """The file that says that a part is installed completely; written last."""
    return VENV / f"{part}.terpasang"


def _seal(part: str) -> str:
    """What a finished part's stamp holds: its locked requirements and the Python they were installed for."""
    digest = hashlib.sha256(parts_of(LOCK.read_text("utf-8"))[part].encode()).hexdigest()
    return f"{digest} {_python_of_venv()}\n"


def _python_of_venv() -> str:
    """``3.11`` inside ``.venv`` and, outside, of the interpreter that its symbolic link leads to now."""
    if _inside() or not PYTHON.exists():
        return "{}.{}".format(*sys.version_info)
    libraries = sorted(path.name for path in (VENV / "lib").glob("python3.*"))
    return libraries[-1].removeprefix("python") if libraries else "?"


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold the set-up's lock; a second process waits and then finds the work done."""
    if not os.access(ROOT, os.W_OK):
        stop(f"Folder {ROOT} tidak dapat ditulisi; .venv tidak dapat dibuat di situ.")
    with (ROOT / ".venv.kunci").open("w", encoding="utf-8") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Menunggu proses lain yang sedang menyiapkan .venv …")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _make(wanted: tuple[str, ...]) -> None:
    if _is_made(wanted):
        return
    missing = wanted
    if _is_made(wanted[:2]):
        missing = wanted[2:]
    else:
        with step(f"Membuat lingkungan Python di {VENV.name}"):
            _make_empty()
    for part in missing:
        with step(f"Memasang pustaka bagian {part} dari {LOCK.name}"):
            _install(part)


def _make_empty() -> None:
    """A new ``.venv`` in place of a missing, half-made or outdated one."""
    _have_ensurepip()
    shutil.rmtree(VENV, ignore_errors=True)
    base = getattr(sys, "_base_executable", sys.executable)
    if not _run([base, "-m", "venv", "--clear", str(VENV)]):
        stop(f"Gagal membuat {VENV}.")


def _have_ensurepip() -> None:
    """Debian ships ``venv`` without the part that brings pip."""
    package = "python{}.{}-venv".format(*sys.version_info)
    if not find_spec("ensurepip") and not install_by_apt(package):
        stop(f"Python ini tanpa venv. Pasang dahulu: sudo apt install {package}")


def _install(part: str) -> None:
    requirements = VENV / f"{part}.txt"
    requirements.write_text(parts_of(LOCK.read_text("utf-8"))[part], "utf-8")
    arguments = ["install", "--quiet", "--no-deps", "--require-hashes", "-r", str(requirements)]
    # uv is five times as quick; pip knows more kinds of machines and its own settings (mirrors, certificates).
    with_uv = [str(PYTHON), "-m", "uv", "pip", *arguments, "--python", str(PYTHON)]
    with_pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", *arguments]
    if not (part != PARTS[0] and _run(with_uv, quiet=True)) and not _run(with_pip) and part != PARTS[0]:
        stop(f"Pustaka bagian {part} tidak dapat dipasang. Periksa sambungan internet, lalu jalankan lagi.")
    _stamp(part).write_text(_seal(part), "utf-8")


def _run(command: list[str], quiet: bool = False) -> bool:
    """Run a command, showing its output only if it fails (and never if ``quiet``)."""
    done = subprocess.run(
        command, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode and not quiet:
        print(done.stdout, file=sys.stderr, flush=True)
    return done.returncode == 0


def _apt() -> list[str]:
    """The apt command that needs no password here; empty where there is none."""
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if shutil.which("sudo") and _run(["sudo", "-n", "true"], quiet=True):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return []


def _sane_environment() -> None:
    """For this script and all it starts."""
    for name in STRAY:
        os.environ.pop(name, None)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["PATH"] = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", os.defpath)])
