"""The third way to a candidate: the best match in each of the documents nearest to one's own.

A short sentence in the middle of a story ("Both men are nearing the start of training") shares
its words with half an archive, and hardly any with the sentence that it contradicts. That one
stands in a document about the same story, and documents are told apart well.
"""

from collections.abc import Iterator

import numpy as np

from contradict.candidates.pairs import Found, Indices, blocks, nearest, rows_of_each
from contradict.candidates.settings import Search
from contradict.candidates.vectors import Unit, single
from contradict.protocols import Vectors


def in_related_documents(vectors: Unit, document: Indices, search: Search) -> Iterator[Found]:
    """Yield each row's nearest row in each of the documents nearest to its own.

    Args:
        vectors: unit rows, shape (n, dimensions).
        document: a number per row's document, from 0 without gaps, length n.
        search: how many documents, how alike (each is the mean of its rows), and how near.
    """
    rows_of = list(rows_of_each(document))
    for mine, other in _related(_means(vectors, rows_of), search):
        rows, others = rows_of[mine], rows_of[other]
        for block in blocks(rows, len(others)):
            similarity = single(vectors[block]) @ single(vectors[others]).T
            yield nearest(similarity, block, others, 1, search.related_floor)


def _means(vectors: Unit, rows_of: list[Indices]) -> Vectors:
    """Return a unit row per document; a mean of nothing (opposite rows) stays zero."""
    means = np.zeros((len(rows_of), vectors.shape[1]), np.float32)
    for number, rows in enumerate(rows_of):
        means[number] = single(vectors[rows]).mean(axis=0)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    unit: Vectors = (means / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return unit


def _related(means: Vectors, search: Search) -> Iterator[tuple[int, int]]:
    everything = np.arange(len(means))
    for rows in blocks(everything, len(means)):
        similarity = means[rows] @ means.T
        similarity[rows[:, None] == everything[None, :]] = -np.inf
        for mine, other, _ in nearest(similarity, rows, everything, search.related, search.alike):
            yield int(mine), int(other)
