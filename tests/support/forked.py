"""A script in a process of its own that is forked from this one, which has read the script's modules already.

That costs half of what starting one does, where a test is about how the process goes on and ends. Everything that it
meets from its first line on is its own: session, streams, limits, signals. That the script also begins from nothing is
for tests that start it. Knows no script.
"""

import os
import runpy
import selectors
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired
from typing import NoReturn

MANY = 4096
"""More than are open here."""


class Forked:
    """To be asked as ``subprocess.Popen``: a process that leads a session, with pipes for what it says."""

    def __init__(
        self, script: Path, *arguments: str, environment: Mapping[str, str], begin: Callable[[], None] = lambda: None
    ) -> None:
        """``begin`` is called in the new process, before the script."""
        self.returncode: int | None = None
        out, err = os.pipe(), os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            _be([str(script), *arguments], out[1], err[1], environment, begin)
        os.close(out[1])
        os.close(err[1])
        self.stdout, self.stderr = os.fdopen(out[0], "rb"), os.fdopen(err[0], "rb")

    def poll(self) -> int | None:
        if self.returncode is None and (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
            self.returncode = os.waitstatus_to_exitcode(ended[1])
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def communicate(self, timeout: float) -> tuple[str, str]:
        """What it said on both streams, once it and whoever else could write there has ended. Raises TimeoutExpired."""
        said, end = {self.stdout: b"", self.stderr: b""}, time.monotonic() + timeout
        with selectors.DefaultSelector() as waiting:
            for stream in said:
                if not stream.closed:
                    waiting.register(stream, selectors.EVENT_READ, stream)
            while waiting.get_map() and (left := end - time.monotonic()) > 0:
                for key, _ in waiting.select(left):
                    stream = key.data
                    said[stream] += (part := os.read(key.fd, 65536))
                    if not part:
                        waiting.unregister(stream)
                        stream.close()
        while self.poll() is None:
            if time.monotonic() > end:
                raise TimeoutExpired(str(self.pid), timeout)
            time.sleep(0.002)
        return said[self.stdout].decode(), said[self.stderr].decode()


def _be(command: list[str], out: int, err: int, environment: Mapping[str, str], begin: Callable[[], None]) -> NoReturn:
    """Never returns: a child that went on would run the tests as well."""
    code = 1
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.closerange(3, MANY)
        sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.environ.update(environment)
        sys.argv = command
        begin()
        code = _run(command[0])
        with suppress(OSError):
            sys.stdout.flush()
    finally:
        os._exit(code)


def _run(script: str) -> int:
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        return int(end.code or 0)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0
