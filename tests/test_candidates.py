from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.cluster import DBSCAN

from contradict.candidates import (
    Neighbours,
    Rows,
    Search,
    clusters,
    find_neighbours,
    neighbours,
)
from contradict.candidates import (
    pairs as shared,
)
from contradict.protocols import Vectors, silent


def unit(rows: list[list[float]]) -> Vectors:
    vectors = np.asarray(rows, dtype=np.float32)
    normed: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normed


def pairs(found: Neighbours) -> list[tuple[int, int]]:
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


def by_all(
    vectors: Vectors, owners: Sequence[str], keys: Sequence[Collection[str]], search: Search
) -> Neighbours:
    return find_neighbours(Rows(vectors, owners, keys, [None] * len(vectors)), search, silent)


def test_neighbours_are_taken_across_documents_and_within_each() -> None:
    vectors = unit([[1, 0], [1, 0.1], [0, 1], [0.1, 1]])
    owners = ["a", "b", "a", "a"]
    assert pairs(neighbours(vectors, owners, Search(across=1, within=0, floor=0.9), silent)) == [
        (0, 1)
    ]
    assert pairs(neighbours(vectors, owners, Search(across=0, within=1, floor=0.9), silent)) == [
        (2, 3)
    ]
    assert pairs(neighbours(vectors, owners, Search(across=1, within=1, floor=0.9), silent)) == [
        (0, 1),
        (2, 3),
    ]


def test_similarity_is_the_cosine_and_the_floor_belongs_to_it() -> None:
    vectors = unit([[1, 0], [1, 1]])
    found = neighbours(vectors, ["a", "b"], Search(floor=0.7), silent)
    assert found.similarity.tolist() == pytest.approx([2**-0.5])
    assert len(neighbours(vectors, ["a", "b"], Search(floor=0.71), silent)) == 0


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_claims_have_no_neighbours(count: int) -> None:
    assert len(neighbours(unit([[1, 0]])[:count], ["a"] * count, Search(), silent)) == 0


def reference(vectors: Vectors, owners: list[int], search: Search) -> set[tuple[int, int]]:
    """The definition, one row at a time."""
    found = set()
    for row in range(len(vectors)):
        cosine = {other: float(vectors[row] @ vectors[other]) for other in range(len(vectors))}
        for same, count in ((False, search.across), (True, search.within)):
            pool = [o for o in cosine if o != row and (owners[o] == owners[row]) is same]
            best = sorted(pool, key=lambda o: -cosine[o])[:count]
            found |= {(min(row, o), max(row, o)) for o in best if cosine[o] >= search.floor}
    return found


@settings(max_examples=50)
@given(
    seed=st.integers(0, 2**16), count=st.integers(2, 40), block=st.sampled_from([1, 64, 1 << 24])
)
def test_blocked_search_finds_what_the_definition_says(seed: int, count: int, block: int) -> None:
    chance = np.random.default_rng(seed)
    vectors = unit(chance.normal(size=(count, 8)).tolist())
    owners = chance.integers(0, 4, count).tolist()
    search = Search(across=3, within=2, floor=0.1)
    whole = shared.BLOCK_VALUES
    shared.BLOCK_VALUES = block
    try:
        found = neighbours(vectors, [str(o) for o in owners], search, silent)
    finally:
        shared.BLOCK_VALUES = whole
    assert set(pairs(found)) == reference(vectors, owners, search)
    assert pairs(found) == sorted(set(pairs(found)))
    assert (found.left < found.right).all()


def test_clusters_hold_what_hangs_together_and_leave_loners_out() -> None:
    near = Neighbours(
        np.array([0, 1, 3]), np.array([1, 2, 4]), np.array([0.9, 0.8, 0.5], np.float32)
    )
    assert clusters(5, near, similarity=0.6).tolist() == [0, 0, 0, -1, -1]


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0.25, 0.984375, width=32)),
        min_size=1,
    )
)
def test_clusters_are_those_of_dbscan(links: list[tuple[int, int, float]]) -> None:
    cosines = {(min(a, b), max(a, b)): cosine for a, b, cosine in links if a != b}
    left, right = (np.array([pair[end] for pair in cosines], np.int32) for end in (0, 1))
    near = Neighbours(left, right, np.array(list(cosines.values()), np.float32))
    apart = np.full((10, 10), np.float32(2))
    np.fill_diagonal(apart, 0)
    apart[left, right] = apart[right, left] = 1 - near.similarity
    expected = DBSCAN(eps=0.4, min_samples=2, metric="precomputed").fit_predict(apart)
    assert clusters(10, near, similarity=0.6).tolist() == expected.tolist()


ALONE = Search(across=0, within=0, floor=1, keyed=0, related=0)


def test_a_shared_key_brings_together_what_rank_does_not() -> None:
    vectors = unit([[1, 0, 0], [0.4, 1, 0], [0.4, 0, 1], [1, 0.1, 0]])
    owners = ["a", "b", "c", "d"]
    keys = [{"vale|number"}, {"vale|number"}, {"vale|number", "moss|date"}, {"moss|date"}]
    search = replace(ALONE, keyed=1, keyed_floor=0.3)
    found = by_all(vectors, owners, keys, search)
    assert pairs(found) == [(0, 1), (0, 2), (2, 3)]


