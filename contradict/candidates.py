"""Vectors to candidate pairs: each claim's nearest neighbours, and clusters of similar claims.

Neighbours go by rank, above a low floor: a high similarity threshold loses real conflicts
(0.70 does, by several projects' reports; 0.45 to 0.60 is what they settled on). The search is
exact and blocked: memory is block × n, never n × n. Copies are searched once: a text printed
thirty times must not fill its own neighbour list.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.protocols import Progress, Vectors

BLOCK_VALUES = 1 << 24
"""Similarities held at once: 64 MB, whatever the number of claims."""

LARGEST = 60
"""Claims that may share a key; one that more share is a topic, and no rare name."""

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Search:
    """How neighbours are taken.

    `across` and `within` are neighbours per claim in other documents and in its own (0 for
    none); `floor` is the lowest cosine that counts. `keyed` are neighbours per claim and key
    among the claims that share the key, from `keyed_floor` up.
    """

    across: int = 10
    within: int = 4
    floor: float = 0.45
    keyed: int = 3
    keyed_floor: float = 0.3


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of rows, `left < right`, sorted, each once; `similarity` is their cosine."""

    left: Indices
    right: Indices
    similarity: NDArray[np.float32]

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.left)


def neighbours(
    vectors: Vectors, documents: Sequence[str], search: Search, progress: Progress[Any]
) -> Neighbours:
    """Return each row's nearest rows across documents and within its own.

    Args:
        vectors: unit rows, shape (n, dimensions).
        documents: the document of each row, length n.
        search: how many, and how near.
        progress: shown over the blocks.
    """
    _, document = np.unique(np.asarray(documents, dtype=object).astype(str), return_inverse=True)
    rows = np.arange(len(vectors))
    step = max(1, BLOCK_VALUES // max(1, len(vectors)))
    blocks = range(0, len(vectors), step)
    found = [
        _across(vectors, document, rows[start : start + step], search)
        for start in progress(blocks, "finding neighbours")
    ]
    found += [_within(vectors, own, search) for own in _groups(document)]
    return _each_once(np.concatenate(found) if found else np.zeros((0, 3)))


def keyed_neighbours(
    vectors: Vectors, documents: Sequence[str], keys: Sequence[Collection[str]], search: Search
) -> Neighbours:
    """Return each row's nearest rows among those that share a key with it.

    A second way to a candidate: claims about one rare name whose wording is too far apart for
    the neighbour lists. Keys of more than LARGEST rows say too little and are passed over.

    Args:
        vectors: unit rows, shape (n, dimensions).
        documents: the document of each row, length n.
        keys: what each row is about, length n.
        search: how many, how near, and whether rows of one document may pair.
    """
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, own in enumerate(keys):
        for key in sorted(own):
            rows_of[key].append(row)
    groups = (np.array(rows) for rows in rows_of.values() if 1 < len(rows) <= LARGEST)
    found = [_sharing(vectors, documents, rows, search) for rows in groups]
    return _each_once(np.concatenate(found) if found else np.zeros((0, 3)))


def _sharing(
    vectors: Vectors, documents: Sequence[str], rows: Indices, search: Search
) -> NDArray[np.float64]:
    similarity = vectors[rows] @ vectors[rows].T
    np.fill_diagonal(similarity, -np.inf)
    if not search.within:
        owners = np.array([documents[row] for row in rows], dtype=object)
        similarity[owners[:, None] == owners[None, :]] = -np.inf
    return _nearest(similarity, rows, rows, search.keyed, search.keyed_floor)


def joined(*found: Neighbours) -> Neighbours:
    """Return all pairs of several searches, each once, sorted."""
    columns = [np.column_stack([one.left, one.right, one.similarity]) for one in found]
    return _each_once(np.concatenate(columns))


def _across(
    vectors: Vectors, document: Indices, rows: Indices, search: Search
) -> NDArray[np.float64]:
    """Return (row, neighbour, similarity) of `rows` in other documents than their own."""
    similarity = vectors[rows] @ vectors.T
    similarity[document[rows, None] == document[None, :]] = -np.inf
    return _nearest(similarity, rows, np.arange(len(vectors)), search.across, search.floor)


def _within(vectors: Vectors, own: Indices, search: Search) -> NDArray[np.float64]:
    """Return (row, neighbour, similarity) among `own`, the rows of one document, in blocks."""
    step = max(1, BLOCK_VALUES // max(1, len(own)))
    found = []
    for start in range(0, len(own), step):
        rows = own[start : start + step]
        similarity = vectors[rows] @ vectors[own].T
        similarity[rows[:, None] == own[None, :]] = -np.inf
        found.append(_nearest(similarity, rows, own, search.within, search.floor))
    return np.concatenate(found)


def _groups(document: Indices) -> list[Indices]:
    """Return the rows of each document."""
    order = np.argsort(document, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(document[order])) + 1) if len(order) else []


def _nearest(
    similarity: NDArray[np.float32], rows: Indices, columns: Indices, count: int, floor: float
) -> NDArray[np.float64]:
    """Return (row, column, similarity) of each row's `count` largest from `floor` up."""
    count = min(count, len(columns))
    if count == 0:
        return np.zeros((0, 3))
    picks = np.argpartition(similarity, -count, axis=1)[:, -count:]
    values = np.take_along_axis(similarity, picks, axis=1)
    row, pick = np.nonzero(values >= floor)
    return np.column_stack([rows[row], columns[picks[row, pick]], values[row, pick]])


def _each_once(found: NDArray[np.float64]) -> Neighbours:
    """Order each pair as left < right and drop the second sighting of the same pair."""
    ends = np.sort(found[:, :2].astype(np.int64), axis=1)
    pairs, first = np.unique(ends, axis=0, return_index=True)
    return Neighbours(pairs[:, 0], pairs[:, 1], found[first, 2].astype(np.float32))


def clusters(count: int, pairs: Neighbours, similarity: float = 0.6) -> Indices:
    """Return a cluster number per row, by DBSCAN over the neighbour graph; -1 for loners.

    Clusters are for reading; comparison goes by pairs, so that no clustering can lose one.

    Args:
        count: number of rows.
        pairs: the neighbours found.
        similarity: cosine from which two claims belong together.
    """
    from scipy.sparse import coo_matrix
    from sklearn.cluster import DBSCAN

    distance = np.maximum(1.0 - pairs.similarity, 0.0)
    near = distance <= 1.0 - similarity
    ends = (pairs.left[near], pairs.right[near])
    graph = coo_matrix((distance[near], ends), shape=(count, count)).tocsr()
    graph = graph.maximum(graph.T)
    labels: Indices = DBSCAN(eps=1.0 - similarity, min_samples=2, metric="precomputed").fit_predict(
        graph
    )
    return labels
