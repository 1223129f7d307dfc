"""Vectors of claims to places on a map."""

import numpy as np
from numpy.typing import NDArray

from contradict.protocols import Vectors

FEWEST = 12
"""Claims from which up neighbourhoods mean something; fewer are spread along their main axes."""


def project(vectors: Vectors) -> NDArray[np.float64]:
    """Return a place for each vector, shape (n, 2); the same vectors give the same places.

    t-SNE (van der Maaten and Hinton, 2008) keeps near claims near; distances between groups mean
    nothing. It begins at the principal components, so that no chance is in it.
    """
    if len(vectors) < FEWEST:
        return _main_axes(vectors)
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    perplexity = min(15.0, len(vectors) / 4)
    places = TSNE(init="pca", metric="cosine", perplexity=perplexity, random_state=0)
    with threadpool_limits(1):  # a thousand take 4 s; on shared processors, two threads took 36
        return np.asarray(places.fit_transform(vectors), np.float64)


def _main_axes(vectors: Vectors) -> NDArray[np.float64]:
    centred = vectors - vectors.mean(axis=0, keepdims=True) if len(vectors) else vectors
    u, s, _ = np.linalg.svd(centred.astype(np.float64), full_matrices=False)
    places = np.zeros((len(vectors), 2))
    width = min(2, len(s))
    places[:, :width] = (u * s)[:, :width]
    return places
