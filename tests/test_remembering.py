"""Stages that remember: the same answers in the same order, each asked for once, in one array."""

import tracemalloc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.executors import HERE
from contradict.protocols import Probabilities, Progress, Vectors, silent
from contradict.remembering import (
    ProcessMemory,
    RememberingComparator,
    RememberingEncoder,
    RememberingExecutor,
)

TEXTS = st.lists(st.text("abc", max_size=3))


@dataclass(frozen=True, slots=True)
class Lengths:
    """A model whose rows say what they are rows of; `asked` is what it was asked."""

    asked: list[Any] = field(default_factory=list)
    name: str = "lengths"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        self.asked.extend(texts)
        return np.array([_row(one) for one in texts], np.float64)

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        self.asked.extend(pairs)
        return np.array([_row(a) + _row(b) for a, b in pairs], np.float32)


def _row(text: str) -> list[float]:
    return [len(text), text.count("a"), text.count("b")]


@given(TEXTS, TEXTS)
def test_texts_are_encoded_once_and_come_back_in_order(known: list[str], texts: list[str]) -> None:
    memory, model = ProcessMemory(), Lengths()
    RememberingEncoder(model, memory).encode(known, silent)
    encoder = RememberingEncoder(model, memory)
    rows = encoder.encode(texts, silent)
    assert rows.tolist() == [_row(one) for one in texts]
    assert rows.dtype == np.float32 or not texts
    assert sorted(model.asked) == sorted(set(known) | set(texts))
    assert encoder.computed == len(set(texts) - set(known))


@given(st.lists(st.tuples(st.text("ab", max_size=2), st.text("ab", max_size=2))))
def test_pairs_are_compared_once_each_way(pairs: list[tuple[str, str]]) -> None:
    model = Lengths()
    comparator = RememberingComparator(model)
    first, second = (comparator.compare(pairs, silent) for _ in range(2))
    assert first.tolist() == second.tolist() == [_row(a) + _row(b) for a, b in pairs]
    assert sorted(model.asked) == sorted(set(pairs))
    assert comparator.computed == len({frozenset(pair) for pair in pairs})


@dataclass(frozen=True, slots=True)
class Doubling:
    """Work item by item; `asked` is what it was asked."""

    asked: list[int] = field(default_factory=list)
    kind: str = "doubling"
    answer: Any = tuple[int, str]

    def __call__(self, items: Sequence[int]) -> list[tuple[int, str]]:
        self.asked.extend(items)
        return [(2 * item, str(item)) for item in items]


CHUNKS = st.lists(st.lists(st.integers(0, 9), max_size=4))


@given(CHUNKS, CHUNKS)
def test_work_is_done_once_for_each_item_and_answers_stay_in_order(
    known: list[list[int]], chunks: list[list[int]]
) -> None:
    memory = ProcessMemory()
    list(RememberingExecutor(HERE, memory, "v1").map(Doubling(), known))
    work = Doubling()
    executor = RememberingExecutor(HERE, memory, "v1")
    answers = list(executor.map(work, chunks))
    assert executor.computed.total() == executor.computed["doubling"] == len(set(work.asked))
    assert answers == [[(2 * item, str(item)) for item in chunk] for chunk in chunks]
    assert set(work.asked) == {item for chunk in chunks for item in chunk} - {
        item for chunk in known for item in chunk
    }


def test_another_version_of_the_code_answers_anew() -> None:
    memory, work = ProcessMemory(), Doubling()
    for version in ("v1", "v2"):
        list(RememberingExecutor(HERE, memory, version).map(work, [[7]]))
    assert work.asked == [7, 7]


def test_other_work_is_done_whenever_it_is_asked_for() -> None:
    executor = RememberingExecutor(HERE, ProcessMemory(), "v1")
    assert [list(executor.map(len, ["ab", "c"])) for _ in range(2)] == [[2, 1]] * 2


@dataclass(frozen=True, slots=True)
class Disk:
    """Knows every key, and reads a new copy of its row each time, as a store does."""

    def recall(self, kind: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        return {key: np.ones(384, np.float32).tobytes() for key in keys}

    def remember(self, kind: str, values: Mapping[str, bytes]) -> None:
        pytest.fail("all is known")


def test_what_is_known_is_held_in_memory_once() -> None:
    texts = [f"Claim {number}" for number in range(20_000)]
    encoder = RememberingEncoder(Lengths(), Disk())
    tracemalloc.start()
    rows = encoder.encode(texts, silent)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rows.shape == (20_000, 384)
    assert peak < 1.5 * rows.nbytes
