"""The search among very many rows, held to the exact one."""

import numpy as np
import pytest

from contradict.candidates import Rows, Search, find_neighbours
from contradict.candidates.approximate import nearly_across
from contradict.candidates.pairs import Neighbours, each_once
from contradict.candidates.period import period
from contradict.candidates.ranks import across
from contradict.candidates.vectors import EXACT, stored
from contradict.protocols import Vectors, silent

ROWS, DIMENSIONS, STORIES = 25_000, 32, 2_000
SEARCH = Search(across=5, floor=0.5)


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    """Unit rows around as many centres as there are stories."""
    return stories(ROWS)


def stories(rows: int) -> Vectors:
    chance = np.random.default_rng(0)
    centres = chance.standard_normal((STORIES, DIMENSIONS), np.float32)
    found = centres[np.arange(rows) % STORIES]
    found = found + 0.6 * chance.standard_normal(found.shape, np.float32)
    unit: Vectors = (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)
    return unit


def pairs(found: Neighbours) -> set[tuple[int, int]]:
    return set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_nearly_all_of_the_exact_pairs_are_found(vectors: Vectors) -> None:
    document = np.arange(ROWS) // 10
    undated = period([None] * ROWS, 0, None)
    exact = pairs(each_once(across(vectors, document, undated, SEARCH, silent)))
    found = pairs(each_once(nearly_across(vectors, document, SEARCH, silent)))
    assert len(found & exact) >= 0.97 * len(exact)
    assert all(document[left] != document[right] for left, right in found)


def test_the_same_rows_give_the_same_pairs(vectors: Vectors) -> None:
    document = np.arange(ROWS)
    once, again = (each_once(nearly_across(vectors, document, SEARCH, silent)) for _ in range(2))
    assert pairs(once) == pairs(again)
    assert once.similarity.tolist() == again.similarity.tolist()


def test_none_are_looked_for_if_none_are_asked_for(vectors: Vectors) -> None:
    assert list(nearly_across(vectors, np.arange(ROWS), Search(across=0), silent)) == []


def test_beyond_the_exact_size_the_search_still_finds_stories() -> None:
    rows = EXACT + 1
    vectors = stories(rows)
    search = Search(across=3, within=0, keyed=0, related=0, floor=0.5)
    every = [str(row) for row in range(rows)]
    found = find_neighbours(Rows(vectors, every, [()] * rows, [None] * rows), search, silent)
    assert np.mean(found.left % STORIES == found.right % STORIES) > 0.95
    assert len(found) > rows


def test_half_precision_is_for_very_many_and_finds_the_same(vectors: Vectors) -> None:
    assert stored(vectors) is vectors
    assert stored(np.zeros((EXACT + 1, 1), np.float32)).dtype == np.float16
    document = np.arange(ROWS) // 10
    whole = pairs(each_once(nearly_across(vectors, document, SEARCH, silent)))
    half = pairs(each_once(nearly_across(vectors.astype(np.float16), document, SEARCH, silent)))
    assert len(whole & half) >= 0.99 * len(whole)
