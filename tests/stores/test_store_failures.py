"""Stores that break while they are used: errors that say so and quote nothing of what is kept."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from making import TEXTS, key, parts, record, report, verdict
from postgres import Server
from sqlalchemy import update

from contradict.errors import StoreError
from contradict.stores import SqlStore, open_store
from contradict.stores.schema import RUNS, VERDICTS

PAGE = 4096


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A store of many pages, all but the first of which were overwritten."""
    where = tmp_path / "contradict.db"
    with open_store(str(where), create=True) as store:
        store.remember("vector", {key(n): bytes(1000) for n in range(500)})
        store.save(record(), report(), parts())
        store.judge([verdict()])
    content = where.read_bytes()
    where.write_bytes(content[:PAGE] + b"\xa5" * (len(content) - PAGE))
    return where


@pytest.mark.parametrize("read_only", [True, False])
def test_a_corrupt_file_is_said_to_be_corrupt(broken: Path, read_only: bool) -> None:
    with pytest.raises(StoreError) as refused:
        open_store(str(broken), read_only=read_only)
    said = str(refused.value)
    assert said.startswith(f"store '{broken}' can't be used (SQLITE_CORRUPT")
    assert said.endswith("put a copy of it back, or begin another store")


def test_a_file_cut_short_is_an_error(tmp_path: Path) -> None:
    where = tmp_path / "contradict.db"
    with open_store(str(where), create=True) as store:
        store.remember("vector", {key(n): bytes(1000) for n in range(500)})
    where.write_bytes(where.read_bytes()[: 12 * PAGE])
    with pytest.raises(StoreError, match="SQLITE_"), open_store(str(where)) as store:
        store.recall("vector", [key(n) for n in range(500)])


def test_a_beginning_that_is_sqlites_and_nothing_else_is_an_error(tmp_path: Path) -> None:
    where = tmp_path / "contradict.db"
    where.write_bytes(b"SQLite format 3\x00" + b"\xa5" * PAGE)
    with pytest.raises(StoreError, match="SQLITE_NOTADB"):
        open_store(str(where))


READS: list[Callable[[SqlStore], object]] = [
    lambda store: store.runs(),
    lambda store: store.report(1),
    lambda store: store.verdicts(),
]


@pytest.mark.parametrize("read", READS, ids=["runs", "report", "verdicts"])
def test_what_another_version_wrote_is_an_error_that_quotes_none_of_it(
    where: str, read: Callable[[SqlStore], object]
) -> None:
    with open_store(where, create=True) as store:
        store.save(record(), report(), None)
        store.judge([verdict()])
        with store.engine.begin() as connection:
            connection.execute(update(RUNS).values(record=TEXTS[0], report=b"torn"))
            connection.execute(update(VERDICTS).values(features=TEXTS[0]))
        with pytest.raises(StoreError) as refused:
            read(store)
    assert "holds something that can't be read" in str(refused.value)
    assert "ferry" not in str(refused.value)


def test_what_a_database_refuses_is_not_quoted(postgres: Server) -> None:
    with open_store(postgres.new_schema()) as store:
        with pytest.raises(StoreError) as refused:
            store.judge([verdict(left="The ferry\0 sank.")])
        assert "(DataError)" in str(refused.value)
        assert "ferry" not in str(refused.value)
        assert list(store.verdicts()) == []


def end_sessions(server: Server, database: str) -> None:
    """Do what a server does to its clients when it restarts."""
    server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname='{database}'")


def test_a_run_goes_on_after_the_server_has_ended_its_sessions(postgres: Server) -> None:
    database = postgres.new_database()
    with open_store(postgres.url(database)) as store:
        with store.exclusive():
            end_sessions(postgres, database)
            store.save(record(), report(), parts())
        assert [run.number for run in store.runs()] == [1]


@dataclass(frozen=True)
class Ending(Mapping[str, bytes]):
    """Parts at whose sight the server ends all sessions."""

    server: Server
    database: str

    def __getitem__(self, name: str) -> bytes:
        end_sessions(self.server, self.database)
        return b"of a run that failed"

    def __iter__(self) -> Iterator[str]:
        return iter(["documents"])

    def __len__(self) -> int:
        return 1


def test_a_session_that_ends_within_a_save_is_an_error_and_nothing_is_saved(
    postgres: Server,
) -> None:
    database = postgres.new_database()
    with open_store(postgres.url(database)) as store:
        saved = store.save(record(1), report(1), parts(1))
        with pytest.raises(StoreError) as refused:
            store.save(record(2), report(2), Ending(postgres, database))
        assert "(AdminShutdown)" in str(refused.value)
        assert list(store.runs()) == [saved]
        assert store.part("documents") == parts(1)["documents"]
