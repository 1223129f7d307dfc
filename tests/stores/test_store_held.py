"""One run at a time: the second is told who runs, and a run that is killed holds nothing."""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from children import child, wait_until_free
from command import run
from making import verdict
from postgres import Server

from contradict.errors import BusyError
from contradict.stores import open_store


def hold(where: str, telling: Connection) -> None:
    with open_store(where, create=True) as store, store.exclusive():
        telling.send("held")
        time.sleep(60)


def test_a_held_store_refuses_a_second_run_and_takes_verdicts(where: str) -> None:
    with child(hold, where) as (process, told):
        assert told.recv() == "held"
        with open_store(where) as store:
            with pytest.raises(BusyError) as refused, store.exclusive():
                pass
            store.judge([verdict()])
            assert list(store.verdicts()) == [verdict()]
        assert f"is held by process {process.pid} since " in str(refused.value)
        assert " UTC on " in str(refused.value)
        assert str(refused.value).endswith("wait until it is done, and run again")


def test_a_second_nightly_run_is_3_and_says_who_runs(where: str, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("The ferry carries 240 passengers.", "utf-8")
    with child(hold, where) as (process, told):
        assert told.recv() == "held"
        result = run("nightly", tmp_path / "ferry.txt", "--store", where)
        assert (result.code, result.out) == (3, "")
        assert result.err.startswith("contradict: store ")
        assert f"is held by process {process.pid} since " in result.err
        assert len(result.err.splitlines()) == 1


def test_a_store_is_free_again_when_its_holder_is_killed(where: str) -> None:
    with child(hold, where) as (_, told):
        assert told.recv() == "held"
    wait_until_free(where)


def test_a_store_is_free_again_after_the_block_and_after_an_error_in_it(where: str) -> None:
    with open_store(where, create=True) as first, open_store(where) as second:
        with first.exclusive(), pytest.raises(BusyError), second.exclusive():
            pass
        with pytest.raises(ZeroDivisionError), second.exclusive():
            raise ZeroDivisionError
        with first.exclusive(), pytest.raises(BusyError), second.exclusive():
            pass


def test_two_stores_are_held_apart(where: str, tmp_path: Path) -> None:
    with open_store(where, create=True) as first, first.exclusive():
        other = open_store(str(tmp_path / "other.db"), create=True)
        with other, other.exclusive():
            assert list(other.runs()) == []


def test_schemas_and_databases_of_one_server_are_held_apart(postgres: Server) -> None:
    first, second = (open_store(postgres.new_schema()) for _ in range(2))
    third = open_store(postgres.url(postgres.new_database()))
    with first, second, third, first.exclusive(), second.exclusive(), third.exclusive():
        assert list(third.runs()) == []


def test_a_lock_file_left_behind_holds_nothing_and_accuses_nobody(tmp_path: Path) -> None:
    where = str(tmp_path / "contradict.db")
    Path(f"{where}.lock").write_bytes(b"process 1 \xff since then")
    with open_store(where, create=True) as store, store.exclusive(), open_store(where) as other:
        with pytest.raises(BusyError) as refused, other.exclusive():
            pass
        assert f"process {os.getpid()} since" in str(refused.value)
