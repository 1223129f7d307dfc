"""Scores that are exact, and the best of each row, which no order can change."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.candidates.fixed_point import SCALE, fixed, lowest_score
from contradict.candidates.ranking import NONE, Keys, best, columns_of, gathered, keyed, scores_of
from contradict.protocols import Vectors


def unit_rows(seed: int, count: int, dimensions: int) -> Vectors:
    rows = np.random.default_rng(seed).standard_normal((count, dimensions), np.float32)
    found: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return found


@pytest.mark.parametrize("dimensions", [1, 2, 384, 4096])
def test_products_in_fixed_point_are_exact(dimensions: int) -> None:
    rows = fixed(unit_rows(0, 40, dimensions))
    whole = rows.astype(np.int64)
    assert rows.tolist() == whole.tolist()
    assert (rows @ rows.T).tolist() == (whole @ whole.T).tolist()
    assert np.abs(whole @ whole.T).max() < 1 << 24


@given(seed=st.integers(0, 2**16), dimensions=st.integers(1, 500))
def test_no_pair_from_the_floor_up_scores_less_than_the_lowest(seed: int, dimensions: int) -> None:
    rows = unit_rows(seed, 2, dimensions)
    one, other = fixed(rows)
    assert one @ other >= lowest_score(float(rows[0] @ rows[1]), dimensions)
    assert one @ other == pytest.approx(SCALE**2 * float(rows[0] @ rows[1]), abs=SCALE * 15)


def test_of_equal_scores_the_lower_column_is_the_better() -> None:
    keys = keyed(np.array([5, 7, 5, -3], np.float32), np.array([9, 4, 2, 0]))
    ranked = best(np.array([[*keys, NONE]]), 4)
    assert scores_of(ranked).tolist() == [[7, 5, 5, -3]]
    assert columns_of(ranked).tolist() == [[4, 2, 9, 0]]


met = st.tuples(st.integers(0, 3), st.integers(-4, 4), st.integers(0, 9))


@given(st.lists(met, min_size=1), st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_best_are_the_same_in_whatever_parts_they_are_met(
    found: list[tuple[int, int, int]], count: int, draw: random.Random
) -> None:
    def table(part: list[tuple[int, int, int]]) -> Keys:
        rows, scores, columns = np.array(part, np.int64).reshape(-1, 3).T
        each, keys = gathered(rows, keyed(scores.astype(np.float32), columns), count)
        whole = np.full((4, count), NONE)
        whole[each] = keys
        return whole

    again = draw.sample(found, len(found)) + found[:1]
    cut = draw.randrange(len(again))
    parts = np.hstack([table(again[cut:]), table(again[:cut])])
    expected = [
        sorted({(-score, column) for one, score, column in found if one == row})[:count]
        for row in range(4)
    ]
    for keys in (table(found), best(parts, count)):
        ranked = [
            [(-int(s), int(c)) for s, c in zip(scores_of(row), columns_of(row), strict=True)]
            for row in keys
        ]
        kept = [[pair for pair in row if pair[0] <= 4] for row in ranked]
        assert kept == expected
