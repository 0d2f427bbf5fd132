"""A script as a person calls it, but within this process: what it says and the code it ends with, in no time.

Enough for what a script answers. What is about a process (its streams, its rights, what stops it) starts one; so does
one test of each script. Owns leaving this process as it was.
"""

import argparse
import io
import runpy
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from environment import prepare
from terminal.usage import speak_indonesian

SCRIPTS = Path(__file__).parents[2] / "scripts"


def call(script: str, *arguments: str | Path) -> CompletedProcess[str]:
    """What ``subprocess.run`` would say of it. An error that the script itself does not tell is the test's failure."""
    command = [str(SCRIPTS / script), *map(str, arguments)]
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", command)
        patch.setattr(prepare, "ready", lambda *_: speak_indonesian())
        for word in ("_", "ngettext"):  # so that argparse speaks to pytest as before
            patch.setattr(argparse, word, vars(argparse)[word])
        code = _code_of(command[0])
    return CompletedProcess(command, code, out.getvalue(), err.getvalue())


def _code_of(script: str) -> int:
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        return int(end.code or 0)
    return 0
