"""Work on every core: results in order, errors raised where they are asked for, nothing left behind."""

import multiprocessing
import os
from itertools import islice

import pytest

from jejak import workers


def square(number: int) -> int:
    return number * number


def fail_at_seventy(number: int) -> int:
    if number == 70:
        raise ValueError("tujuh puluh")
    return number


@pytest.mark.parametrize("count", [0, 3, workers.WORTH_FORKING, 500])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    assert list(workers.map_in_order(square, range(count))) == [number * number for number in range(count)]


def test_an_error_is_raised_after_the_results_before_it() -> None:
    results = workers.map_in_order(fail_at_seventy, range(100))
    assert list(islice(results, 70)) == list(range(70))
    with pytest.raises(ValueError, match="tujuh puluh"):
        next(results)


def test_items_of_one_group_are_done_by_one_child() -> None:
    groups = [None, "sumber", "linimasa", None, "sumber"] * 20
    done_by = list(workers.map_in_order(lambda _: os.getpid(), range(100), groups))
    for name in ("sumber", "linimasa"):
        assert len({pid for pid, group in zip(done_by, groups, strict=True) if group == name}) == 1
    assert list(workers.map_in_order(square, range(100), groups)) == [number * number for number in range(100)]


def test_children_end_when_nobody_wants_their_results() -> None:
    large = workers.map_in_order(lambda number: bytes(100_000), range(500))
    next(iter(large))
    del large
    assert multiprocessing.active_children() == []


def test_a_child_that_dies_is_noticed() -> None:
    with pytest.raises(ChildProcessError, match="berhenti sebelum selesai"):
        workers.run_apart(lambda: os._exit(9))


def test_work_apart_raises_its_error_here_and_may_use_every_core_itself() -> None:
    def work() -> None:
        raise LookupError(sum(workers.map_in_order(square, range(100))))

    with pytest.raises(LookupError, match="328350"):
        workers.run_apart(work)
