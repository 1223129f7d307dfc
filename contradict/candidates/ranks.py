"""The first way to a candidate: nearest by rank, in other documents and in one's own."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from contradict.candidates.pairs import Found, Indices, blocks, nearest, rows_of_each
from contradict.protocols import Progress, Vectors


def across(
    vectors: Vectors, document: Indices, count: int, floor: float, progress: Progress[Any]
) -> Iterator[Found]:
    """Yield each row's `count` nearest rows in other documents than its own, from `floor` up."""
    everything = np.arange(len(vectors))
    for rows in progress(blocks(everything, len(vectors)), "finding neighbours"):
        similarity = vectors[rows] @ vectors.T
        similarity[document[rows, None] == document[None, :]] = -np.inf
        yield nearest(similarity, rows, everything, count, floor)


def within(vectors: Vectors, document: Indices, count: int, floor: float) -> Iterator[Found]:
    """Yield each row's `count` nearest other rows of its own document, from `floor` up."""
    for own in rows_of_each(document):
        for rows in blocks(own, len(own)):
            similarity = vectors[rows] @ vectors[own].T
            similarity[rows[:, None] == own[None, :]] = -np.inf
            yield nearest(similarity, rows, own, count, floor)
