"""A store in a file: what must be true of the file, and how SQLite is to treat it."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from sqlalchemy import URL, Engine, create_engine, event

from contradict.errors import StoreError

PATIENCE = 30_000
"""Milliseconds that a verdict waits for a run to finish its transaction, which takes seconds."""

LOGGED = 16_000
"""Pages of 4 KB in the log before it goes into the file: what a first night writes comes in the
order of hashes, and a page that many keys share is then written once for many of them."""

EXPECTED = "a file that `contradict nightly` made was expected"

_MAGIC = b"SQLite format 3\x00"


def sqlite_engine(path: Path, shown: str, *, create: bool, read_only: bool) -> Engine:
    """Return an engine for the store in the file `path`, which messages call `shown`.

    Raises:
        StoreError: there is no such file, or it is none that can be a store.
    """
    try:
        _require_database(path, shown, create)
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"store {shown!r} can't be reached ({type(error).__name__}); {EXPECTED}: check the "
            "path, and who may read and write it"
        ) from None
    engine = create_engine(_url(path, _mode(path, create, read_only)), hide_parameters=True)
    event.listen(engine, "connect", _prepare_reading if read_only else _prepare_writing)
    # A transaction that is to write takes its lock at once: one that reads first can't wait.
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def sqlite_path(engine: Engine) -> Path:
    """Return the file behind an engine, which knows it as a URI."""
    uri = engine.url.database or ""
    return Path(os.fsdecode(unquote_to_bytes(uri.removeprefix("file:"))))


def _require_database(path: Path, shown: str, create: bool) -> None:
    """Raise unless `path` is a SQLite file, or may be made one."""
    if path.is_dir():
        raise StoreError(f"store {shown!r} is a folder; {EXPECTED}: name a file in it")
    if not path.exists():
        if create:
            return
        raise StoreError(
            f"store {shown!r} is not there; {EXPECTED}: make it with "
            "`contradict nightly PATH... --store`, or name another"
        )
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise StoreError(f"store {shown!r} is no database; {EXPECTED}: name another file")


def _mode(path: Path, create: bool, read_only: bool) -> dict[str, str]:
    """Return how SQLite is to open the file.

    Readers of a file in write-ahead mode share a file beside it, which one who may not write to
    the folder can't make. Where there is no log beside it either, nobody is writing: the file is
    all there is, and may be read as it stands.
    """
    if not read_only:
        return {"mode": "rwc" if create else "rw"}
    at_rest = not path.with_name(f"{path.name}-wal").exists()
    if at_rest and not os.access(path.parent, os.W_OK):
        return {"mode": "ro", "immutable": "1"}
    return {"mode": "ro"}


def _url(path: Path, mode: dict[str, str]) -> URL:
    uri = f"file:{quote(os.fsencode(path))}"
    return URL.create("sqlite", database=uri, query={**mode, "uri": "true"})


def _prepare_reading(connection: Any, record: object) -> None:  # noqa: ARG001
    connection.isolation_level = None  # transactions begin where SQLAlchemy says so
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")


def _prepare_writing(connection: Any, record: object) -> None:
    _prepare_reading(connection, record)
    _write_ahead(connection)
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOGGED}")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: Any) -> None:
    """Turn on write-ahead mode, once others that make the same file let go of it.

    SQLite does not wait here: two that read the file first would wait for each other.
    """
    last = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(0.05)
        else:
            return
