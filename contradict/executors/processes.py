"""This process, and others on this machine beside it, kept by loky from one stage to the next.

A stage begins here. After PATIENCE seconds of work the others start, so that small work never
waits for them, and most of large work is done by all processors. This process goes on working:
one process less has to be started, told what this one knows, and paid for in memory.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from multiprocessing import current_process
from typing import Any, TypeAlias, TypeVar

from contradict.protocols import Learning, Travelling

PATIENCE = 6.0
"""Seconds of a stage's work done here before processes start. They take two to start, and as long
again to make anew what work remembers: no stage takes twice what it would without waiting."""

AHEAD = 2
"""Chunks another process has under way: the next one waits beside the one it works on."""

HELD = 4
"""Chunks a process, this one among them, whose results wait for that of an earlier one."""

LARGEST = 1 << 30
"""Bytes that a process may grow by before loky takes it for one that leaks, and starts another:
what the rules remember takes some 300 MB."""

T = TypeVar("T")
R = TypeVar("R")
_Worked: TypeAlias = tuple[R, Any]
"""A result, and what was learnt of its items elsewhere, None for nothing."""


@dataclass(frozen=True, slots=True)
class Processes:
    """Works here for `patience` seconds a stage, then in `workers` processes, this one among them.

    There are as many as this process may use processors if `workers` is 0. Each of the others
    multiplies in its share of the threads.
    """

    workers: int = 0
    patience: float = PATIENCE

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in order.

        A chunk whose process was killed, as for want of memory, is worked on here.
        """
        parts = iter(chunks)
        yield from _here(work, parts, self.patience)
        for chunk in parts:
            yield from _spread(self.workers or processors(), work, chain([chunk], parts))


def processors() -> int:
    """Return how many processors this process may use: a container's share, where it is in one."""
    import loky

    if current_process().daemon:  # which may have no children
        return 1
    return int(loky.cpu_count())


def _here(work: Callable[[T], R], chunks: Iterator[T], patience: float) -> Iterator[R]:
    """Yield results, in order, until the work on them took `patience` seconds."""
    for chunk in chunks:
        started = time.perf_counter()
        result = work(chunk)
        patience -= time.perf_counter() - started
        yield result
        if patience <= 0:
            return


def _spread(count: int, work: Callable[[T], R], chunks: Iterator[T]) -> Iterator[R]:
    """Yield results, in order; a chunk for which no other process has room is worked on here."""
    waiting: deque[tuple[T, Future[_Worked[R]]]] = deque()
    try:
        for chunk in chunks:
            under_way = sum(not future.done() for _, future in waiting)
            there = under_way < AHEAD * (count - 1)
            future = _submitted(count - 1, work, chunk) if there else _done(work, chunk)
            waiting.append((chunk, future))
            while waiting and (waiting[0][1].done() or len(waiting) == HELD * count):
                yield _result(work, *waiting.popleft())
        while waiting:
            yield _result(work, *waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _done(work: Callable[[T], R], chunk: T) -> Future[_Worked[R]]:
    """Work on a chunk here; what it raises is raised when its result is asked for."""
    future: Future[_Worked[R]] = Future()
    try:
        future.set_result((work(chunk), None))
    except Exception as error:
        future.set_exception(error)
    return future


def _submitted(others: int, work: Callable[[T], R], chunk: T) -> Future[_Worked[R]]:
    """Return the result to be, from the processes of before, or new ones if one of them died."""
    from loky import get_reusable_executor

    share = max(1, processors() // (others + 1))
    settings = {"OMP_NUM_THREADS": str(share), "LOKY_MAX_MEMORY_LEAK_SIZE": str(LARGEST)}
    pool = get_reusable_executor(max_workers=others, env=settings)
    luggage = work.luggage(chunk) if isinstance(work, Travelling) else None
    try:
        future: Future[_Worked[R]] = pool.submit(_worked, work, chunk, luggage)
    except BrokenProcessPool as error:  # this very moment
        future = Future()
        future.set_exception(error)
    return future


def _worked(work: Callable[[T], R], chunk: T, luggage: Any) -> _Worked[R]:
    if luggage is not None and isinstance(work, Travelling):
        work.unpack(chunk, luggage)
    result = work(chunk)
    return result, work.learnt(chunk) if isinstance(work, Learning) else None


def _result(work: Callable[[T], R], chunk: T, future: Future[_Worked[R]]) -> R:
    try:
        result, learnt = future.result()
    except BrokenProcessPool:
        return work(chunk)
    if learnt is not None and isinstance(work, Learning):
        work.learn(chunk, learnt)
    return result
