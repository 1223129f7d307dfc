"""Rows parted into cells by k-means, and the cells that each row looks into.

One seed and one order make the cells the same each time; they are learnt where the command runs.
Rows are put into them block by block, wherever an executor works, by products that come out the
same everywhere (`fixed`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

import numpy as np

from contradict.candidates.fixed_point import fixed
from contradict.candidates.pairs import Numbers
from contradict.candidates.vectors import Unit, single
from contradict.protocols import Executor, Progress, Vectors

PROBES = 48
"""Cells that a row looks into, its own among them; a pair is found if one of its rows looks into
the cell of the other. Of 21,765 sentences' pairs 0.996 are found that way, and of those from a
similarity of 0.6 up 0.9993 (`python -m benchmarks neighbours`, news grown by `--claims 32000`); of
300,000 made-up vectors' 0.991, of 3,000,000 only 0.916 (`python -m benchmarks candidates`)."""

FINENESS = 8
"""Cells for each square root of the rows. From 4 to 8 time hardly changes, for what finer cells
save in rows is spent on centres; at 5 only 0.981 of the made-up vectors' pairs are found."""

SEED, ROUNDS, SAMPLE = 0, 4, 16
"""Of k-means: the seed, the rounds, and the rows a cell that it learns from."""

BLOCK = 1 << 14
"""Rows put into cells at a time: 12 MB in half precision, of the encoder that ships."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Which rows are in each cell, and which only look into it, by cell, in order of the rows."""

    members: list[Numbers]
    visitors: list[Numbers]


@dataclass(frozen=True, slots=True)
class Placing:
    """Finds the cells nearest to rows; `centres` are in fixed point, shape (cells, dimensions)."""

    centres: Vectors = field(repr=False)

    def __call__(self, vectors: Unit) -> Numbers:
        """Return the PROBES nearest cells of each row, or all, the nearest first."""
        import faiss

        count = min(PROBES, len(self.centres))
        inner = faiss.METRIC_INNER_PRODUCT
        _, cells = faiss.knn(fixed(vectors), self.centres, count, metric=inner)
        found: Numbers = cells.astype(np.int32)
        return found


def find_cells(vectors: Unit, executor: Executor, progress: Progress[Any]) -> Cells:
    """Return the cells of `vectors`, shape (n, dimensions), n from 1 up."""
    placing = Placing(fixed(_centres(vectors)))
    nearest = np.concatenate(list(executor.map(placing, _blocks(vectors, progress))))
    count = len(placing.centres)
    return Cells(_by_cell(nearest[:, :1], count), _by_cell(nearest[:, 1:], count))


def _blocks(vectors: Unit, progress: Progress[Any]) -> Iterator[Unit]:
    for start in progress(range(0, len(vectors), BLOCK), "putting claims into cells"):
        yield vectors[start : start + BLOCK]


def _by_cell(cells: Numbers, count: int) -> list[Numbers]:
    """Return the rows of each cell, in order, of the cells of each row."""
    from scipy.sparse import csr_array

    there, starts = np.ones(cells.size, bool), np.arange(len(cells) + 1) * cells.shape[1]
    table = csr_array((there, cells.ravel(), starts), shape=(len(cells), count)).tocsc()
    return np.split(table.indices, table.indptr[1:-1])


def _centres(vectors: Unit) -> Vectors:
    """Return unit centres, those of a neighbourhood side by side: they share most visitors."""
    count = max(1, int(FINENESS * sqrt(len(vectors))))
    centres = _learnt(_sample(vectors, SAMPLE * count), count)
    regions = _learnt(centres, int(sqrt(len(centres))))
    region = np.argmax(centres @ regions.T, axis=1)
    ordered: Vectors = centres[np.argsort(region, kind="stable")]
    return ordered


def _learnt(vectors: Vectors, count: int) -> Vectors:
    """Return `count` unit centres of unit rows, or as many as there are rows."""
    import faiss

    means = faiss.Kmeans(
        vectors.shape[1],
        min(count, len(vectors)),
        seed=SEED,
        niter=ROUNDS,
        spherical=True,
        min_points_per_centroid=1,
        max_points_per_centroid=SAMPLE,
    )
    means.train(vectors)
    return np.asarray(means.centroids, np.float32)


def _sample(vectors: Unit, count: int) -> Vectors:
    """Return `count` rows drawn evenly, or all if there are no more."""
    if len(vectors) <= count:
        return single(vectors)
    drawn = np.random.default_rng(SEED).choice(len(vectors), count, replace=False)
    return single(vectors[np.sort(drawn)])
