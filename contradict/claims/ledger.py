"""Claims that stand in a file: as many as there are, of which the latest read are at hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial

import msgspec
import numpy as np
from numpy.typing import NDArray

from contradict.filed import Filed
from contradict.made import Made
from contradict.types import Claim

LATEST = 1 << 13
"""Claims that are at hand, at under a kilobyte each: as many as rules remember."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Claim).decode


class Ledger(Made[Claim]):
    """Claims by number, from 0, in the order in which they were written."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        """Begin with `claims`."""
        self._file = Filed(int)
        self._count = 0
        self._read = lru_cache(LATEST)(partial(_read, self._file))
        self.extend(claims)

    def extend(self, claims: Iterable[Claim]) -> None:
        """Write `claims` behind those that are there."""
        for claim in claims:
            self._file.put(self._count, _encode(claim))
            self._count += 1

    def __len__(self) -> int:
        return self._count

    def made(self, place: int) -> Claim:
        """Return the claim with the number `place`."""
        return self._read(place)


def _read(file: Filed[int], number: int) -> Claim:
    content = file.get(number)
    assert content is not None, number
    return _decode(content)


@dataclass(frozen=True, slots=True)
class Picked(Made[Claim]):
    """Claims in another order, or some of them: `claims[places[0]]` is the first."""

    claims: Sequence[Claim] = field(repr=False)
    places: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.places)

    def made(self, place: int) -> Claim:
        """Return the claim that was picked for `place`."""
        return self.claims[int(self.places[place])]
