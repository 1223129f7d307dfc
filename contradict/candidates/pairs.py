"""Pairs of rows, and what every search for them shares."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BLOCK_VALUES = 1 << 22
"""Similarities held at once: 16 MB, and twice that to sort them, whatever the number of claims."""

ROUND = 1 << 20
"""Pairs met between two times that those met twice are taken out, and sorted at once: 12 MB, and
some three times that to sort them."""

SPREAD = 64
"""Of so many pairs one is looked at to cut all into parts of like size."""

HALF, LOWER = 32, (1 << 32) - 1
"""Where the upper of two numbers stands in 64 bits, and the bits of the lower."""

Indices = NDArray[np.int64]

Numbers = NDArray[np.int32]
"""Rows or cells as what is kept of millions: half the memory. Widen them before any product."""

Found = NDArray[np.float64]
"""Pairs as a search meets them, shape (n, 3): row, other row, cosine; a pair may come twice."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of rows, `left < right`, sorted, each once; `similarity` is their cosine."""

    left: Numbers
    right: Numbers
    similarity: NDArray[np.float32]

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.left)

    def only(self, kept: NDArray[np.bool_]) -> "Neighbours":
        """Return the pairs at which `kept` is true."""
        return Neighbours(self.left[kept], self.right[kept], self.similarity[kept])


def each_once(found: Iterable[Found]) -> Neighbours:
    """Return the pairs of several searches, in either order, each once, as it was met first."""
    met = _packed(np.zeros((0, 3)))
    for parts in _rounds(_packed(one) for one in found if len(one)):
        met = _distinct([met, *parts])
    pairs, similarity = met
    left, right = (pairs >> HALF).astype(np.int32), (pairs & LOWER).astype(np.int32)
    return Neighbours(left, right, similarity)


Packed = tuple[Indices, NDArray[np.float32]]
"""Pairs, each as one number, and their cosines: half the memory."""


def _rounds(parts: Iterable[Packed]) -> Iterator[list[Packed]]:
    """Yield parts, some together: ROUND pairs, later a quarter of all before.

    As the rounds grow, what is sorted in all of them is a few times what is met.
    """
    waiting, count, before = list[Packed](), 0, 0
    for part in parts:
        waiting.append(part)
        count += len(part[0])
        if count >= max(ROUND, before // 4):
            yield waiting
            waiting, count, before = [], 0, before + count
    yield waiting


def _distinct(parts: Sequence[Packed]) -> Packed:
    """Return the pairs of all parts, sorted, each as it was met first: ROUND of them at a time."""
    cuts = pairwise(_cuts([pairs for pairs, _ in parts]))
    sorted_ = [_sorted(_joined([_between(part, *cut) for part in parts])) for cut in cuts]
    return _joined(sorted_)


def _cuts(parts: Sequence[Indices]) -> Indices:
    """Return the bounds of slices of about ROUND pairs: the lowest first, the last above all."""
    some = np.sort(np.concatenate([pairs[::SPREAD] for pairs in parts]))
    inner = some[ROUND // SPREAD :: ROUND // SPREAD]
    return np.concatenate([[0], inner, [np.iinfo(np.int64).max]])


def _between(part: Packed, low: int, high: int) -> Packed:
    pairs, similarity = part
    there = (low <= pairs) & (pairs < high)
    return pairs[there], similarity[there]


def _joined(parts: Sequence[Packed]) -> Packed:
    pairs, similarity = zip(*parts, strict=True)
    return np.concatenate(pairs), np.concatenate(similarity)


def _sorted(part: Packed) -> Packed:
    pairs, first = np.unique(part[0], return_index=True)
    return pairs, part[1][first]


def _packed(found: Found) -> Packed:
    """Return each pair, the smaller row first, and its cosine."""
    ends = np.sort(found[:, :2].astype(np.int64), axis=1)
    return ends[:, 0] << HALF | ends[:, 1], found[:, 2].astype(np.float32)


def nearest(
    similarity: NDArray[np.float32], rows: Indices, columns: Indices, count: int, floor: float
) -> Found:
    """Return (row, column, similarity) of each row's `count` largest from `floor` up.

    Args:
        similarity: shape (rows, columns).
        rows: what to call the rows.
        columns: what to call the columns: the same for every row, or of the shape of `similarity`.
        count: how many per row at most.
        floor: the lowest that counts.
    """
    count = min(count, similarity.shape[1])
    if count == 0:
        return np.zeros((0, 3))
    picks = np.argpartition(similarity, -count, axis=1)[:, -count:]
    values = np.take_along_axis(similarity, picks, axis=1)
    found = np.take_along_axis(np.broadcast_to(columns, similarity.shape), picks, axis=1)
    row, pick = np.nonzero(values >= floor)
    return np.column_stack([rows[row], found[row, pick], values[row, pick]])


def blocks(rows: Indices, columns: int) -> Sequence[Indices]:
    """Return `rows` in parts whose similarities to `columns` others fit in BLOCK_VALUES."""
    step = max(1, BLOCK_VALUES // max(1, columns))
    return [rows[start : start + step] for start in range(0, len(rows), step)]


def numbered(documents: Sequence[str]) -> Indices:
    """Return a number per row that is the same for rows of one document."""
    _, numbers = np.unique(np.asarray(documents, dtype=object).astype(str), return_inverse=True)
    return numbers.astype(np.int64)


def rows_of_each(document: Indices) -> Iterator[Indices]:
    """Yield the rows of each document, in order of its number."""
    order = np.argsort(document, kind="stable")
    if len(order):
        yield from np.split(order, np.flatnonzero(np.diff(document[order])) + 1)
