"""Brings the tables of a store up to date, with alembic."""

from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from contradict.errors import StoreError

FOLDER = Path(__file__).parent / "migrations"


def migrate(connection: Connection, where: str) -> None:
    """Run what migrations are missing, all in the connection's transaction.

    Raises:
        StoreError: a newer version of contradict made the store.
    """
    if pending(connection, where):
        config = _config()
        config.attributes["connection"] = connection
        upgrade(config, "head")


def pending(connection: Connection, where: str) -> bool:
    """Return whether migrations are missing.

    Raises:
        StoreError: a newer version of contradict made the store.
    """
    scripts = ScriptDirectory.from_config(_config())
    current = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
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
