"""Nearest by rank among very many rows: each row looks into the cells nearest to it.

An inverted file (Sivic and Zisserman, 2003), of which all rows are looked up at once, cell by
cell. Only k-means and the choice of each row's best stay where the command runs; the rest is
worked on wherever an executor works. Scores in fixed point and keys that are ordered make what
is found the same everywhere, in whatever parts and order it comes.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from contradict.candidates.cells import find_cells
from contradict.candidates.fixed_point import lowest_score
from contradict.candidates.joining import Joining
from contradict.candidates.pairs import Found, Indices
from contradict.candidates.ranking import NONE, Keys, best, columns_of, scores_of
from contradict.candidates.settings import Search
from contradict.candidates.shards import Shard, planned, shard
from contradict.candidates.vectors import Unit, single
from contradict.protocols import Executor, Progress

SPARE = 2
"""Candidates kept beyond those wanted: rounding changes the order of near ties."""

BLOCK = 1 << 11
"""Rows whose cosines are computed at a time."""


def nearly_across(
    vectors: Unit, document: Indices, search: Search, progress: Progress[Any], executor: Executor
) -> Iterator[Found]:
    """Yield most of each row's nearest rows in other documents than its own.

    What is found depends on nothing but the rows: neither on the executor nor on the order in
    which it works. Of equally near rows those of lower number are nearer.

    Args:
        vectors: unit rows, shape (n, dimensions).
        document: a number per row's document, length n.
        search: how many, and how near.
        progress: shown over the blocks and the shards.
        executor: where the work is done.

    Raises:
        CannotCheckError: whoever worked is gone.
    """
    if not search.across or not len(vectors):
        return
    keys = _best(vectors, document, search, progress, executor)
    for start in range(0, len(vectors), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(vectors)))
        yield _nearest(vectors, rows, keys[rows], search)


def _best(
    vectors: Unit, document: Indices, search: Search, progress: Progress[Any], executor: Executor
) -> Keys:
    """Return the keys of each row's best, and a few to spare, shape (n, across + SPARE)."""
    plan = planned(find_cells(vectors, executor, progress))
    count = search.across + SPARE
    found = np.full((len(vectors), count), NONE)
    floor = lowest_score(search.floor, vectors.shape[1])
    lowest = np.full(len(vectors), floor, np.float32)

    def shards() -> Iterator[Shard]:
        for tiles in progress(plan, "finding neighbours"):
            yield shard(tiles, vectors, document, lowest)

    for rows, keys in executor.map(Joining(count), shards()):
        found[rows] = best(np.hstack([found[rows], keys]), count)
        lowest[rows] = np.maximum(floor, scores_of(found[rows, -1]))
    return found


def _nearest(vectors: Unit, rows: Indices, keys: Keys, search: Search) -> Found:
    """Return (row, column, cosine) of the nearest of `rows`: here their cosine is settled."""
    columns = np.where(keys == NONE, 0, columns_of(keys))
    cosine = np.einsum("rd,rcd->rc", single(vectors[rows]), single(vectors[columns]))
    cosine[keys == NONE] = -np.inf
    order = np.lexsort((columns, -cosine))[:, : search.across]
    row, place = np.nonzero(np.take_along_axis(cosine, order, axis=1) >= search.floor)
    pick = order[row, place]
    return np.column_stack([rows[row], columns[row, pick], cosine[row, pick]])
