"""One run at a time: a lock that the kernel or the server frees when its holder dies."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from filelock import FileLock, Timeout
from sqlalchemy import Engine, text

from contradict.errors import BusyError

KEY = 0x636F6E7472616469
"""The advisory lock of a database: "contradi" in ASCII."""


@contextmanager
def hold(engine: Engine, where: str) -> Iterator[None]:
    """Hold the store behind `engine` until the block ends; `where` is its name in messages.

    Raises:
        BusyError: another process holds it.
    """
    held = _hold_file if engine.dialect.name == "sqlite" else _hold_database
    with held(engine, where):
        yield


@contextmanager
def _hold_file(engine: Engine, where: str) -> Iterator[None]:
    lock = FileLock(f"{sqlite_path(engine)}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise _busy(where) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _hold_database(engine: Engine, where: str) -> Iterator[None]:
    with engine.connect() as connection:
        taken = connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY})
        if not taken.scalar():
            raise _busy(where)
        connection.commit()  # the lock is the session's, and no transaction stays open for hours
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": KEY})
            connection.commit()


def sqlite_path(engine: Engine) -> Path:
    """Return the file behind an engine, which knows it as a URI."""
    return Path(unquote((engine.url.database or "").removeprefix("file:")))


def _busy(where: str) -> BusyError:
    return BusyError(
        f"another run holds the store {where!r}; one at a time was expected: wait until it is "
        "done, and run again"
    )
