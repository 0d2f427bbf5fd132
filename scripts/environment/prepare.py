"""The bootstrap: makes ``.venv`` from the hash-locked requirements and runs the calling script inside it.

Every script starts with ``from environment import prepare; prepare.ready()``. Owns the environment only; knows nothing
of records, pages or tests. Uses the standard library alone and parses on old Pythons, so that they get a clear line
instead of a SyntaxError.
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

from environment.bytecode import keep_whole
from terminal.ending import orderly
from terminal.steps import say, step, stop
from terminal.usage import speak_indonesian

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)

# The parts of requirements.lock, in its order; a part needs all parts before it. The last one holds what scripts/bench
# compares with, and never gets into .venv. SAID: what a terminal calls them.
PARTS = ("installer", "site", "test", "bench")
SAID = {"installer": "pemasang", "site": "situs", "test": "uji", "bench": "banding"}
MARK = "# === {} ==="

# Set while a script goes over into .venv: where it arrives elsewhere, it must not go round for ever.
GOING = "JEJAK_GOING_TO_VENV"

# Settings of the caller's shell that would let packages from outside .venv in.
STRAY = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "__PYVENV_LAUNCHER__")


def ready(part: str = "site") -> None:
    """Return only inside ``.venv`` holding ``part`` (``site`` or ``test``), with ``hooks/`` importable.

    Makes or extends ``.venv`` first where needed; then replaces this process by the same script inside it.
    """
    if sys.version_info < OLDEST:
        stop(f"Perlu Python 3.11 atau lebih baru; yang menjalankan ini Python {sys.version.split()[0]}.")
    sys.path.insert(0, str(ROOT / "hooks"))
    orderly()
    speak_indonesian()
    wanted = PARTS[: PARTS.index(part) + 1]
    with _telling():
        made = _is_made(wanted)
        if not made:
            with _one_at_a_time():
                _make(wanted)
        _sane_environment()
        keep_whole(ROOT)
        if not (made and _inside()):
            _go_over()
    os.environ.pop(GOING, None)


@contextmanager
def _telling() -> Iterator[None]:
    """Whatever the system refuses while .venv is looked at or made is told with what to do about it."""
    try:
        yield
    except OSError as error:
        from jejak.oserrors import told

        stop(f".venv tidak dapat disiapkan: {told(error)}.\nPerbaiki itu, atau hapus folder .venv; lalu jalankan lagi.")


def _go_over() -> None:
    """Replace this process by the same script inside ``.venv``."""
    if os.environ.get(GOING) == str(os.getpid()):
        stop(".venv rusak: Python di dalamnya bukan miliknya. Hapus folder .venv, lalu jalankan lagi.")
    os.environ[GOING] = str(os.getpid())  # the process stays the same one
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


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
    return os.path.realpath(sys.prefix) == os.path.realpath(VENV)


def _is_made(wanted: tuple[str, ...]) -> bool:
    return _is_sound() and set(_seals(wanted)) <= set(_installed())


def _is_sound() -> bool:
    """Whether ``.venv`` has a Python, and the file by which that Python knows where it lives."""
    return PYTHON.exists() and (VENV / "pyvenv.cfg").is_file()


def _installed() -> list[str]:
    """The seals that the last finished installation left; none of a half-made ``.venv``."""
    return STAMP.read_text("utf-8", errors="replace").splitlines() if STAMP.is_file() else []


def _seals(parts: tuple[str, ...]) -> list[str]:
    """One line per part, naming its locked requirements, and one for the Python that they were installed for."""
    lock = _locked()
    digests = [f"{part} {hashlib.sha256(lock[part].encode()).hexdigest()}" for part in parts]
    return [f"python {_version()}", *digests]


def _locked() -> dict[str, str]:
    """The parts of requirements.lock. A file that lost one would empty ``.venv``."""
    if not LOCK.is_file():
        stop(f"{LOCK.name} tidak ada; ambil lagi: git checkout {LOCK.name}")
    text = LOCK.read_text("utf-8", errors="replace")
    if not all(MARK.format(name) in text for name in PARTS):
        stop(f"{LOCK.name} tidak lengkap; ambil lagi: git checkout {LOCK.name}")
    return parts_of(text)


def _version() -> str:
    """``3.11`` of the Python whose ``.venv`` this is, or is to be.

    Where a renewed system has left a ``.venv`` whose link leads to another Python, that one finds its own version here.
    """
    made_for = sorted(path.name for path in (VENV / "lib").glob("python3.*"))
    if _inside() or not made_for:
        return "{}.{}".format(*sys.version_info)
    return made_for[-1][len("python") :]


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Hold the set-up's lock; a second process waits and then finds the work done."""
    if not os.access(ROOT, os.W_OK):
        stop(f"Folder {ROOT} tidak dapat ditulisi; .venv tidak dapat dibuat di situ.")
    path = ROOT / ".venv.lock"
    if path.is_symlink() or (path.exists() and not path.is_file()):
        stop(f"{path} bukan berkas biasa. Hapus, lalu jalankan lagi.")
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Menunggu proses lain yang sedang menyiapkan .venv …")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _make(wanted: tuple[str, ...]) -> None:
    """Bring ``.venv`` to the lock file's state for ``wanted`` and what it held before; anew if it is not sound."""
    if _is_made(wanted):
        return
    held = [seal.split()[0] for seal in _installed()]
    if f"python {_version()}" not in _installed() or not _is_sound():
        with step(f"Membuat lingkungan Python di {VENV.name}"):
            _make_empty()
        held = []
    parts = tuple(part for part in PARTS if part in wanted or part in held)
    with step(f"Memasang pustaka ({', '.join(SAID[part] for part in parts[1:])}) dari {LOCK.name}"):
        STAMP.unlink(missing_ok=True)
        _install(parts)
        STAMP.write_text("\n".join(_seals(parts)) + "\n", "utf-8")


