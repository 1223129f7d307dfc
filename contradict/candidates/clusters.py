"""Clusters of similar claims, for people to read."""

import numpy as np

from contradict.candidates.pairs import Indices, Neighbours


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
