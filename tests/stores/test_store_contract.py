"""What every store does, in a file and in a database: `contradict.protocols.Store`."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import TEXTS, key, parts, record, report, verdict

from contradict.errors import StoreError
from contradict.stores import SqlStore, open_store
from contradict.stores.sql import PIECE, REPORTS
from contradict.types import Verdict

ON_ONE_STORE = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def store(where: str) -> Iterator[SqlStore]:
    with open_store(where, create=True) as opened:
        yield opened


def test_what_is_remembered_is_recalled_and_nothing_else(store: SqlStore) -> None:
    values = {key("a"): b"\x00\xff\x00", key("b"): b"", key("c"): bytes(100_000)}
    store.remember("vector e1", values)
    asked = [key("c"), key("unknown"), key("b"), key("a"), key("c")]
    assert store.recall("vector e1", asked) == values
    assert store.recall("vector e1", [key("b")]) == {key("b"): b""}
    assert store.recall("vector e1", []) == {}


def test_kinds_know_nothing_of_each_other(store: SqlStore) -> None:
    store.remember("vector e1", {key("a"): b"1"})
    store.remember("vector e2", {key("a"): b"2"})
    assert store.recall("vector e1", [key("a")]) == {key("a"): b"1"}
    assert store.recall("vector e2", [key("a")]) == {key("a"): b"2"}
    assert store.recall("vector e3", [key("a")]) == {}


def test_what_is_known_stays_as_it_is(store: SqlStore) -> None:
    store.remember("split", {key("a"): b"first"})
    store.remember("split", {key("a"): b"second", key("b"): b"new"})
    store.remember("split", {})
    assert store.recall("split", [key("a"), key("b")]) == {key("a"): b"first", key("b"): b"new"}


def test_answers_of_other_versions_are_forgotten(store: SqlStore) -> None:
    every = {key(n): b"1" for n in range(300)} | {"00" * 32: b"0", "ff" * 32: b"9"}
    for kind in ("vector e1", "split c1", "rules kept.here 3f c1", "rules kept.here 3f c2"):
        store.remember(kind, every)
    store.forget_other("c2", but=("vector",))
    assert store.recall("vector e1", list(every)) == every
    assert store.recall("rules kept.here 3f c2", list(every)) == every
    assert store.recall("rules kept.here 3f c1", list(every)) == {}
    assert store.recall("split c1", list(every)) == {}
    store.remember("split c1", {key("a"): b"anew"})
    assert store.recall("split c1", [key("a"), "ff" * 32]) == {key("a"): b"anew"}


def test_many_thousand_keys_at_once(store: SqlStore) -> None:
    values = {key(n): n.to_bytes(4, "big") for n in range(20_000)}
    store.remember("vector e1", values)
    asked = [*values, *(key("unknown", n) for n in range(5_000))]
    assert store.recall("vector e1", asked) == values


def test_what_is_remembered_outlives_the_connection(where: str) -> None:
    with open_store(where, create=True) as store:
        store.remember("split", {key("a"): b"1"})
    with open_store(where, read_only=True) as store:
        assert store.recall("split", [key("a")]) == {key("a"): b"1"}


@ON_ONE_STORE
@given(calls=st.lists(st.dictionaries(st.integers(0, 5).map(key), st.binary(max_size=9))))
def test_the_first_answer_is_the_one_that_is_recalled(
    store: SqlStore, calls: list[dict[str, bytes]]
) -> None:
    kind, expected = f"kind {datetime.now(UTC).timestamp()}", dict[str, bytes]()
    for values in calls:
        store.remember(kind, values)
        expected = {**values, **expected}
        assert store.recall(kind, list(map(key, range(6)))) == expected


def test_a_new_store_is_empty(store: SqlStore) -> None:
    assert list(store.runs()) == []
    assert list(store.verdicts()) == []
    assert store.part("documents") == b""
    with pytest.raises(StoreError, match="keeps no report of run 1"):
        store.report(1)


def test_a_run_comes_back_as_it_was_but_for_its_documents_texts(store: SqlStore) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    saved = store.save(record(), report(), parts())
    assert saved == replace(record(), number=1, finished=saved.finished)
    assert before <= datetime.fromisoformat(saved.finished) <= datetime.now(UTC)
    assert list(store.runs()) == [saved]
    without = tuple(replace(document, text="") for document in report().documents)
    assert store.report(1) == replace(report(), documents=without)


def test_runs_count_from_one_and_each_keeps_its_own_report(store: SqlStore) -> None:
    saved = [store.save(record(n), report(n), None) for n in (1, 2, 3)]
    assert [one.number for one in saved] == [1, 2, 3]
    assert list(store.runs()) == saved
    assert [store.report(n).run for n in (1, 2, 3)] == [report(n).run for n in (1, 2, 3)]


def test_reports_of_old_runs_go_and_their_records_stay(store: SqlStore) -> None:
    for number in range(1, REPORTS + 3):
        store.save(record(number), report(number), None)
    assert [run.number for run in store.runs()] == list(range(1, REPORTS + 3))
    for gone in (1, 2):
        with pytest.raises(StoreError, match=f"keeps no report of run {gone}; one of its last"):
            store.report(gone)
    assert store.report(3).run == report(3).run


def test_parts_are_those_of_the_last_run_that_had_any(store: SqlStore) -> None:
    store.save(record(), report(), {**parts(1), "old": b"x"})
    store.save(record(), report(), None)
    assert store.part("old") == b"x"
    store.save(record(), report(), parts(2))
    assert store.part("old") == b""
    assert store.part("documents") == parts(2)["documents"]
    store.save(record(), report(), {})
    assert store.part("documents") == b""


def test_a_part_may_be_larger_than_a_row(store: SqlStore) -> None:
    large = bytes(range(256)) * (PIECE // 256) + b"the end"
    store.save(record(), report(), {"vectors": large, "empty": b""})
    assert store.part("vectors") == large
    assert store.part("empty") == b""


class Torn(dict[str, bytes]):
    """Parts that can't be had to the end, as when memory runs out."""

    def __len__(self) -> int:
        return 2

    def items(self) -> Iterator[tuple[str, bytes]]:  # type: ignore[override]
        yield "documents", b"of a run that failed"
        raise MemoryError


