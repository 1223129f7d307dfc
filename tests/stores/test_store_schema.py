"""The tables: that migrations make what the code expects, once, and touch nobody else's."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection as Pipe

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from children import child
from making import key, parts, record, report, verdict
from sqlalchemy import Connection, create_engine, inspect, text

from contradict.errors import StoreError
from contradict.stores import open_store
from contradict.stores.migrating import migrate
from contradict.stores.schema import METADATA


@contextmanager
def connected(where: str) -> Iterator[Connection]:
    """Yield a connection past the store, committed afterwards."""
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


@pytest.fixture
def made(where: str) -> str:
    """A store that holds a run, an answer and a verdict."""
    with open_store(where, create=True) as store:
        store.save(record(), report(), parts())
        store.remember("split", {key("a"): b"1"})
        store.judge([verdict()])
    return where


def test_the_migrated_tables_are_those_of_the_schema(made: str) -> None:
    options = {"compare_type": True, "compare_server_default": True}
    with connected(made) as connection:
        found = inspect(connection).get_table_names()
        assert sorted(found) == sorted([*METADATA.tables, "alembic_version"])
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []


def test_migrating_again_changes_nothing(made: str) -> None:
    with connected(made) as connection:
        migrate(connection, made)
        migrate(connection, made)
    with open_store(made) as store:
        assert [run.number for run in store.runs()] == [1]
        assert store.report(1).run == report().run
        assert store.part("documents") == parts()["documents"]
        assert store.recall("split", [key("a")]) == {key("a"): b"1"}
        assert list(store.verdicts()) == [verdict()]


@pytest.mark.parametrize("read_only", [True, False])
def test_the_store_of_a_newer_version_is_refused_and_left_as_it_is(
    made: str, read_only: bool
) -> None:
    with connected(made) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError) as refused:
        open_store(made, read_only=read_only)
    assert "has tables of version 9999; at most 0001 was expected" in str(refused.value)
    assert "a newer contradict made it, so use that one" in str(refused.value)
    with connected(made) as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


@pytest.mark.parametrize("read_only", [True, False])
def test_the_tables_of_another_program_are_refused_and_left_as_they_are(
    where: str, read_only: bool
) -> None:
    with connected(where) as connection:
        connection.execute(text("CREATE TABLE stock (article TEXT)"))
    with pytest.raises(StoreError, match="holds the tables of another program"):
        open_store(where, create=not read_only, read_only=read_only)
    with connected(where) as connection:
        assert inspect(connection).get_table_names() == ["stock"]


def test_an_empty_database_can_be_made_a_store_but_not_read_as_one(where: str) -> None:
    with connected(where) as connection:
        connection.execute(text("CREATE TABLE stock (article TEXT)"))
        connection.execute(text("DROP TABLE stock"))
    with pytest.raises(StoreError, match=r"has no tables.*run `contradict nightly` on it once"):
        open_store(where, read_only=True)
    with open_store(where) as store:
        assert list(store.runs()) == []


def make_and_judge(where: str, telling: Pipe) -> None:
    telling.recv()
    with open_store(where, create=True) as store:
        store.judge([verdict(str(os.getpid()))])
    telling.send("done")


def test_several_that_open_a_new_store_at_once_make_one(where: str) -> None:
    with ExitStack() as stack:
        children = [stack.enter_context(child(make_and_judge, where)) for _ in range(5)]
        for _, told in children:
            told.send("go")
        assert [told.recv() for _, told in children] == ["done"] * 5
        expected = sorted(str(process.pid) for process, _ in children)
    with open_store(where, read_only=True) as store:
        assert [one.pair for one in store.verdicts()] == expected
