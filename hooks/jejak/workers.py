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
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_FORKING = 64
"""Items. Below that a fork costs more than it saves."""


def map_in_order(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """``map(work, items)``, done by as many children as there are cores. An error of ``work`` is raised here."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if cores < 2 or len(items) < WORTH_FORKING:
        return map(work, items)
    return _forked(work, items, cores)


def run_apart(work: Callable[[], None]) -> None:
    """Do ``work`` in a child, so that what it held is free again when it ends. An error of ``work`` is raised here."""
    if sys.platform == "linux":
        deque(_forked(lambda _: work(), [None], 1), maxlen=0)
    else:
        work()


def _forked(work: Callable[[Item], Result], items: Sequence[Item], cores: int) -> Iterator[Result]:
    """Child number k does items k, k + cores, …; their results are read in turn."""
    context = multiprocessing.get_context("fork")
    children = []
    for number in range(cores):
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_send, args=(work, items[number::cores], theirs, ours))
        _start(child)
        theirs.close()
        children.append((child, ours))
    try:
        for place in range(len(items)):
            yield _receive(children[place % cores][1])
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
