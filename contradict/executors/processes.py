"""Several processes on this machine, kept by loky from one stage to the next."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from contradict.errors import CannotCheckError

FEW = 4
"""Chunks from which it pays to start processes, which takes two seconds."""

AHEAD = 2
"""Chunks a process has under way: the next one waits beside the one it works on."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Processes:
    """Works in `workers` processes; as many as there are processors if 0.

    Each multiplies in its share of the threads.
    """

    workers: int = 0

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in order; fewer than FEW are worked on here.

        Raises:
            CannotCheckError: a process was killed, as for want of memory.
        """
        parts = iter(chunks)
        first = list(islice(parts, FEW))
        if len(first) < FEW:
            return map(work, first)
        return self._spread(work, chain(first, parts))

    def _spread(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        count = self.workers or os.cpu_count() or 1
        try:
            yield from _in_order(count, work, chunks)
        except BrokenProcessPool as error:
            raise CannotCheckError(
                f"one of {count} worker processes was killed, most likely for want of memory; "
                "free some, or work in one process with --executor here"
            ) from error


def _in_order(count: int, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
    from loky import get_reusable_executor

    share = max(1, (os.cpu_count() or 1) // count)
    pool = get_reusable_executor(max_workers=count, env={"OMP_NUM_THREADS": str(share)})
    waiting: deque[Future[R]] = deque()
    try:
        for chunk in chunks:
            if len(waiting) == AHEAD * count:
                yield waiting.popleft().result()
            waiting.append(pool.submit(work, chunk))
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
