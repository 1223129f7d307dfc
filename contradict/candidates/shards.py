"""Shards of the join of rows with the cells that they look into: what an executor is sent.

A cell's visitors and members are a tile, and the tiles of cells that lie side by side a shard,
for they share most of their rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.cells import Cells
from contradict.candidates.pairs import Indices, Numbers
from contradict.candidates.vectors import Unit

TILE = 1 << 11
"""Rows on a side of a tile: a cell with more is cut up. Were all pairs of a tile near, they would
take 130 MB."""

SHARD = 1 << 15
"""Distinct rows a shard: 24 MB in half precision, of the encoder that ships."""

Tile = tuple[Numbers, Numbers]
"""Rows that look into a cell, and rows that are in it."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Tiles, and all that is needed to work on them: of each row in them once, in order.

    `tiles` are places in `rows`. `lowest` is the score from which a candidate may still be among
    the best of a row.
    """

    rows: Indices
    vectors: Unit = field(repr=False)
    document: Indices = field(repr=False)
    lowest: NDArray[np.float32] = field(repr=False)
    tiles: tuple[tuple[Indices, Indices], ...] = field(repr=False)


def planned(cells: Cells) -> list[list[Tile]]:
    """Return the tiles of each shard: first each cell with itself, then with its visitors.

    The first lift the lowest score that counts, and leave little to choose among for the rest.
    """
    own = [tile for rows in cells.members for tile in _tiles(rows, rows)]
    pairs = zip(cells.visitors, cells.members, strict=True)
    visits = [tile for visitors, members in pairs for tile in _tiles(visitors, members)]
    count = sum(map(len, cells.members))
    return [*_packed(own, count), *_packed(visits, count)]


def _tiles(left: Numbers, right: Numbers) -> Iterator[Tile]:
    """Yield all of `left` with all of `right`, in tiles; of rows with themselves each pair once."""
    for start in range(0, len(left), TILE):
        for other in range(0, start + 1 if left is right else len(right), TILE):
            yield left[start : start + TILE], right[other : other + TILE]


def _packed(tiles: Iterable[Tile], count: int) -> Iterator[list[Tile]]:
    """Yield tiles in order, as many together as have SHARD rows, of `count` in all, among them."""
    part: list[Tile] = []
    seen, load = np.zeros(count, bool), 0
    for left, right in tiles:
        new = _unseen(seen, left, right)
        if part and load + new > SHARD:
            yield part
            part, load = [], 0
            seen[:] = False
            new = _unseen(seen, left, right)
        seen[left] = seen[right] = True
        part.append((left, right))
        load += new
    if part:
        yield part


def _unseen(seen: NDArray[np.bool_], left: Numbers, right: Numbers) -> int:
    return len(left) + len(right) - int(seen[left].sum() + seen[right].sum())


def shard(
    tiles: list[Tile], vectors: Unit, document: Indices, lowest: NDArray[np.float32]
) -> Shard:
    """Return tiles as a shard, each row in it once."""
    everything = np.concatenate([rows for tile in tiles for rows in tile])
    rows, places = np.unique(everything, return_inverse=True)
    cuts = np.cumsum([len(side) for tile in tiles for side in tile])[:-1]
    sides = iter(np.split(places, cuts))
    paired = tuple(zip(sides, sides, strict=True))
    return Shard(rows.astype(np.int64), vectors[rows], document[rows], lowest[rows], paired)
