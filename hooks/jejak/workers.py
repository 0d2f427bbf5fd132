"""Work spread over the machine's cores: forked children that send results back in order. Knows nothing of the work.

Forking needs no pickling on the way in, so a child sees everything its parent has read; results come back by pickle.
Whoever is free does what comes next. A child waits while its pipe is full, so results never pile up. Nobody waits for
ever: who stops reading kills the children, and a child whose parent has died dies with it.
"""

import ctypes
import gc
import os
import pickle
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from io import FileIO
from itertools import groupby, pairwise
from multiprocessing.connection import Connection, wait
from select import PIPE_BUF
from typing import Any, NamedTuple, NoReturn, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

SELDOM = 100_000, 50, 50
"""When a child looks for garbage: nearly all that it makes goes by itself, and looking takes time."""

WORTH_FORKING = 64
"""Items. Below that a fork costs more than it saves."""

STOPPING = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
"""What a person or a system ends a program with."""

_PR_SET_PDEATHSIG = 1
"""From linux/prctl.h."""


_TICKET = 4
"""Bytes of a ticket: the number of the run that whoever reads it is to do."""

MOST = PIPE_BUF // _TICKET
"""Runs. An empty pipe surely takes so many tickets at once."""


class ChildLostError(ChildProcessError):
    """A child ended without handing over what it was to make. Its text says how, in Indonesian."""


class _Child(NamedTuple):
    process: int
    results: Connection


_Sent = tuple[int, bool, Any]
"""The number of an item, whether it was done, and its result or the error."""


_open: list[Connection] = []
"""Every end of a pipe that this process holds: a child must let go of them, or nobody sees when the other end dies."""


def map_in_order(
    work: Callable[[Item], Result], items: Sequence[Item], groups: Sequence[str | None] = ()
) -> Generator[Result, None, None]:
    """``map(work, items)``, done by as many children as there are cores. An error of ``work`` is raised here.

    ``groups``: one for each item, or none at all. Neighbours of one group go to one child, which works out only once
    what they have in common; items of no group (None) go anywhere. Whoever stops before the end closes it.
    """
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    if cores < 2 or len(items) < WORTH_FORKING:
        return (work(item) for item in items)
    return _forked(work, items, _runs(groups or [None] * len(items)), cores)


def run_apart(work: Callable[[], None]) -> None:
    """Do ``work`` in a child, so that what it held is free again when it ends. An error of ``work`` is raised here."""
    if sys.platform == "linux":
        deque(_forked(lambda _: work(), [None], [range(1)], 1), maxlen=0)
    else:
        work()


def end_with(parent: int) -> None:
    """From here on this process dies when ``parent`` does, however that one dies. Linux only; elsewhere nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was quicker
            os._exit(1)


def how_it_ended(code: int) -> str:
    """The exit code of a process, negative where a signal ended it, as a text: ``dihentikan oleh SIGKILL``."""
    if code >= 0:
        return f"berhenti dengan kode {code}"
    if code == -signal.SIGKILL:
        return "dihentikan paksa (SIGKILL), mungkin karena memori habis,"
    names = {number.value: number.name for number in signal.Signals}
    return f"dihentikan oleh {names.get(-code, f'sinyal {-code}')}"


def _runs(groups: Sequence[str | None]) -> list[range]:
    """Neighbouring items of one group, each item of none alone; several such together where there are too many."""
    starts = [next(run)[0] for _, run in groupby(enumerate(groups), key=lambda each: each[1] or each[0])]
    some = starts[:: -(-len(starts) // MOST)]
    return [range(start, end) for start, end in pairwise([*some, len(groups)])]


def _forked(
    work: Callable[[Item], Result], items: Sequence[Item], runs: Sequence[range], cores: int
) -> Generator[Result, None, None]:
    """Whichever child is free does the next run."""
    children: list[_Child] = []
    try:
        with _tickets(len(runs)) as tickets:
            for _ in range(cores):
                _start(partial(_send, work, items, runs, tickets), children)
        yield from _merged(children, len(items))
    finally:
        _end(children)


def _tickets(count: int) -> FileIO:
    """A pipe from which one ticket after another can be read, then its end. Of two children each reads another one."""
    reading, writing = os.pipe()
    with FileIO(writing, "w") as pipe:
        pipe.write(b"".join(number.to_bytes(_TICKET, sys.byteorder) for number in range(count)))
    return FileIO(reading)


def _merged(children: Sequence[_Child], count: int) -> Iterator[Any]:
    """The results in the order of the items. Each child's come in that order, so one of each is all that is kept."""
    waited_for = list(children)
    ready: dict[int, tuple[_Child, _Sent]] = {}
    for number in range(count):
        while number not in ready:
            several = len(waited_for) > 1  # to read from a single one is to wait for it
            ends = wait([each.results for each in waited_for]) if several else [waited_for[0].results]
            for child in [each for each in waited_for if each.results in ends]:
                waited_for.remove(child)
                if sent := _receive(child):
                    ready[sent[0]] = child, sent
        child, (_, done, value) = ready.pop(number)
        if not done:
            raise value
        waited_for.append(child)
        yield value


