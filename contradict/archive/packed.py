"""Many claims in one stretch of bytes: nothing is decoded until it is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

import msgspec
import numpy as np

from contradict.candidates.pairs import Indices
from contradict.made import Made
from contradict.types import Claim

_DECODER = msgspec.msgpack.Decoder(Claim)


@dataclass(frozen=True, slots=True)
class Packed(Made[Claim]):
    """Claims by number, from 0; claim i stands at `blob[offsets[i]:offsets[i + 1]]`."""

    blob: bytes = field(repr=False)
    offsets: Indices = field(repr=False)

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.offsets) - 1

    def made(self, place: int) -> Claim:
        """Return the claim with the number `place`."""
        return _DECODER.decode(memoryview(self.blob)[slice(*self.offsets[place : place + 2])])


def pack(claims: Iterable[Claim]) -> Packed:
    """Return `claims` packed, in their order."""
    encoded = [msgspec.msgpack.encode(claim) for claim in claims]
    ends = accumulate(map(len, encoded), initial=0)
    return Packed(b"".join(encoded), np.fromiter(ends, np.int64, len(encoded) + 1))
