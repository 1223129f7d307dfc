"""Brings the tables of a store up to date, with alembic."""

from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from contradict.errors import StoreError
from contradict.stores.holding import advisory_key

FOLDER = Path(__file__).parent / "migrations"


def migrate(connection: Connection, where: str) -> None:
    """Run what migrations are missing, all in the connection's transaction.

    Raises:
        StoreError: a newer version of contradict made the store, or another program.
    """
    if connection.dialect.name == "postgresql":  # where tables made twice at once are an error
        lock = {"key": advisory_key(connection, "tables")}
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), lock)
    if _pending(connection, where):
        config = _config()
        config.attributes["connection"] = connection
        upgrade(config, "head")


def require_current(connection: Connection, where: str) -> None:
    """Raise unless the tables are those of this version.

    Raises:
        StoreError: another version made the store, or another program, or it is empty.
    """
    if _pending(connection, where):
        raise StoreError(
            f"store {where!r} has no tables, or those of an older version; a store that this "
            "version has written to was expected: run `contradict nightly` on it once"
        )


def _pending(connection: Connection, where: str) -> bool:
    """Return whether migrations are missing."""
    used = bool(inspect(connection).get_table_names())  # first, for another process may make them
    scripts = ScriptDirectory.from_config(_config())
    current = MigrationContext.configure(connection).get_current_revision()
    if used and current is None:
        raise StoreError(
            f"store {where!r} holds the tables of another program; one of its own was expected: "
            "name another file, database or schema"
        )
    if current is not None and current not in {one.revision for one in scripts.walk_revisions()}:
        raise StoreError(
            f"store {where!r} has tables of version {current}; at most "
            f"{scripts.get_current_head()} was expected: a newer contradict made it, so use that "
            "one, or another store"
        )
    return current != scripts.get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