def _start(send: Callable[[Connection], None], children: list[_Child]) -> None:
    """Fork one more child. What would end this process is held back until the child is known to it."""
    parent = os.getpid()
    reading, writing = os.pipe()
    ours, theirs = Connection(reading, writable=False), Connection(writing, readable=False)
    with theirs, _holding_back():
        process = os.fork()
        if process == 0:
            ours.close()
            _be_child(send, theirs, parent)
        children.append(_Child(process, ours))
        _open.append(ours)


@contextmanager
def _holding_back() -> Iterator[None]:
    held = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _be_child(send: Callable[[Connection], None], results: Connection, parent: int) -> NoReturn:
    """Never returns: a child that went on would do its parent's tidying up as well."""
    try:
        end_with(parent)
        for number in STOPPING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
        for end in _open:
            end.close()
        _open[:] = [results]
        gc.freeze()  # what the parent has read is no garbage here; looking through it again would also copy it
        gc.set_threshold(*SELDOM)
        send(results)
    finally:
        os._exit(0)


def _send(
    work: Callable[[Item], Result], items: Sequence[Item], runs: Sequence[range], tickets: FileIO, results: Connection
) -> None:
    """Do run after run until none is left, and say so."""
    with suppress(BrokenPipeError):  # the parent wants no more
        while ticket := tickets.read(_TICKET):
            for place in runs[int.from_bytes(ticket, sys.byteorder)]:
                try:
                    sent: _Sent = (place, True, work(items[place]))
                except BaseException as error:  # handed to the parent, which raises it
                    sent = (place, False, _fit_to_travel(error))
                results.send(sent)
                if not sent[1]:
                    return
        results.send(None)


def _fit_to_travel(error: BaseException) -> BaseException:
    """The error itself, or one that says the same where pickle cannot carry it; where it arose goes with it."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError("\n".join([f"{type(error).__name__}: {error}", *error.__notes__]))
    return error


def _receive(child: _Child) -> Any:
    """What it sends next, ``_Sent``; None at its end."""
    try:
        return child.results.recv()
    except (EOFError, OSError):  # at the end of a message or within one
        raise ChildLostError(f"sebuah proses penyusun {_how(child.process)} sebelum selesai") from None


def _how(process: int) -> str:
    """How a child ended whose pipe is closed; it is left to be reaped."""
    try:
        ended = os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    except ChildProcessError:  # this program was started with SIGCHLD ignored, so that nobody can know
        ended = None
    if ended is None:
        return "berhenti"
    return how_it_ended(ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status)


def _end(children: list[_Child]) -> None:
    """Whatever they are doing: nobody is left to read it."""
    with _holding_back():
        for child in children:
            child.results.close()
            _open.remove(child.results)
            with suppress(ProcessLookupError):
                os.kill(child.process, signal.SIGKILL)
        for child in children:
            with suppress(ChildProcessError):
                os.waitpid(child.process, 0)
