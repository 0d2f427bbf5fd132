"""Work spread over the machine's cores: forked children that send results back in order. Knows nothing of the work.

Forking needs no pickling on the way in, so a child sees everything its parent has read; results come back by pickle.
A child waits while its pipe is full, so results never pile up.
"""

import errno
import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_FORKING = 64
"""Items. Below that a fork costs more than it saves."""


def map_in_order(
    work: Callable[[Item], Result], items: Sequence[Item], groups: Sequence[str | None] = ()
) -> Iterator[Result]:
    """``map(work, items)``, done by as many children as there are cores. An error of ``work`` is raised here.

    ``groups``: one for each item, or none at all. Items of one group go to one child, which works out only once what
    they have in common; items of no group (None) go to the children in turn.
    """
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if cores < 2 or len(items) < WORTH_FORKING:
        return map(work, items)
    return _forked(work, items, _lanes(groups or [None] * len(items), cores), cores)


def run_apart(work: Callable[[], None]) -> None:
    """Do ``work`` in a child, so that what it held is free again when it ends. An error of ``work`` is raised here."""
    if sys.platform == "linux":
        deque(_forked(lambda _: work(), [None], [0], 1), maxlen=0)
    else:
        work()


def _lanes(groups: Sequence[str | None], cores: int) -> list[int]:
    """The child of each item: groups in turn as they first come, and single items in turn."""
    of_group = {group: number % cores for number, group in enumerate(dict.fromkeys(filter(None, groups)))}
    single = count()
    return [next(single) % cores if group is None else of_group[group] for group in groups]


def _forked(
    work: Callable[[Item], Result], items: Sequence[Item], lanes: Sequence[int], cores: int
) -> Iterator[Result]:
    """Each child does the items of its lane; their results are read in the order of the items."""
    context = multiprocessing.get_context("fork")
    children = []
    for number in range(cores):
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(
            target=_send,
            args=(work, [item for item, lane in zip(items, lanes, strict=True) if lane == number], theirs, ours),
        )
        _start(child)
        theirs.close()
        children.append((child, ours))
    try:
        for lane in lanes:
            yield _receive(children[lane][1])
    finally:
        for _, ours in children:  # all of them first: a child also holds its elder siblings' pipes open
            ours.close()
        for child, _ in children:
            child.join()


def _start(child: Any) -> None:
    """Fork with Ctrl-C held back: pressed inside Python's own fork handlers, it would be ignored and lost."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        child.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _send(work: Callable[[Item], Result], items: Sequence[Item], results: Any, reading_end: Any) -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    reading_end.close()  # else a child whose parent was killed would wait for itself to read, for ever
    gc.freeze()  # what the parent has read is no garbage here; looking through it again would also copy it
    for item in items:
        try:
            results.send((True, work(item)))
        except (BrokenPipeError, KeyboardInterrupt):  # the parent has stopped, or stops by the same key
            return
        except Exception as error:  # handed to the parent, which raises it
            results.send((False, error))
            return


def _receive(results: Any) -> Any:
    try:
        done, value = results.recv()
    except EOFError:
        raise ChildProcessError(errno.ECHILD, "proses anak berhenti sebelum selesai") from None
    if not done:
        raise value
    return value
