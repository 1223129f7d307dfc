"""Many claims in one stretch of bytes: nothing is decoded until it is asked for."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO

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
    blob, ends = BytesIO(), array("q", [0])  # it gives its bytes without a copy
    for claim in claims:
        blob.write(msgspec.msgpack.encode(claim))
        ends.append(blob.tell())
    return Packed(blob.getvalue(), np.array(ends, np.int64))
