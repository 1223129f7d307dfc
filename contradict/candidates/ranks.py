"""The first way to a candidate: nearest by rank, in other documents and in one's own."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from contradict.candidates.pairs import Found, Indices, blocks, nearest, rows_of_each
from contradict.candidates.period import Period
from contradict.candidates.settings import Search
from contradict.candidates.vectors import Unit, single
from contradict.protocols import Progress


def across(
    vectors: Unit, document: Indices, period: Period, search: Search, progress: Progress[Any]
) -> Iterator[Found]:
    """Yield each row's nearest rows in other documents than its own, of those it may meet."""
    everything, vectors = np.arange(len(vectors)), single(vectors)
    for rows in progress(blocks(everything, len(vectors)), "finding neighbours"):
        similarity = vectors[rows] @ vectors.T
        similarity[document[rows, None] == document[None, :]] = -np.inf
        if not period.is_open:
            similarity[period.apart(rows[:, None], everything[None, :])] = -np.inf
        yield nearest(similarity, rows, everything, search.across, search.floor)


def within(vectors: Unit, document: Indices, search: Search) -> Iterator[Found]:
    """Yield each row's nearest other rows of its own document."""
    for own in rows_of_each(document):
        for rows in blocks(own, len(own)):
            similarity = single(vectors[rows]) @ single(vectors[own]).T
            similarity[rows[:, None] == own[None, :]] = -np.inf
            yield nearest(similarity, rows, own, search.within, search.floor)
