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
from contradict.candidates.vectors import Unit, single
from contradict.protocols import Progress, Vectors

PROBES = 64
"""Cells looked into. Of 18,000 sentences' pairs 0.995 are found that way, and of those from a
similarity of 0.6 up 0.9996 (`python -m benchmarks neighbours`)."""

SPARE = 3
"""How many times as many as are wanted: those of a row's own document do not count."""

BLOCK, ADDED = 1024, 1 << 15
"""Rows looked up, and put into the index, at a time."""

SEED, ROUNDS, SAMPLE = 0, 8, 64
"""Of k-means: the seed, the rounds, and the rows a cell that it learns from."""


def nearly_across(
    vectors: Unit, document: Indices, search: Search, progress: Progress[Any]
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
    index = build_index(vectors)
    for start in progress(range(0, len(vectors), BLOCK), "finding neighbours"):
        rows = np.arange(start, min(start + BLOCK, len(vectors)))
        yield look_up(index, vectors, rows, document, search)


def look_up(index: Any, vectors: Unit, rows: Indices, document: Indices, search: Search) -> Found:
    """Return most of the nearest of `rows`, at most BLOCK, in other documents than their own."""
    wanted = single(vectors[rows])
    _, columns = index.search(wanted, SPARE * search.across)
    similarity = np.einsum("rd,rcd->rc", wanted, single(vectors[columns]))
    similarity[(columns < 0) | (document[rows, None] == document[columns])] = -np.inf
    return nearest(similarity, rows, columns, search.across, search.floor)


def build_index(vectors: Unit) -> Any:
    """Return faiss's index of `vectors`, in half precision, which are read in blocks."""
    import faiss

    cells, dimensions = int(4 * sqrt(len(vectors))), vectors.shape[1]
    kind, measure = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    coarse = faiss.IndexFlatIP(dimensions)
    index = faiss.IndexIVFScalarQuantizer(coarse, dimensions, cells, kind, measure)
    index.cp.seed, index.cp.niter, index.cp.max_points_per_centroid = SEED, ROUNDS, SAMPLE
    index.nprobe = min(PROBES, cells)
    index.train(_sample(vectors, SAMPLE * cells))
    for start in range(0, len(vectors), ADDED):
        index.add(single(vectors[start : start + ADDED]))
    return index


def _sample(vectors: Unit, count: int) -> Vectors:
    """Return `count` rows drawn evenly, or all if there are no more."""
    if len(vectors) <= count:
        return single(vectors)
    drawn = np.random.default_rng(SEED).choice(len(vectors), count, replace=False)
    return single(vectors[np.sort(drawn)])
