"""Work in a process of its own, so that its memory is its own too; processes it starts count."""

import resource
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import psutil


def alone(work: Callable[..., Any], *arguments: object) -> Any:
    """Return what `work` returns, from a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def busy() -> float:
    """Return the seconds that processors worked for this process and for all that it started."""
    spent = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    ended = sum(one.ru_utime + one.ru_stime for one in spent)
    living: float = sum(one.user + one.system for one in _of_children("cpu_times"))
    return ended + living


def peak() -> float:
    """Return the highest memory of this process so far and what its processes hold now, in MiB."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    others: int = sum(one.rss for one in _of_children("memory_info"))
    return (own + others) / 2**20


def _of_children(method: str) -> Iterator[Any]:
    """Yield what a method says of each process that this one started and that lives."""
    for child in psutil.Process().children(recursive=True):
        try:
            yield getattr(child, method)()
        except psutil.NoSuchProcess:
            continue
