"""What goes wrong in a database, as an error that says what to do and quotes no data."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from contradict.errors import StoreError

ADVICE = {
    "SQLITE_BUSY": "another process is writing to it: run again when it is done",
    "SQLITE_CANTOPEN": "check who may write to it and to its folder",
    "SQLITE_CORRUPT": "put a copy of it back, or begin another store",
    "SQLITE_FULL": "make room on its disk",
    "SQLITE_NOTADB": "put a copy of it back, or begin another store",
    "SQLITE_READONLY": "check who may write to it and to its folder",
    "InsufficientPrivilege": "have the database's owner grant it, or name another database",
}
"""What to do, by how the driver's own name for the failure begins."""

OTHERWISE = "check that it is whole, that its disk has room, and that its server runs"


@contextmanager
def failures(where: str) -> Iterator[None]:
    """Turn what SQLAlchemy raises in the block into `StoreError`s about the store `where`."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = _cause(error)
        advice = (todo for begin, todo in ADVICE.items() if cause.startswith(begin))
        raise StoreError(
            f"store {where!r} can't be used ({cause}); a store that can be read and written was "
            f"expected: {next(advice, OTHERWISE)}"
        ) from None


def _cause(error: SQLAlchemyError) -> str:
    """Return the driver's name for what went wrong: its own words may quote a row.

    PostgreSQL's words without an SQLSTATE are about the connection, and say what is wrong with it.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    name: str = getattr(cause, "sqlite_errorname", "") or type(cause).__name__
    if name == "OperationalError" and getattr(cause, "sqlstate", "") is None:
        return " ".join(str(cause).split())
    return name
