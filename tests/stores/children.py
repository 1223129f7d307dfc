"""Processes that use a store until they are killed, started from one that has loaded it."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from sqlalchemy import Engine, event

from contradict.errors import BusyError
from contradict.stores import open_store

Task = Callable[[str, Connection], None]
"""What a process does with a store, given where it is and where to say how far it has come."""

PATIENCE = 10.0
"""Seconds in which a server has to notice that a client is gone."""

_CONTEXT: Any = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["contradict.stores", "psycopg", "pytest"])


@contextmanager
def child(task: Task, where: str) -> Iterator[tuple[BaseProcess, Connection]]:
    """Yield a process that does `task` on a store, and what it says; killed afterwards."""
    told, telling = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=task, args=(where, telling))
    process.start()
    telling.close()
    try:
        yield process, told
    finally:
        process.kill()
        process.join()
        process.close()
        told.close()


def die_at(count: int) -> None:
    """Have this process killed before its `count`th statement, commits among them."""
    seen = iter(range(1, count + 1))

    def die_or_count(*_: object) -> None:
        if next(seen) == count:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", die_or_count)
    event.listen(Engine, "commit", die_or_count)


def wait_until_free(where: str) -> None:
    """Return when nobody holds the store, which a server notices a moment after a kill."""
    end = time.monotonic() + PATIENCE
    with open_store(where) as store:
        while True:
            try:
                with store.exclusive():
                    return
            except BusyError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.01)
