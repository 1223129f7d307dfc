"""The join of rows with the cells that they look into: the work on a shard.

Cell by cell, all the rows that look into a cell are multiplied with all that are in it at once.
faiss.contrib.big_batch_search does the same, but for one machine: it wants an index with all
vectors in it, counts a row's own document, and gives a pair to one of its rows only. Here each
product serves both rows of a pair, so that a row looks into a third of the cells for the same
recall; and faiss.knn's heaps cost several times what the product does, while the comparison with
the lowest score that can still count costs a fraction.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.fixed_point import fixed
from contradict.candidates.pairs import Indices
from contradict.candidates.ranking import NONE, Keys, best, gathered, keyed, scores_of
from contradict.candidates.shards import Shard
from contradict.protocols import Vectors

VALUES = 1 << 20
"""Scores that a thread holds at once: 4 MB."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Finds the best of each row of a shard, `count` of them.

    The lowest scores that count rise while threads read them; an older one lets more through, and
    no other candidate is best for it.
    """

    count: int

    def __call__(self, shard: Shard) -> tuple[Indices, Keys]:
        """Return the rows that have candidates, in order, and their keys, shape (rows, count)."""
        vectors, lowest = fixed(shard.vectors), shard.lowest.copy()
        found = np.full((len(shard.rows), self.count), NONE)
        with _threads() as side_by_side:
            for tile in shard.tiles:
                work = partial(_near, shard, vectors, lowest)
                for rows, keys in side_by_side(work, _blocks(*tile)):
                    met, best_keys = gathered(rows, keys, self.count)
                    found[met] = best(np.hstack([found[met], best_keys]), self.count)
                    lowest[met] = np.maximum(lowest[met], scores_of(found[met, -1]))
        some = found[:, 0] != NONE
        return shard.rows[some], found[some]


def _near(
    shard: Shard, vectors: Vectors, lowest: NDArray[np.float32], block: tuple[Indices, Indices]
) -> tuple[Indices, Keys]:
    """Return pairs that may count, once for each row for which they may: its place and the key."""
    left, right = block
    scores = vectors[left] @ vectors[right].T
    near = np.flatnonzero((scores >= lowest[left, None]) | (scores >= lowest[right]))
    one, other = left[near // len(right)], right[near % len(right)]
    apart = shard.document[one] != shard.document[other]
    values, one, other = scores.ravel()[near[apart]], one[apart], other[apart]
    values = np.concatenate([values, values])
    rows, others = np.concatenate([one, other]), np.concatenate([other, one])
    high = values >= lowest[rows]
    return rows[high], keyed(values[high], shard.rows[others[high]])


def _blocks(left: Indices, right: Indices) -> Iterator[tuple[Indices, Indices]]:
    import faiss

    step = max(1, min(VALUES // len(right), -(-len(left) // faiss.omp_get_max_threads())))
    for start in range(0, len(left), step):
        yield left[start : start + step], right


@contextmanager
def _threads() -> Iterator[Callable[..., Iterator[Any]]]:
    """Give a map over as many threads as this process may use, each multiplying by itself.

    That way a small product costs no more; shared among threads it costs up to nine times as much.
    """
    import faiss
    from threadpoolctl import threadpool_limits

    with (
        threadpool_limits(1, user_api="blas"),
        ThreadPoolExecutor(faiss.omp_get_max_threads()) as pool,
    ):
        yield pool.map
