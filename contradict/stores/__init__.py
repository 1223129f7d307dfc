"""The nightly memory and the editor's verdicts, in one SQLite file or a PostgreSQL database."""

from contradict.stores.opening import open_store
from contradict.stores.sql import SqlStore

__all__ = ["SqlStore", "open_store"]
