"""Which tests start commands: a test that does so without the mark for it fails, on every machine.

Python itself tells of each start, whatever library asked for it. Knows the marks, and nothing of how they are given.
"""

import sys

import pytest

STARTING = ("subprocess.Popen", "os.posix_spawn", "os.exec", "os.system")
MAY_START = ("process", "browser", "html")
UNMARKED = """A test starts a command, or reads what one built, without the mark for it: the step «unit» holds what runs
within pytest's own process. Write @pytest.mark.process above the test, or pytestmark = pytest.mark.process in its
module. In tests/scripts, and with the fixtures «site», «few_site» and «frozen_site» among its arguments, it has it."""

_running: list[pytest.Item] = []


def watch() -> None:
    """From now on. There is no way back, but where no test runs nothing is refused."""
    sys.addaudithook(_refuse)


def begin(item: pytest.Item) -> None:
    _running[:] = [item]


def finish() -> None:
    _running.clear()


def only_where_marked() -> None:
    """Fail the test that runs now if it lacks the mark."""
    if _running and not any(_running[0].get_closest_marker(mark) for mark in MAY_START):
        pytest.fail(UNMARKED, pytrace=False)


def _refuse(event: str, _: object) -> None:
    if event in STARTING:
        only_where_marked()