def test_a_key_of_too_many_claims_is_no_key() -> None:
    vectors = unit([[1, n / 1000] for n in range(61)])
    owners = [str(n) for n in range(61)]
    search = replace(ALONE, keyed=1)
    rare = [{"vale|number"}] * 60 + [set()]
    assert len(by_all(vectors, owners, rare, search)) >= 30
    common = [{"vale|number"}] * 61
    assert len(by_all(vectors, owners, common, search)) == 0


def test_claims_of_one_document_share_no_key_where_none_is_searched_within() -> None:
    vectors, owners, keys = unit([[1, 0], [1, 0.1]]), ["a", "a"], [{"vale|date"}] * 2
    search = replace(ALONE, keyed=1)
    assert len(by_all(vectors, owners, keys, search)) == 0
    found = by_all(vectors, owners, keys, replace(search, within=1))
    assert pairs(found) == [(0, 1)]


STORIES = unit(
    [[1, 0, 0, 0], [0.2, 1, 0, 0], [1, 0.1, 0, 0], [0.2, 0, 1, 0], [0, 0, 0, 1], [0, 0.4, 0, 1]]
)
OWNERS = ["a", "a", "b", "b", "c", "c"]
"""a and b tell one story, c another; the second claims of a and b are far apart (cosine 0.04)."""


def test_each_claim_meets_its_nearest_in_the_documents_nearest_to_its_own() -> None:
    search = replace(ALONE, related=1, alike=0.4, related_floor=0.1)
    found = by_all(STORIES, OWNERS, [()] * 6, search)
    assert pairs(found) == [(0, 2), (0, 3), (1, 2)]
    lower = replace(search, related_floor=0.3)
    assert pairs(by_all(STORIES, OWNERS, [()] * 6, lower)) == [(0, 2)]


def test_documents_too_unlike_are_not_related() -> None:
    for alike, related in ((0.9, 0), (0.4, 1), (-1, 3)):
        search = replace(ALONE, related=2, alike=alike, related_floor=-1)
        found = by_all(STORIES, OWNERS, [()] * 6, search)
        assert len({(OWNERS[a], OWNERS[b]) for a, b in pairs(found)}) == related


@settings(max_examples=30)
@given(seed=st.integers(0, 2**16), count=st.integers(0, 30), within=st.integers(0, 2))
def test_a_further_way_never_loses_a_pair(seed: int, count: int, within: int) -> None:
    chance = np.random.default_rng(seed)
    vectors = unit(chance.normal(size=(count, 8)).tolist()) if count else np.zeros((0, 8), "f4")
    owners = [str(o) for o in chance.integers(0, 5, count)]
    keys = [{str(k)} for k in chance.integers(0, 5, count)]
    search = Search(across=2, within=within)
    by_rank = neighbours(vectors, owners, search, silent)
    found = by_all(vectors, owners, keys, search)
    assert set(pairs(by_rank)) <= set(pairs(found))
    assert pairs(found) == sorted(set(pairs(found)))
    assert within or all(owners[a] != owners[b] for a, b in pairs(found))
    cosines = [float(vectors[a] @ vectors[b]) for a, b in pairs(found)]
    assert found.similarity.tolist() == pytest.approx(cosines, abs=1e-5)


DAYS = [date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1), None]
ALIKE = unit([[1, 0], [1, 0.01], [1, 0.02], [1, 0.03]])


def dated(search: Search) -> list[tuple[int, int]]:
    return pairs(find_neighbours(Rows(ALIKE, list("abcd"), [()] * 4, DAYS), search, silent))


def test_a_window_keeps_claims_apart_that_are_further_apart_and_lets_undated_ones_meet_all() -> (
    None
):
    assert dated(Search(window=30)) == [(0, 1), (0, 3), (1, 2), (1, 3), (2, 3)]
    assert dated(Search(window=31)) == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_since_asks_for_one_claim_of_that_day_or_later() -> None:
    assert dated(Search(since=date(2026, 4, 1))) == [(0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_ranks_are_taken_among_the_claims_that_may_meet() -> None:
    nearest = Search(across=1, within=0, related=0, window=1)
    days = [date(2026, 3, 1), date(2026, 5, 1), date(2026, 3, 1), date(2026, 5, 1)]
    found = find_neighbours(Rows(ALIKE, list("abcd"), [()] * 4, days), nearest, silent)
    assert pairs(found) == [(0, 2), (1, 3)]


def test_of_a_pair_that_is_met_again_much_later_the_first_cosine_counts() -> None:
    """More pairs than are kept until they are looked through."""
    first = np.array([[3, 1, 0.5], [2, 9, 0.25]])
    many = np.arange(1.2 * shared.ROUND)
    others = np.column_stack([many + 10, many + 11, np.full(len(many), 0.75)])
    found = shared.each_once([first, others, np.array([[1, 3, 0.875], [9, 2, 1.0]]), others])
    assert len(found) == len(many) + 2
    assert pairs(found)[:3] == [(1, 3), (2, 9), (10, 11)]
    assert found.similarity[:3].tolist() == [0.5, 0.25, 0.75]
