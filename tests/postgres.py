"""A PostgreSQL server of the tests' own, from the system's packages: Debian's `postgresql`."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import uuid4

import psycopg

OWNER = "contradict"
SETTINGS = "listen_addresses=''", "fsync=off", "max_connections=40", "shared_buffers=32MB"
HBA = f"local all {OWNER} trust\nlocal all all scram-sha-256\n"
"""The owner needs no password; every other user does."""


@dataclass(frozen=True)
class Server:
    """A server that runs, reached over a socket in `folder`."""

    folder: Path

    def url(self, database: str, user: str = OWNER) -> str:
        """Return the URL of a database as a user writes it; `user` may have a password."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}"

    def new_schema(self) -> str:
        """Return the URL of a new and empty schema, which takes less than a database."""
        name = _unused()
        self.run(f"CREATE SCHEMA {name}")
        return f"{self.url('postgres')}&options=-csearch_path%3D{name}"

    def new_database(self) -> str:
        """Return the name of a new and empty database."""
        name = _unused()
        self.run(f"CREATE DATABASE {name} TEMPLATE template0")
        return name

    def run(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run a statement as the owner, and return its rows."""
        where = f"host={self.folder} user={OWNER} dbname={database}"
        with psycopg.connect(where, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []


def _unused() -> str:
    return f"test_{uuid4().hex}"


def find_programs() -> Path | None:
    """Return the folder of `initdb` and `pg_ctl`, which Debian keeps off the path."""
    found = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    debian = list(Path("/usr/lib/postgresql").glob("*/bin"))
    debian.sort(key=lambda one: float(one.parent.name))
    folders = [*found, *reversed(debian)]
    return next((one for one in folders if (one / "pg_ctl").exists()), None)


@contextmanager
def serving(programs: Path) -> Iterator[Server]:
    """Yield a new server, and stop it afterwards."""
    folder = Path(mkdtemp(prefix="pg-"))  # short, for a socket's path has 107 bytes at most
    user = _user(folder)
    data, log = folder / "data", folder / "log"
    try:
        _call(user, programs / "initdb", "-D", data, "-U", OWNER, "-E", "UTF8", "--locale=C", "-N")
        settings = "\n".join((*SETTINGS, f"unix_socket_directories='{folder}'"))
        with (data / "postgresql.conf").open("a") as file:
            file.write(f"\n{settings}\n")
        (data / "pg_hba.conf").write_text(HBA)
        _call(user, programs / "pg_ctl", "-D", data, "-l", log, "-w", "start")
        try:
            yield Server(folder)
        finally:
            _call(user, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def _user(folder: Path) -> dict[str, Any]:
    """Return whom to run the programs as, with `folder` theirs: the server refuses to be root."""
    if os.geteuid():
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _call(user: dict[str, Any], *command: str | Path) -> None:
    """Run a program, whose words are kept from a pipe that the server would hold open."""
    with Path(os.devnull).open("wb") as nowhere:
        subprocess.run(command, check=True, cwd="/", stdout=nowhere, stderr=nowhere, **user)