def _make_empty() -> None:
    """A new ``.venv`` in place of a missing, half-made or outdated one."""
    if VENV.is_symlink() or (VENV.exists() and not VENV.is_dir()):  # someone's own, and not ours to empty
        stop(f"{VENV} bukan folder buatan skrip ini. Pindahkan atau hapus, lalu jalankan lagi.")
    _have_ensurepip()
    if VENV.exists():
        shutil.rmtree(VENV)
    base = getattr(sys, "_base_executable", sys.executable)
    if not _run([base, "-m", "venv", str(VENV)]):
        stop(f"Gagal membuat {VENV}. Periksa ruang disk, lalu jalankan lagi.")


def _have_ensurepip() -> None:
    """Debian ships ``venv`` without the part that brings pip."""
    package = "python{}.{}-venv".format(*sys.version_info)
    if not find_spec("ensurepip") and not install_by_apt(package):
        stop(f"Python ini tanpa venv. Pasang dahulu: sudo apt install {package}")


def _install(parts: tuple[str, ...]) -> None:
    """Exactly the locked packages: by uv, five times as quick; else by pip, which knows more kinds of machines."""
    installer, everything = _requirements(parts[:1]), _requirements(parts)
    locked = ["--quiet", "--require-hashes"]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps", *locked, "-r"]
    uv = [str(PYTHON), "-m", "uv", "pip", "sync", "--python", str(PYTHON), *locked]
    if _run([*pip, installer], quiet=True) and _run([*uv, everything], quiet=True):
        return
    if not _run([*pip, everything]):
        stop("Pustaka tidak dapat dipasang. Periksa sambungan internet dan ruang disk, lalu jalankan lagi.")


def _requirements(parts: tuple[str, ...]) -> str:
    """A requirements file of these parts, by path."""
    lock = _locked()
    path = VENV / f"{parts[-1]}.txt"
    path.write_text("".join(lock[part] for part in parts), "utf-8")
    return str(path)


def _run(command: list[str], quiet: bool = False) -> bool:
    """Run a command, showing the end of its output only if it fails (and never if ``quiet``)."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode and not quiet:
        last = done.stdout.decode("utf-8", "replace").splitlines()[-10:]
        print(*last, sep="\n", file=sys.stderr, flush=True)
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
