"""A store whose user is killed holds what was whole before, or what is whole after."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection

import pytest
from children import Task, child, die_at, wait_until_free
from making import key, parts, record, report, verdict

from contradict.errors import StoreError
from contradict.stores import SqlStore, open_store
from contradict.stores.schema import METADATA

KILLS = 10
LONGEST = 0.12
"""Seconds until a kill, in which a process saves or remembers several times."""

BATCH = 500
VERDICTS = [verdict("a"), verdict("b", reason="other")]


def vectors(batch: int) -> Mapping[str, bytes]:
    return {key(batch, n): batch.to_bytes(4, "big") * 100 for n in range(BATCH)}


def save_on(where: str, telling: Connection) -> None:
    with open_store(where) as store, store.exclusive():
        for number in count(len(store.runs()) + 1):
            store.save(record(number), report(number), parts(number % 256, 200_000))
            telling.send(number)


def remember_on(where: str, telling: Connection) -> None:
    with open_store(where) as store, store.exclusive():
        for batch in count():
            if not store.recall("vector", [key(batch, 0)]):
                store.remember("vector", vectors(batch))
                telling.send(batch)


@pytest.fixture
def judged(where: str) -> str:
    """A store with verdicts and one run."""
    with open_store(where, create=True) as store:
        store.judge(VERDICTS)
        store.save(record(1), report(1), parts(1))
    return where


def told_until_killed(task: Task, where: str, seconds: float) -> int:
    """Return the last number that a process told before it was killed, so long after the first."""
    with child(task, where) as (process, told):
        last: int = told.recv()
        time.sleep(seconds)
        process.kill()
        process.join()
        while told.poll():
            try:
                last = told.recv()
            except EOFError:
                break
    wait_until_free(where)
    return last


def test_a_run_is_saved_whole_or_not_at_all(judged: str) -> None:
    chance = random.Random(4)
    for _ in range(KILLS):
        told = told_until_killed(save_on, judged, chance.uniform(0, LONGEST))
        with open_store(judged) as store:
            last = len(store.runs())
            assert last in {told, told + 1}
            assert [run.number for run in store.runs()] == list(range(1, last + 1))
            assert store.report(last).run == report(last).run
            for name, content in parts(last % 256, 200_000).items():
                assert store.part(name) == content
            assert list(store.verdicts()) == VERDICTS


def test_what_was_remembered_is_kept_and_no_half_of_a_batch(judged: str) -> None:
    chance, told = random.Random(4), -1
    for _ in range(KILLS):
        told = told_until_killed(remember_on, judged, chance.uniform(0, LONGEST))
        with open_store(judged) as store:
            for batch in (max(0, told - 1), told):
                assert store.recall("vector", list(vectors(batch))) == vectors(batch)
            begun = vectors(told + 1)
            assert store.recall("vector", list(begun)) in ({}, begun)
            assert list(store.verdicts()) == VERDICTS
            assert [run.number for run in store.runs()] == [1]
    assert told >= KILLS  # else nothing was remembered between the kills


def save(store: SqlStore) -> None:
    store.save(record(2), report(2), parts(2))


def remember(store: SqlStore) -> None:
    store.remember("vector", vectors(0))


def judge(store: SqlStore) -> None:
    store.judge([verdict("c"), verdict("a", reason="changed")])


def withdraw(store: SqlStore) -> None:
    store.withdraw(["a", "b"])


def content(where: str) -> tuple[object, ...]:
    with open_store(where, read_only=True) as store:
        runs = [(run.number, store.report(run.number)) for run in store.runs()]
        known = store.recall("vector", list(vectors(0)))
        return runs, store.part("documents"), list(store.verdicts()), known


@dataclass(frozen=True)
class Dying:
    """Does one thing with a store, and is killed before its statement number `moment`."""

    work: Callable[[SqlStore], None]
    moment: int

    def __call__(self, where: str, telling: Connection) -> None:
        with open_store(where) as store:
            die_at(self.moment)
            self.work(store)
        telling.send("done")


def finishes(task: Task, where: str) -> bool:
    """Return whether a process came to the end of `task`."""
    with child(task, where) as (_, told):
        try:
            return bool(told.recv())
        except EOFError:
            return False


@pytest.mark.parametrize("work", [save, remember, judge, withdraw])
def test_killed_before_any_statement_it_did_nothing(
    judged: str, work: Callable[[SqlStore], None]
) -> None:
    before = content(judged)
    for moment in count(1):
        if finishes(Dying(work, moment), judged):
            break
        assert content(judged) == before
    assert moment > 2  # a statement and its commit at least
    assert content(judged) != before


@dataclass(frozen=True)
class DyingMaker:
    """Makes a store, and is killed before its statement number `moment`."""

    moment: int

    def __call__(self, where: str, telling: Connection) -> None:
        die_at(self.moment)
        open_store(where, create=True).close()
        telling.send("done")


def test_killed_while_its_tables_are_made_it_has_none(where: str) -> None:
    for moment in count(1):
        if finishes(DyingMaker(moment), where):
            break
        with pytest.raises(StoreError, match=r"has no tables|is not there"):
            open_store(where, read_only=True)
    assert moment > len(METADATA.tables)
    with open_store(where, read_only=True) as store:
        assert list(store.runs()) == []
