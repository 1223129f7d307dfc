"""From what a person writes for a store to an open one."""

from pathlib import Path

from sqlalchemy import URL, Engine, create_engine

from contradict.errors import StoreError
from contradict.stores.addresses import Address, parse_address
from contradict.stores.failures import failures
from contradict.stores.migrating import migrate, require_current
from contradict.stores.sql import SqlStore
from contradict.stores.sqlite import sqlite_engine

PATIENCE = 10
"""Seconds until a server that does not answer is given up; a URL may say `connect_timeout`."""


def open_store(where: str, *, create: bool = False, read_only: bool = False) -> SqlStore:
    """Return the store at `where`, its tables brought up to date unless it is read only.

    Args:
        where: a file, or a URL: `sqlite:///path`, `postgresql+psycopg://user@host/database`.
        create: make the file if there is none; a database must be there.
        read_only: change nothing.

    Raises:
        StoreError: it is not there, no store, of a newer version, or can't be opened.
    """
    address = parse_address(where)
    engine = _engine(address, create, read_only)
    try:
        with failures(address.shown), engine.begin() as connection:
            (require_current if read_only else migrate)(connection, address.shown)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, address.shown)


def _engine(address: Address, create: bool, read_only: bool) -> Engine:
    if address.url.drivername == "sqlite":
        path = Path(address.url.database or "")
        return sqlite_engine(path, address.shown, create=create, read_only=read_only)
    try:
        return _postgresql_engine(address.url, read_only)
    except ModuleNotFoundError:
        raise StoreError(
            f"no driver is installed for the store {address.shown!r}; psycopg was expected: "
            "pip install 'contradict[postgresql]'"
        ) from None


def _postgresql_engine(url: URL, read_only: bool) -> Engine:
    waiting = {"connect_timeout": PATIENCE} if "connect_timeout" not in url.query else {}
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=waiting)
    return engine.execution_options(postgresql_readonly=read_only)
