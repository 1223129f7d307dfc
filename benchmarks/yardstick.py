"""What people would write today: the plain script, and a matrix of NLI inside clusters."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contradict.claims import split
from contradict.loading import quiet_loading
from contradict.training.base import base_weights
from contradict.types import Document

NEIGHBOURS = 10
"""What the plain script looks for, as many as the product does by default."""

ALIKE, LARGEST = 0.6, 40
"""Of the clusters: cosine of their members' links, and claims at most."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Seconds of the plain script by stage, the pairs both scripts read, and their pace.

    `read` are the seconds that the cross-encoder takes for `pairs`, at the measured `pace` in
    ordered pairs a second; `matrix_pairs` are those of the matrix, in the same order of reading.
    """

    claims: int
    encode: float
    search: float
    pairs: int
    matrix_pairs: int
    pace: float

    @property
    def read(self) -> float:
        """Seconds for all pairs of the plain script, both ways."""
        return 2 * self.pairs / self.pace

    @property
    def seconds(self) -> float:
        """Seconds of the plain script, models loaded."""
        return self.encode + self.search + self.read

    @property
    def matrix_seconds(self) -> float:
        """Seconds of the matrix inside clusters, encoding and search included."""
        return self.encode + self.search + 2 * self.matrix_pairs / self.pace


def yardstick(documents: Sequence[Document], sample: int) -> Yardstick:
    """Time the plain script: encode in fp32, ten nearest neighbours each, NLI both ways.

    The cross-encoder reads `sample` pairs, drawn evenly, and its pace there is taken for all: on
    30,000 claims it would read for an hour.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.util import semantic_search

    with quiet_loading():
        model = SentenceTransformer(base_weights(), device="cpu")
    texts = [claim.text for document in documents for claim in split(document).claims]
    start = time.perf_counter()
    vectors = model.encode(texts, convert_to_tensor=True, normalize_embeddings=True)
    encoded = time.perf_counter()
    hits = semantic_search(vectors, vectors, top_k=NEIGHBOURS + 1)
    searched = time.perf_counter()
    met = ((row, int(hit["corpus_id"])) for row, found in enumerate(hits) for hit in found)
    pairs = sorted({(min(pair), max(pair)) for pair in met if pair[0] != pair[1]})
    return Yardstick(
        claims=len(texts),
        encode=encoded - start,
        search=searched - encoded,
        pairs=len(pairs),
        matrix_pairs=_matrix_pairs(pairs, np.asarray(vectors)),
        pace=_pace(texts, pairs, sample),
    )


def _pace(texts: Sequence[str], pairs: Sequence[tuple[int, int]], sample: int) -> float:
    """Return how many ordered pairs a second a cross-encoder of this size reads in fp32."""
    from sentence_transformers import CrossEncoder

    with quiet_loading():
        reader = CrossEncoder(base_weights(), num_labels=3, device="cpu")
    drawn = pairs[:: max(1, len(pairs) // sample)][:sample]
    both = [(texts[a], texts[b]) for a, b in drawn] + [(texts[b], texts[a]) for a, b in drawn]
    start = time.perf_counter()
    reader.predict(both)
    return len(both) / (time.perf_counter() - start)


def _matrix_pairs(pairs: Sequence[tuple[int, int]], vectors: NDArray[np.float32]) -> int:
    """Return how many pairs a matrix of sentence against sentence inside clusters holds.

    Clusters hang together by links of ALIKE; one that is too large for a matrix is cut up.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ends = np.array(pairs).reshape(-1, 2)
    linked = ends[np.einsum("pd,pd->p", vectors[ends[:, 0]], vectors[ends[:, 1]]) >= ALIKE]
    shape = (len(vectors), len(vectors))
    graph = coo_matrix((np.ones(len(linked)), (linked[:, 0], linked[:, 1])), shape=shape)
    _, labels = connected_components(graph, directed=False)
    sizes = np.bincount(labels)
    whole, rest = sizes // LARGEST, sizes % LARGEST
    return int((whole * _pairs_of(LARGEST)).sum() + sum(_pairs_of(int(size)) for size in rest))


def _pairs_of(size: int) -> int:
    return size * (size - 1) // 2
