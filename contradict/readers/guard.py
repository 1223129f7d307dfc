"""Keeps what goes wrong inside a parsing library from getting out of it."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from contradict.errors import ContradictError, ReadError


@contextmanager
def guard(kind: str) -> Iterator[None]:
    """Turn any exception into a ReadError about a `kind` file, and hold back warnings.

    Parsing libraries document few of the exceptions that a malformed file can cause, hence the
    broad net. Their messages may quote the file, so only the exception's name is passed on.

    Raises:
        ReadError: anything but a ContradictError was raised inside.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except ContradictError:
            raise
        except Exception as error:
            raise ReadError(_reason(error, kind)) from error


def _reason(error: Exception, kind: str) -> str:
    if isinstance(error, OSError) and not _is_about_content(error):
        return f"can't be opened: {error.strerror or type(error).__name__}"
    return (
        f"not a readable {kind} file ({type(error).__name__}): it may be damaged or be of another "
        "format; open it in its own program and save it again"
    )


def _is_about_content(error: OSError) -> bool:
    """Tell the plain OSError that parsers raise, nameless, from what the file system raises."""
    return type(error) is OSError and error.filename is None
