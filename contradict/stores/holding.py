"""One run at a time: a lock that the kernel or the server frees when its holder dies."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from contradict.errors import BusyError, StoreError
from contradict.stores.failures import failures
from contradict.stores.sqlite import sqlite_path

LONGEST = 63
"""Characters of a session's name that PostgreSQL keeps."""

_HOLDER = text("""
    SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid)
    WHERE locktype = 'advisory' AND granted AND objsubid = 1
      AND (classid::bigint << 32) + objid::bigint = :key
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
""")


@contextmanager
def hold(engine: Engine, where: str) -> Iterator[None]:
    """Hold the store behind `engine` until the block ends; `where` is its name in messages.

    Raises:
        BusyError: another process holds it; the message says which, since when and where.
        StoreError: it can't be held.
    """
    held = _hold_file if engine.dialect.name == "sqlite" else _hold_database
    with held(engine, where):
        yield


@contextmanager
def _hold_file(engine: Engine, where: str) -> Iterator[None]:
    path = Path(f"{sqlite_path(engine)}.lock")
    lock = FileLock(path, timeout=0)
    known = _text(path)  # before the attempt, with which older filelocks empty the file
    try:
        lock.acquire()
    except Timeout:
        raise _busy(where, known) from None
    except OSError as error:
        raise StoreError(
            f"store {where!r} can't be held ({type(error).__name__}); a file {path.name!r} beside "
            "it that can be written was expected: check who may write to it and its folder"
        ) from None
    try:
        with suppress(OSError):  # who holds it is good to know, and no more
            path.write_text(_holder(), "utf-8")
        yield
    finally:
        lock.release()


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")[:LONGEST]
    except OSError:
        return ""


@contextmanager
def _hold_database(engine: Engine, where: str) -> Iterator[None]:
    with failures(where), engine.connect() as connection:
        lock = {"key": advisory_key(connection, "run")}
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), lock):
            raise _busy(where, connection.scalar(_HOLDER, lock) or "")
        name = text("SELECT set_config('application_name', :name, false)")
        connection.execute(name, {"name": _holder()})
        connection.commit()  # the lock is the session's, and no transaction stays open for hours
        try:
            yield
        finally:
            with suppress(SQLAlchemyError):  # a session that broke off holds nothing any more
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), lock)
                connection.commit()


def advisory_key(connection: Connection, purpose: str) -> int:
    """Return the number of a lock of the store's own: it has a schema of a PostgreSQL database."""
    name = f"contradict {purpose} {connection.dialect.default_schema_name}"
    return int.from_bytes(sha256(name.encode()).digest()[:7], "big")


def _holder() -> str:
    """Return who this process is, for the next one to name."""
    since = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    return f"process {os.getpid()} since {since} on {platform.node()}"[:LONGEST]


def _busy(where: str, holder: str) -> BusyError:
    return BusyError(
        f"store {where!r} is held by {holder or 'another run'}; one run at a time was expected: "
        "wait until it is done, and run again"
    )
