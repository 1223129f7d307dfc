"""Clusters of similar claims, for people to read."""

import numpy as np

from contradict.candidates.pairs import Indices, Neighbours


def clusters(count: int, pairs: Neighbours, similarity: float = 0.6) -> Indices:
    """Return a cluster number per row, in order of the clusters' first rows; -1 for loners.

    A cluster is what hangs together in the neighbour graph: DBSCAN's with two rows as the least,
    without scikit-learn and the 130 MB that it takes to load. Rows that are one point make no
    link. Clusters are for reading; comparison goes by pairs, so that no clustering can lose one.

    Args:
        count: number of rows.
        pairs: the neighbours found.
        similarity: cosine from which two claims belong together.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    distance = 1.0 - pairs.similarity
    near = pairs.only((distance > 0) & (distance <= 1.0 - similarity))
    links = coo_matrix((np.ones(len(near), bool), (near.left, near.right)), shape=(count, count))
    _, labels = connected_components(links, directed=False)
    _, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    numbers = np.full(len(first), -1)
    groups = np.flatnonzero(sizes > 1)
    numbers[groups[np.argsort(first[groups])]] = np.arange(len(groups))
    clustered: Indices = numbers[labels]
    return clustered
