import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict import candidates
from contradict.candidates import Neighbours, Search, clusters, neighbours
from contradict.protocols import Vectors, silent


def unit(rows: list[list[float]]) -> Vectors:
    vectors = np.asarray(rows, dtype=np.float32)
    normed: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return normed


def pairs(found: Neighbours) -> list[tuple[int, int]]:
    return list(zip(found.left.tolist(), found.right.tolist(), strict=True))


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


@settings(max_examples=50, deadline=None)
@given(
    seed=st.integers(0, 2**16), count=st.integers(2, 40), block=st.sampled_from([1, 64, 1 << 24])
)
def test_blocked_search_finds_what_the_definition_says(seed: int, count: int, block: int) -> None:
    chance = np.random.default_rng(seed)
    vectors = unit(chance.normal(size=(count, 8)).tolist())
    owners = chance.integers(0, 4, count).tolist()
    search = Search(across=3, within=2, floor=0.1)
    whole = candidates.BLOCK_VALUES
    candidates.BLOCK_VALUES = block
    try:
        found = neighbours(vectors, [str(o) for o in owners], search, silent)
    finally:
        candidates.BLOCK_VALUES = whole
    assert set(pairs(found)) == reference(vectors, owners, search)
    assert pairs(found) == sorted(set(pairs(found)))
    assert (found.left < found.right).all()


def test_clusters_hold_what_hangs_together_and_leave_loners_out() -> None:
    near = Neighbours(
        np.array([0, 1, 3]), np.array([1, 2, 4]), np.array([0.9, 0.8, 0.5], np.float32)
    )
    assert clusters(5, near, similarity=0.6).tolist() == [0, 0, 0, -1, -1]
