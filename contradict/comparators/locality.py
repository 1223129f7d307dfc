"""An order of work in which pairs of like claims follow one another.

What a claim comes apart to is at hand for all pairs that come while it is remembered. In the order
of the documents those with one story are far apart, and of a corpus larger than that memory each
pair would fetch both of its claims from the file; in this order a claim is fetched about twice,
whatever the size of the corpus.
"""

from collections.abc import Sequence

import numpy as np

from contradict.comparators.ends import Ends, Indices

LEVELS = (0.8, 0.7, 0.6)
"""Cosines by which claims hang together: those linked at a higher one stand nearer yet."""


def near_together(found: Ends) -> Sequence[int]:
    """Return the places of all candidates, in an order in which their claims recur soon."""
    count = len(found.owner)
    order = np.lexsort([_linked(found, count, level) for level in LEVELS])
    place = np.empty(count, np.int32)
    place[order] = np.arange(count)
    left, right = place[found.left], place[found.right]
    order = np.lexsort((np.maximum(left, right), np.minimum(left, right)))
    return order.astype(np.int32).data  # yields ints


def _linked(found: Ends, count: int, level: float) -> Indices:
    """Return, per claim, the first of the claims that it hangs together with."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    near = found.similarity >= level
    links = (np.ones(np.count_nonzero(near), bool), (found.left[near], found.right[near]))
    _, labels = connected_components(coo_matrix(links, shape=(count, count)), directed=False)
    _, first = np.unique(labels, return_index=True)
    linked: Indices = first[labels]
    return linked
