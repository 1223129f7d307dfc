"""Work in a process of its own, so that its memory is its own too; processes it starts count."""

import resource
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from threading import Thread
from typing import Any

import psutil


def alone(work: Callable[..., Any], *arguments: object) -> Any:
    """Return what `work` returns, from a fresh process."""
    with ProcessPoolExecutor(1, get_context("spawn"), _watched) as pool:
        return pool.submit(work, *arguments).result()


def _watched() -> None:
    Thread(target=_MEMORY.watch, daemon=True).start()


def busy() -> float:
    """Return the seconds that processors worked for this process and for all that it started."""
    spent = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    ended = sum(one.ru_utime + one.ru_stime for one in spent)
    living: float = sum(one.user + one.system for one in _of_children("cpu_times"))
    return ended + living


def peak() -> float:
    """Return the highest memory of this process and its processes together so far, in MiB.

    Its own is known to the byte; theirs is looked at ten times a second in work `alone`.
    """
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return max(own, _MEMORY.highest) / 2**20


@dataclass(slots=True)
class _Memory:
    """The highest memory that this process and its processes held at one time, in bytes."""

    highest: int = 0

    def watch(self) -> None:
        """Look for ever."""
        while True:
            others = sum(one.rss for one in _of_children("memory_info"))
            self.highest = max(self.highest, psutil.Process().memory_info().rss + others)
            time.sleep(0.1)


_MEMORY = _Memory()


def _of_children(method: str) -> Iterator[Any]:
    """Yield what a method says of each process that this one started and that lives."""
    for child in psutil.Process().children(recursive=True):
        try:
            yield getattr(child, method)()
        except psutil.NoSuchProcess:
            continue
