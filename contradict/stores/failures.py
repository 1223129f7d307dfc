"""What goes wrong in a database, as an error that says what to do and quotes no data."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from contradict.errors import StoreError


@contextmanager
def failures(where: str) -> Iterator[None]:
    """Turn what SQLAlchemy raises in the block into `StoreError`s about the store `where`."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise StoreError(
            f"store {where!r} can't be used ({type(cause).__name__}); a store that can be read "
            "and written was expected: check that it is whole, that its disk has room, and that "
            "its server runs"
        ) from None
