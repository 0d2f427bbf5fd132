"""Work on every core: results in order, errors raised where they are asked for, nothing left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from itertools import islice, pairwise
from pathlib import Path

import pytest

from jejak import workers

HOOKS = Path(__file__).parents[1] / "hooks"


def square(number: int) -> int:
    return number * number


def kill_myself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail_at_seventy(number: int) -> int:
    if number == 70:
        raise ValueError("tujuh puluh")
    return number


@pytest.mark.parametrize("count", [0, 3, workers.WORTH_FORKING, 500, 3 * workers.MOST + 1])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    assert list(workers.map_in_order(square, range(count))) == [number * number for number in range(count)]


def test_an_error_is_raised_after_the_results_before_it() -> None:
    results = workers.map_in_order(fail_at_seventy, range(100))
    assert list(islice(results, 70)) == list(range(70))
    with pytest.raises(ValueError, match="tujuh puluh"):
        next(results)


def test_neighbours_of_one_group_are_done_by_one_child() -> None:
    groups = [None, "sumber", "sumber", None, "linimasa", "linimasa", None] * 20
    done_by = list(workers.map_in_order(lambda _: os.getpid(), range(140), groups))
    for (one, first), (other, second) in pairwise(zip(groups, done_by, strict=True)):
        assert one is None or one != other or first == second
    assert list(workers.map_in_order(square, range(140), groups)) == [number * number for number in range(140)]


def sleep_at_first(number: int) -> int:
    time.sleep(0 if number else 0.3)
    return os.getpid()


def test_whoever_is_free_does_what_comes_next() -> None:
    """A child with a long piece of work leaves all else to the others."""
    by = list(workers.map_in_order(sleep_at_first, range(workers.WORTH_FORKING)))
    assert by.count(by[0]) == 1


def tell_at_length(number: int) -> tuple[int, bytes]:
    """Far more than a pipe holds: while the first item takes its time, the others wait to be read."""
    time.sleep(0 if number else 0.2)
    return number, bytes(100_000)


def test_results_that_wait_for_an_earlier_one_come_in_their_order_all_the_same() -> None:
    results = workers.map_in_order(tell_at_length, range(200), [f"{number // 7}" for number in range(200)])
    assert [number for number, _ in results] == list(range(200))


def children() -> list[str]:
    """The processes that this one has forked and that nobody has reaped."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()


def test_children_end_when_nobody_wants_their_results() -> None:
    large = workers.map_in_order(lambda number: bytes(100_000), range(500))
    next(large)
    assert len(children()) >= 2
    large.close()
    assert children() == []


@pytest.mark.parametrize(("end", "said"), [(lambda: os._exit(9), "kode 9"), (kill_myself, "SIGKILL")])
def test_a_child_that_dies_is_noticed_and_told(end: Callable[[], None], said: str) -> None:
    with pytest.raises(ChildProcessError, match=rf"{said}.* sebelum selesai"):
        workers.run_apart(end)
    assert children() == []


def test_an_error_that_cannot_travel_is_told_all_the_same() -> None:
    class LocalError(Exception):
        pass

    def work() -> None:
        raise LocalError("di sini saja")

    with pytest.raises(RuntimeError, match="LocalError: di sini saja"):
        workers.run_apart(work)


BUSY = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from jejak import workers

def work():
    results = workers.map_in_order(lambda number: bytes(1_000_000), range(500))
    next(results)
    print(os.getppid(), os.getpid(), *open(f"/proc/self/task/{os.getpid()}/children").read().split(), flush=True)
    time.sleep(60)

workers.run_apart(work)
"""


@pytest.mark.process
@pytest.mark.parametrize("struck", ["parent", "child", "grandchild"])
def test_whoever_of_a_family_is_killed_nobody_waits(struck: str) -> None:
    command = [sys.executable, "-c", BUSY, str(HOOKS)]
    main = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert main.stdout
    family = [int(name) for name in main.stdout.readline().split()]
    assert len(family) >= 4
    try:
        os.kill(family[["parent", "child", "grandchild"].index(struck)], signal.SIGKILL)
        if struck == "grandchild":  # who asks for its result next would notice; here the child sleeps
            main.kill()
        assert main.wait(10) != 0
        assert wait_until(lambda: not any(map(is_running, family)))
    finally:
        main.kill()
        main.stdout.close()


def is_running(process: int) -> bool:
    """A zombie is not: it waits for whoever reaps orphans."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(") ")[2][0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until(holds: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def test_work_apart_raises_its_error_here_and_may_use_every_core_itself() -> None:
    def work() -> None:
        raise LookupError(sum(workers.map_in_order(square, range(100))))

    with pytest.raises(LookupError, match="328350"):
        workers.run_apart(work)


def answer_at_length(number: int) -> bytes:
    """Killed while it waits for somebody to read: far more than a pipe holds."""
    if number == 3:
        threading.Timer(0.2, kill_myself).start()
    return bytes(10_000_000)


def read_slowly(_: bytes) -> None:
    time.sleep(0.1)


def test_a_child_killed_within_its_answer_is_said_as_any_other() -> None:
    results = workers.map_in_order(answer_at_length, range(workers.WORTH_FORKING))
    with pytest.raises(workers.ChildLostError, match="SIGKILL"):
        deque(map(read_slowly, results), maxlen=0)
