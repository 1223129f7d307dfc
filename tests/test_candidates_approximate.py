"""The search among very many rows, held to the exact one, and to itself wherever it works."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.candidates import Rows, Search, find_neighbours
from contradict.candidates.approximate import nearly_across
from contradict.candidates.cells import Cells, find_cells
from contradict.candidates.pairs import Indices, Neighbours, each_once
from contradict.candidates.period import period
from contradict.candidates.ranks import across
from contradict.candidates.shards import SHARD, TILE, planned, shard
from contradict.candidates.vectors import EXACT, Unit
from contradict.executors import HERE, Cluster, Processes
from contradict.protocols import Executor, Vectors, silent

ROWS, DIMENSIONS, STORIES = 25_000, 32, 2_000
SEARCH = Search(across=5, floor=0.5)

T = TypeVar("T")
R = TypeVar("R")


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    """Unit rows around as many centres as there are stories."""
    return stories(ROWS)


@pytest.fixture(scope="module")
def found(vectors: Vectors) -> Neighbours:
    return nearly(vectors, np.arange(ROWS) // 10)


def stories(rows: int) -> Vectors:
    chance = np.random.default_rng(0)
    centres = chance.standard_normal((STORIES, DIMENSIONS), np.float32)
    found = centres[np.arange(rows) % STORIES]
    return unit(found + 0.6 * chance.standard_normal(found.shape, np.float32))


def unit(rows: Vectors) -> Vectors:
    found: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return found


def nearly(
    vectors: Unit, document: Indices, search: Search = SEARCH, executor: Executor = HERE
) -> Neighbours:
    return each_once(nearly_across(vectors, document, search, silent, executor))


def exactly(vectors: Unit, document: Indices, search: Search = SEARCH) -> Neighbours:
    undated = period([None] * len(vectors), 0, None)
    return each_once(across(vectors, document, undated, search, silent))


def pairs(found: Neighbours) -> set[tuple[int, int]]:
    return set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def assert_same(one: Neighbours, other: Neighbours) -> None:
    assert one.left.tolist() == other.left.tolist()
    assert one.right.tolist() == other.right.tolist()
    assert one.similarity.tolist() == other.similarity.tolist()


def test_nearly_all_of_the_exact_pairs_are_found(vectors: Vectors, found: Neighbours) -> None:
    exact = pairs(exactly(vectors, np.arange(ROWS) // 10))
    assert len(pairs(found) & exact) >= 0.99 * len(exact)
    assert len(pairs(found) - exact) <= 0.01 * len(exact)


@settings(max_examples=40)
@given(seed=st.integers(0, 2**16), count=st.integers(1, 300), half=st.booleans())
def test_every_pair_is_of_two_documents_and_has_their_cosine(
    seed: int, count: int, half: bool
) -> None:
    chance = np.random.default_rng(seed)
    vectors = unit(chance.standard_normal((count, 8), np.float32))
    document = chance.integers(0, 5, count)
    found = nearly(vectors.astype(np.float16) if half else vectors, document)
    assert (document[found.left] != document[found.right]).all()
    cosines = np.einsum("rd,rd->r", vectors[found.left], vectors[found.right])
    assert found.similarity == pytest.approx(cosines, abs=1e-3 if half else 1e-6)
    assert (found.similarity >= SEARCH.floor).all()
    assert (found.left < found.right).all()


@settings(max_examples=40)
@given(seed=st.integers(0, 2**16), count=st.integers(0, 40))
def test_few_rows_look_into_all_cells_and_find_all(seed: int, count: int) -> None:
    chance = np.random.default_rng(seed)
    vectors = unit(chance.standard_normal((count, 8), np.float32))
    document = chance.integers(0, 5, count)
    assert pairs(nearly(vectors, document)) == pairs(exactly(vectors, document))


@dataclass(frozen=True)
class Shuffled:
    """Takes all parts before it works on any, and works on them in an order of its own."""

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield results in the order of `chunks`, as an executor has to."""
        parts = list(chunks)
        order = random.Random(1).sample(range(len(parts)), len(parts))
        results = {place: work(parts[place]) for place in order}
        return (results[place] for place in range(len(parts)))