def test_a_save_that_fails_leaves_the_run_before(store: SqlStore) -> None:
    saved = store.save(record(1), report(1), parts(1))
    with pytest.raises(MemoryError):
        store.save(record(2), report(2), Torn())
    assert list(store.runs()) == [saved]
    assert store.report(1).run == report(1).run
    assert store.part("documents") == parts(1)["documents"]


def test_verdicts_come_back_by_pair_with_every_field(store: SqlStore) -> None:
    bare = Verdict("a", "known", "as agreed", "kim", date(2026, 1, 2))
    store.judge([verdict("c"), bare, verdict("b", expires=None)])
    assert list(store.verdicts()) == [bare, verdict("b", expires=None), verdict("c")]
    store.judge([])
    assert len(store.verdicts()) == 3


def test_a_later_verdict_takes_the_place_of_an_earlier_one(store: SqlStore) -> None:
    store.judge([verdict("a"), verdict("b")])
    later = Verdict("a", "fixed", "corrected in print", "kim", date(2026, 5, 6))
    store.judge([later])
    assert list(store.verdicts()) == [later, verdict("b")]


def test_a_verdict_that_is_withdrawn_is_gone_and_others_are_not(store: SqlStore) -> None:
    store.judge([verdict(one) for one in "abc"])
    store.withdraw(["b", "unknown"])
    store.withdraw([])
    assert [one.pair for one in store.verdicts()] == ["a", "c"]


def test_thousands_of_verdicts_come_and_go(store: SqlStore) -> None:
    many = [verdict(f"{number:05}") for number in range(2_000)]
    store.judge(many)
    assert list(store.verdicts()) == many
    store.withdraw([one.pair for one in many[1:]])
    assert list(store.verdicts()) == many[:1]


SAYABLE = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))
"""What readers let through: a text without NUL and lone surrogates."""


@ON_ONE_STORE
@given(
    texts=st.fixed_dictionaries({"reason": SAYABLE, "by": SAYABLE, "left": SAYABLE}),
    day=st.dates(),
    score=st.floats(0, 1),
    features=st.dictionaries(SAYABLE, st.floats(allow_nan=False, allow_infinity=False)),
)
def test_a_verdict_comes_back_whatever_it_quotes(
    store: SqlStore, texts: dict[str, str], day: date, score: float, features: dict[str, float]
) -> None:
    said = verdict(**texts, given=day, expires=day, score=score, features=features)
    store.judge([said])
    assert list(store.verdicts()) == [said]


WRITES: dict[str, Callable[[SqlStore], object]] = {
    "judge": lambda store: store.judge([verdict(reason="other")]),
    "withdraw": lambda store: store.withdraw(["a"]),
    "remember": lambda store: store.remember("split", {key("a"): b"1"}),
    "save": lambda store: store.save(record(), report(), parts()),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_store_that_is_read_only_can_be_read_and_not_written(
    where: str, write: Callable[[SqlStore], object]
) -> None:
    with open_store(where, create=True) as store:
        store.judge([verdict()])
    with open_store(where, read_only=True) as store:
        with pytest.raises(StoreError) as refused:
            write(store)
        assert not any(text in str(refused.value) for text in (*TEXTS, "other"))
        assert list(store.verdicts()) == [verdict()]
        assert list(store.runs()) == []


def test_memory_and_verdicts_can_be_read_and_given_while_a_run_is_saved(where: str) -> None:
    with open_store(where, create=True) as run, run.exclusive(), open_store(where) as editor:
        run.save(record(), report(), parts())
        editor.judge([verdict()])
        run.remember("split", {key("a"): b"1"})
        assert list(run.verdicts()) == [verdict()]
        assert editor.recall("split", [key("a")]) == {key("a"): b"1"}
        assert [one.number for one in editor.runs()] == [1]
