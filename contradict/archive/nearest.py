"""The search of an archive: each draft claim's nearest rows, exact, in blocks.

Two of the ways to a candidate that a scan knows: by rank, and by a shared rare name.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.archive.keys import KeyIndex
from contradict.candidates import Neighbours, Search
from contradict.candidates.keys import LARGEST
from contradict.candidates.pairs import Found, Indices, blocks, each_once, nearest
from contradict.protocols import Progress, Vectors

Half = NDArray[np.float16]
"""Unit rows at half the size: a cosine of two is off by less than 0.0005."""

STEP = 1 << 13
"""Archive rows made single precision at a time: 12 MB of them stay in the cache."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is searched, n rows: unit vectors of shape (n, dimensions), and what they are about.

    `barred` says, with shape (n,), which rows no claim may meet.
    """

    vectors: Half
    index: KeyIndex
    barred: NDArray[np.bool_]


def nearest_rows(
    vectors: Vectors,
    keys: Sequence[Collection[str]],
    shelf: Shelf,
    search: Search,
    progress: Progress[Any],
) -> Neighbours:
    """Return which rows of an archive are worth comparing with which of a draft's claims.

    Args:
        vectors: the draft's unit rows, shape (m, dimensions).
        keys: what each of them is about, length m.
        shelf: what they may meet.
        search: how many, and how near.
        progress: shown over the blocks.

    Returns:
        `left` are rows of the draft, `right` rows of the archive, sorted, each pair once.
    """
    own = len(vectors)
    rare = _rare(keys, shelf.index)
    everything = np.arange(own, own + len(shelf.vectors))
    found: list[Found] = []
    for rows in progress(blocks(np.arange(own), len(everything)), "searching the archive"):
        similarity = _cosines(vectors[rows], shelf.vectors)
        similarity[:, shelf.barred] = -np.inf
        found.append(nearest(similarity, rows, everything, search.across, search.floor))
        found.extend(_keyed(similarity, rows, rare, own, search))
    # Rows of the archive are numbered after the draft's, so that no pair is turned round.
    pairs = each_once(found)
    return Neighbours(pairs.left, pairs.right - own, pairs.similarity)


def _cosines(vectors: Vectors, archive: Half) -> Vectors:
    similarity = np.empty((len(vectors), len(archive)), np.float32)
    for start in range(0, len(archive), STEP):
        part = archive[start : start + STEP].astype(np.float32)
        np.matmul(vectors, part.T, out=similarity[:, start : start + STEP])
    return similarity


def _rare(keys: Sequence[Collection[str]], index: KeyIndex) -> list[list[Indices]]:
    """Return the archive's rows for each key of each draft claim, where few enough share it."""
    counts: dict[str, int] = {}
    for own in keys:
        for key in own:
            counts[key] = counts.get(key, 0) + 1
    rows = {key: index.sharing(key) for key in counts}
    few = {key: found for key, found in rows.items() if 0 < len(found) <= LARGEST - counts[key]}
    return [[few[key] for key in sorted(own) if key in few] for own in keys]


def _keyed(
    similarity: Vectors, rows: Indices, rare: Sequence[Sequence[Indices]], own: int, search: Search
) -> Iterator[Found]:
    for place, row in enumerate(rows):
        for others in rare[row]:
            cosines = similarity[place, others][None, :]
            yield nearest(cosines, rows[[place]], others + own, search.keyed, search.keyed_floor)
