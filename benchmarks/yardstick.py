"""What people would write today: the plain script, and a matrix of NLI inside clusters."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.script import both_ways, nearest_sentences, sentences
from contradict.candidates import Neighbours
from contradict.loading import quiet_loading
from contradict.training.base import base_weights
from contradict.types import Document

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

    with quiet_loading():
        model = SentenceTransformer(base_weights(), device="cpu")
    said = sentences(documents)
    texts = [one.text for one in said]
    start = time.perf_counter()
    vectors = model.encode(texts, normalize_embeddings=True)
    encoded = time.perf_counter()
    near = nearest_sentences(vectors, said)
    searched = time.perf_counter()
    return Yardstick(
        claims=len(texts),
        encode=encoded - start,
        search=searched - encoded,
        pairs=len(near),
        matrix_pairs=_matrix_pairs(near, len(texts)),
        pace=_pace(texts, near, sample),
    )


def _pace(texts: Sequence[str], near: Neighbours, sample: int) -> float:
    """Return how many ordered pairs a second a cross-encoder of this size reads in fp32."""
    from sentence_transformers import CrossEncoder

    with quiet_loading():
        reader = CrossEncoder(base_weights(), num_labels=3, device="cpu")
    drawn = np.arange(len(near)) % max(1, len(near) // sample) == 0
    both = both_ways(near.only(drawn), texts)
    start = time.perf_counter()
    reader.predict(both)
    return len(both) / (time.perf_counter() - start)


def _matrix_pairs(near: Neighbours, claims: int) -> int:
    """Return how many pairs a matrix of sentence against sentence inside clusters holds.

    Clusters hang together by links of ALIKE; one that is too large for a matrix is cut up.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    linked = near.only(near.similarity >= ALIKE)
    links = (np.ones(len(linked)), (linked.left, linked.right))
    _, labels = connected_components(coo_matrix(links, shape=(claims, claims)), directed=False)
    sizes = np.bincount(labels)
    whole, rest = sizes // LARGEST, sizes % LARGEST
    return int((whole * _pairs_of(LARGEST)).sum() + sum(_pairs_of(int(size)) for size in rest))


def _pairs_of(size: int) -> int:
    return size * (size - 1) // 2
