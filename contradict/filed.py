"""What is too much to be held in memory, in files that have no name and go with the objects.

What of them stays in memory is the system's affair. They lie in the folder that `TMPDIR` names, or
in /var/tmp, which other than /tmp is never memory itself. No process but their own may use them.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from threading import Lock
from typing import Generic, TypeVar
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

from contradict.errors import CannotCheckError

K = TypeVar("K", bound=int | bytes)


class Filed(Generic[K]):
    """Bytes by number or by bytes, in a temporary database of SQLite's.

    It begins in memory, and is written to a file as it outgrows two megabytes. Several threads
    may use it. After an error it is of no use any more.
    """

    def __init__(self, key: type[K]) -> None:
        """Begin empty; `key` is the type of the keys."""
        self._lock = Lock()
        self._table = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        sort = "INTEGER" if issubclass(key, int) else "BLOB"
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("PRAGMA synchronous = OFF")
        self._table.execute(f"CREATE TABLE filed (key {sort} PRIMARY KEY, content BLOB NOT NULL)")
        # One transaction without end: nobody else sees the file, or wants it after a crash.
        self._table.execute("BEGIN")
        finalize(self, self._table.close)

    def get(self, key: K) -> bytes | None:
        """Return what was put under `key`, None where nothing was.

        Raises:
            CannotCheckError: the file can't be read.
        """
        with self._lock, _room():
            row = self._table.execute("SELECT content FROM filed WHERE key = ?", (key,)).fetchone()
        return bytes(row[0]) if row else None

    def put(self, key: K, content: bytes) -> None:
        """Keep `content` under `key`, unless something is there.

        Raises:
            CannotCheckError: there is no room for it.
        """
        with self._lock, _room():
            self._table.execute("INSERT OR IGNORE INTO filed VALUES (?, ?)", (key, content))


def filed_rows(rows: int, columns: int) -> NDArray[np.float16]:
    """Return an array of zeros that is mapped to a file, shape (rows, columns), both from 1 up.

    Raises:
        CannotCheckError: there is no room for it.
    """
    with _room(), TemporaryFile(dir=_folder()) as file:
        if hasattr(os, "posix_fallocate"):  # else a disk that is full later would be a crash
            os.posix_fallocate(file.fileno(), 0, 2 * rows * columns)
        return np.asarray(np.memmap(file, np.float16, "w+", shape=(rows, columns)))


def _folder() -> str | None:
    """Return where SQLite puts its own, None for where Python does."""
    kept = "/var/tmp"  # files without a name can't be guessed
    return os.environ.get("TMPDIR") or (kept if os.access(kept, os.W_OK) else None)


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise CannotCheckError(
            f"a temporary file for what memory need not hold failed ({error}); room for a kilobyte "
            "or two a claim was expected: make some, or name a folder that has it in TMPDIR"
        ) from error
