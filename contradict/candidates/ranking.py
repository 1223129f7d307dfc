"""The best of each row, whatever the order in which they are found.

A candidate is one number, its key: the score in the upper half, the column in the lower, counted
from the end, so that of equal scores the lower column is the larger key. The best are the largest
keys, each once, and it makes no difference in which order or how often they were met.
"""

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.pairs import HALF, LOWER, Indices

Keys = NDArray[np.int64]

NONE = -(1 << 62)
"""The key of no candidate: below all others."""


def keyed(scores: NDArray[np.float32], columns: Indices) -> Keys:
    """Return the keys of candidates; scores are whole numbers below 2**24."""
    return (scores.astype(np.int64) << HALF) | (LOWER - columns)


def scores_of(keys: Keys) -> NDArray[np.float32]:
    """Return the scores of keys; that of NONE is below all others."""
    return (keys >> HALF).astype(np.float32)


def columns_of(keys: Keys) -> Indices:
    """Return the columns of keys; that of NONE is no column."""
    columns: Indices = LOWER - (keys & LOWER)
    return columns


def best(keys: Keys, count: int) -> Keys:
    """Return the `count` largest keys of each row, each once, the largest first.

    Args:
        keys: at least `count` of each row, NONE where there are fewer.
        count: how many.
    """
    rising = np.sort(keys, axis=1)
    rising[:, 1:][rising[:, 1:] == rising[:, :-1]] = NONE
    return np.sort(rising, axis=1)[:, ::-1][:, :count]


def gathered(rows: Indices, keys: Keys, count: int) -> tuple[Indices, Keys]:
    """Return the rows that occur, in order, and the `count` largest keys of each, each once.

    Args:
        rows: the row of each key.
        keys: in any order; a key may come twice.
        count: how many per row, filled up with NONE.
    """
    order = np.lexsort((-keys, rows))
    rows, keys = rows[order], keys[order]
    once = np.ones(len(rows), bool)
    once[1:] = (rows[1:] != rows[:-1]) | (keys[1:] != keys[:-1])
    each, start, place = np.unique(rows[once], return_index=True, return_inverse=True)
    rank = np.arange(len(place)) - start[place]
    found = np.full((len(each), count), NONE)
    kept = rank < count
    found[place[kept], rank[kept]] = keys[once][kept]
    return each, found
