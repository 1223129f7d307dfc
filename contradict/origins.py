"""Which documents are copies of one another, so that thirty reprints count as one origin.

Two documents are one origin when most claims of the shorter stand, word for word or nearly, in
the other, unless a value was altered: whoever changed the figure stands behind it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from contradict.types import Document

NEAR_COPY = 0.95
"""Cosine from which two claims that agree are one, copied."""

ALTERED = 0.85
"""Cosine from which two claims that conflict are one, altered: a new figure costs up to 0.12."""

SHARE = 0.6
"""Share of the shorter document's claims that must have a copy in the other."""


def find_origins(
    documents: Sequence[Document],
    copies: Iterable[tuple[str, str]],
    altered: Collection[tuple[str, str]],
    sizes: Mapping[str, int],
) -> dict[str, str]:
    """Return each document's origin: the id of the first document that it copies, or its own.

    Args:
        documents: in reading order; the first of a family of copies gives the origin its id.
        copies: for each claim with a copy elsewhere, the documents of both.
        altered: the documents of claims that are copies but for a value, in either order.
        sizes: claims per document id.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    index = {document.id: number for number, document in enumerate(documents)}
    shared = Counter(_ordered(pair) for pair in copies if pair[0] != pair[1])
    apart = {_ordered(pair) for pair in altered}
    family = [
        (index[a], index[b])
        for (a, b), count in sorted(shared.items())
        if count >= SHARE * min(sizes[a], sizes[b]) and (a, b) not in apart
    ]
    ends = np.array(family, dtype=np.int64).reshape(-1, 2)
    shape = (len(documents), len(documents))
    graph = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=shape)
    _, labels = connected_components(graph, directed=False)
    _, first = np.unique(labels, return_index=True)
    return {
        document.id: documents[first[label]].id
        for document, label in zip(documents, labels, strict=True)
    }


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    return (pair[0], pair[1]) if pair[0] <= pair[1] else (pair[1], pair[0])