def test_the_same_is_found_however_far_ahead_parts_are_taken(
    vectors: Vectors, found: Neighbours
) -> None:
    assert_same(found, nearly(vectors, np.arange(ROWS) // 10, executor=Shuffled()))


def test_the_same_is_found_in_several_processes(vectors: Vectors, found: Neighbours) -> None:
    assert_same(found, nearly(vectors, np.arange(ROWS) // 10, executor=Processes(2)))


def test_the_same_is_found_on_a_cluster(vectors: Vectors, found: Neighbours) -> None:
    import ray

    try:
        executor = Cluster("local", workers=2)
        assert_same(found, nearly(vectors, np.arange(ROWS) // 10, executor=executor))
    finally:
        ray.shutdown()


@pytest.mark.parametrize("rows", [1_000, TILE + 100])
def test_of_equal_rows_each_meets_the_first_of_other_documents(rows: int) -> None:
    """They all are in one cell; the larger one has to be cut up."""
    vectors = np.tile(unit(np.ones((1, DIMENSIONS), np.float32)), (rows, 1))
    found = list(nearly_across(vectors, np.arange(rows) // 2, SEARCH, silent, HERE))
    columns: dict[int, list[int]] = {row: [] for row in range(rows)}
    for row, column, _ in np.concatenate(found).tolist():
        columns[int(row)].append(int(column))
    assert columns[0] == columns[1] == [2, 3, 4, 5, 6]
    assert columns[2] == columns[3] == [0, 1, 4, 5, 6]
    assert all(columns[row] == [0, 1, 2, 3, 4] for row in range(6, rows))


def test_a_crowded_cell_is_cut_up_and_each_pair_of_its_rows_is_in_one_tile() -> None:
    rows = np.arange(2 * TILE + 1, dtype=np.int32)
    none = np.zeros(0, np.int32)
    (tiles,) = planned(Cells([rows], [none]))
    corners = [(int(left[0]), len(left), int(right[0]), len(right)) for left, right in tiles]
    assert corners == [
        (0, TILE, 0, TILE),
        (TILE, TILE, 0, TILE),
        (TILE, TILE, TILE, TILE),
        (2 * TILE, 1, 0, TILE),
        (2 * TILE, 1, TILE, TILE),
        (2 * TILE, 1, 2 * TILE, 1),
    ]


def test_shards_are_no_larger_than_they_may_be(vectors: Vectors) -> None:
    plan = planned(find_cells(vectors, HERE, silent))
    lowest = np.zeros(ROWS, np.float32)
    parts = [shard(tiles, vectors, np.arange(ROWS), lowest) for tiles in plan]
    assert max(len(part.rows) for part in parts) <= SHARD
    assert all((np.diff(part.rows) > 0).all() for part in parts)
    assert all((part.vectors == vectors[part.rows]).all() for part in parts)


def test_none_are_looked_for_if_none_are_asked_for(vectors: Vectors) -> None:
    assert len(nearly(vectors, np.arange(ROWS), Search(across=0))) == 0


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_rows_have_no_neighbours(count: int) -> None:
    assert len(nearly(np.ones((count, 1), np.float32), np.arange(count))) == 0


def test_beyond_the_exact_size_the_search_still_finds_stories() -> None:
    rows = EXACT + 1
    vectors = stories(rows)
    search = Search(across=3, within=0, keyed=0, related=0, floor=0.5)
    every = [str(row) for row in range(rows)]
    taken: list[int] = []

    @dataclass(frozen=True)
    class Counting:
        def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
            for chunk in chunks:
                taken.append(1)
                yield work(chunk)

    many = Rows(vectors, every, [()] * rows, [None] * rows)
    found = find_neighbours(many, search, silent, Counting())
    assert np.mean(found.left % STORIES == found.right % STORIES) > 0.95
    assert len(found) > rows
    assert taken


def test_half_precision_finds_the_same(vectors: Vectors, found: Neighbours) -> None:
    half = pairs(nearly(vectors.astype(np.float16), np.arange(ROWS) // 10))
    assert len(pairs(found) & half) >= 0.99 * len(found)


def test_progress_is_shown_over_each_stage(vectors: Vectors) -> None:
    labels: list[str] = []

    def noting(items: Sequence[Any], label: str) -> Sequence[Any]:
        labels.append(label)
        return items

    few = nearly_across(vectors[:500], np.arange(500), SEARCH, noting, HERE)
    assert len(list(few)) == 1
    assert labels == ["putting claims into cells", "finding neighbours"]
