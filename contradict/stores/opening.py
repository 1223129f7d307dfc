"""From what a person writes for a store to an open one: a path, or a database URL."""

from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from contradict.errors import StoreError
from contradict.stores.failures import failures
from contradict.stores.migrating import migrate, pending
from contradict.stores.sql import SqlStore

PATIENCE = 30_000
"""Milliseconds that a verdict waits for a run to finish its transaction, which takes seconds."""

_MAGIC = b"SQLite format 3\x00"


def open_store(where: str, *, create: bool = False, read_only: bool = False) -> SqlStore:
    """Return the store at `where`, its tables brought up to date unless it is read only.

    Args:
        where: a file, or a URL: `sqlite:///path`, `postgresql+psycopg://user@host/database`.
        create: make the file if there is none; a database must be there.
        read_only: change nothing.

    Raises:
        StoreError: it is not there, no store, of a newer version, or can't be opened.
    """
    url = _url(where)
    shown = url.render_as_string(hide_password=True) if "://" in where else where
    engine = _engine(url, shown, create, read_only)
    try:
        with failures(shown):
            _bring_up_to_date(engine, shown, read_only)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, shown)


def _url(where: str) -> URL:
    if "://" not in where:
        return URL.create("sqlite", database=where)
    try:
        return make_url(where)
    except ArgumentError:
        raise StoreError(
            "the store's URL can't be read; a file, or a URL like "
            "postgresql+psycopg://user@host/database was expected"
        ) from None


def _engine(url: URL, shown: str, create: bool, read_only: bool) -> Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite(Path(url.database or ""), shown, create, read_only)
    try:
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"no driver is installed for the store {shown!r}; for PostgreSQL it is "
            "postgresql+psycopg: pip install 'contradict[postgresql]'"
        ) from error


def _sqlite(path: Path, shown: str, create: bool, read_only: bool) -> Engine:
    _require_database(path, shown, create)
    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    mode = "ro" if read_only else "rwc" if create else "rw"
    url = URL.create(
        "sqlite", database=f"file:{quote(str(path))}", query={"mode": mode, "uri": "true"}
    )
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection, record) -> None:  # type: ignore[no-untyped-def]  # noqa: ARG001
        connection.isolation_level = None  # transactions begin where SQLAlchemy says so, below
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection) -> None:  # type: ignore[no-untyped-def]
        # A transaction that is to write takes its lock at once: one that reads first can't wait.
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _require_database(path: Path, shown: str, create: bool) -> None:
    """Raise unless `path` is a SQLite file, or may be made one."""
    expected = "a file that `contradict nightly` made was expected"
    if path.is_dir():
        raise StoreError(f"store {shown!r} is a folder; {expected}: name a file in it")
    if not path.exists():
        if create:
            return
        raise StoreError(
            f"store {shown!r} is not there; {expected}: make it with "
            "`contradict nightly PATH... --store`, or name another"
        )
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreError(
            f"store {shown!r} can't be read ({type(error).__name__}); {expected}: check who may "
            "read it"
        ) from error
    if start and start != _MAGIC:
        raise StoreError(f"store {shown!r} is no database; {expected}: name another file")


def _bring_up_to_date(engine: Engine, shown: str, read_only: bool) -> None:
    with engine.begin() as connection:
        if not read_only:
            migrate(connection, shown)
        elif pending(connection, shown):
            raise StoreError(
                f"store {shown!r} has no tables, or those of an older version; a store that this "
                "version has written to was expected: run `contradict nightly` on it once"
            )
