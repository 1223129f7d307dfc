"""Nearest by rank among very many rows: faiss looks into the cells nearest to each row.

An inverted file (Sivic and Zisserman, 2003): k-means parts the rows into cells, and a row is held
against those of the PROBES nearest cells. One seed and one order make it the same each time.
"""

from collections.abc import Iterator
from math import sqrt
from typing import Any

import numpy as np

from contradict.candidates.pairs import Found, Indices, nearest
from contradict.candidates.settings import Search
from contradict.protocols import Progress, Vectors

EXACT = 50_000
"""Rows up to which all are held against all: that takes twenty seconds on two cores."""

PROBES = 64
"""Cells looked into. Of 18,000 sentences' pairs 0.995 are found that way, and of those from a
similarity of 0.6 up 0.9996 (`python -m benchmarks neighbours`)."""

SPARE = 3
"""How many times as many as are wanted: those of a row's own document do not count."""

BLOCK = 1024
SEED, ROUNDS, SAMPLE = 0, 8, 64
"""Of k-means: the seed, the rounds, and the rows a cell that it learns from."""


def nearly_across(
    vectors: Vectors, document: Indices, search: Search, progress: Progress[Any]
) -> Iterator[Found]:
    """Yield most of each row's nearest rows in other documents than its own.

    Args:
        vectors: unit rows, shape (n, dimensions).
        document: a number per row's document, length n.
        search: how many, and how near.
        progress: shown over the blocks.
    """
    if not search.across:
        return
    index = _index(vectors)
    starts = range(0, len(vectors), BLOCK)
    for start in progress(starts, "finding neighbours"):
        rows = np.arange(start, min(start + BLOCK, len(vectors)))
        _, columns = index.search(vectors[rows], SPARE * search.across)
        similarity = np.einsum("rd,rcd->rc", vectors[rows], vectors[columns])
        similarity[(columns < 0) | (document[rows, None] == document[columns])] = -np.inf
        yield nearest(similarity, rows, columns, search.across, search.floor)


def _index(vectors: Vectors) -> Any:
    import faiss

    cells, dimensions = int(4 * sqrt(len(vectors))), vectors.shape[1]
    kind, measure = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    coarse = faiss.IndexFlatIP(dimensions)
    index = faiss.IndexIVFScalarQuantizer(coarse, dimensions, cells, kind, measure)
    index.cp.seed, index.cp.niter, index.cp.max_points_per_centroid = SEED, ROUNDS, SAMPLE
    index.nprobe = min(PROBES, cells)
    index.train(vectors)
    index.add(vectors)
    return index
