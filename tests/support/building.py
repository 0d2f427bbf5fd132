"""A build with all its processes, over a site that stands already: what it says, leaves and changes when it must end.

Owns what must hold however it ends: ``Build.fails``. Knows nothing of what strikes it.
"""

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from support import pausing
from support.forked import Forked
from support.pausing import wait_until
from support.project import FEW
from support.sites import digests

ROOT = Path(__file__).parents[2]
for name in ("files.swap", "jejak.bare", "jejak.publish.search.bundle"):
    import_module(name)  # what scripts/build needs, so that each of its processes has it from here

PATIENCE = 90
"""Seconds; a build takes one on an idle machine. What hangs fails and does not hang."""


class Build:
    """A build in a session of its own, so that whatever it leaves running is found."""

    def __init__(
        self,
        out: Path,
        root: Path = ROOT,
        limit: Callable[[], None] = lambda: None,
        setting: dict[str, str] | None = None,
        moment: str = "",
        builder: str = "none",
    ) -> None:
        """At a moment of ``pausing`` it waits until it is struck or goes on."""
        self.out, self.before, self.reached = out, digests(out), out.with_name("sampai")
        self.reached.unlink(missing_ok=True)

        def begin() -> None:
            if moment:
                pausing.pause(moment, self.reached)
            limit()

        options = ("--out", str(out), "--data", str(FEW), "--builder", builder)
        self.process: Forked | subprocess.Popen[str]
        if root == ROOT:
            script = ROOT / "scripts" / "build"
            self.process = Forked(script, *options, environment=setting or {}, begin=begin)
        else:  # which has modules of its own
            command = [sys.executable, str(root / "scripts" / "build"), *options]
            pipe = subprocess.PIPE
            self.process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)

    def family(self) -> list[int]:
        """Every living process of the session, the oldest first."""
        found = []
        for folder in Path("/proc").iterdir():
            with suppress(OSError, ValueError):
                state, _, _, session = (folder / "stat").read_text().rpartition(") ")[2].split()[:4]
                if state != "Z" and int(session) == self.process.pid:
                    found.append(int(folder.name))
        return sorted(found)

    def new(self) -> list[Path]:
        """Folders beside the site that a build makes and removes."""
        return [path for path in self.out.parent.glob(f".{self.out.name}.*") if path.is_dir()]

    def waits(self) -> bool:
        """Whether it came to its moment."""
        return wait_until(lambda: self.process.poll() is not None or self.reached.exists()) and bool(self.new())

    def goes_on(self) -> None:
        self.reached.unlink()

    def ended(self) -> str:
        """What it said on stderr, when it and all that it started are gone."""
        try:
            said = self.process.communicate(timeout=PATIENCE)[1]
            assert wait_until(lambda: not self.family(), 10)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        return said

    def fails(self) -> str:
        """It ends as it should; what it said."""
        said = self.ended()
        assert self.process.returncode
        assert digests(self.out) == self.before
        assert self.new() == []
        with self.out.with_name(f".{self.out.name}.lock").open("a") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert "Traceback" not in said
        assert len(said.split("\n")) <= 4, said
        return said


def standing(site: Path) -> Path:
    """What a build finds and must leave as it is: a small site of ours, by its mark."""
    names = ("index.html", "kota/padang/index.html", "aset/gaya.css")
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"lama: {name}")
    (site / ".jejak-kota-cerdas").write_text("".join(f"{name}\n" for name in sorted(names)))
    return site
