"""Which rows are about one rare name: keys by their hash, found by bisection."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.keys import LARGEST
from contradict.candidates.pairs import Indices

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class KeyIndex:
    """The rows of each key, shape (n,) both: `hashes` ascend, `rows` are the rows at them.

    Two keys share a hash with a chance of one in millions in an archive of a million names;
    then claims meet that need not have.
    """

    hashes: Hashes = field(repr=False)
    rows: NDArray[np.int32] = field(repr=False)

    def sharing(self, key: str) -> Indices:
        """Return the rows of `key`, ascending; none for a key that too many rows have."""
        wanted = key_hash(key)
        start, end = (np.searchsorted(self.hashes, wanted, side) for side in ("left", "right"))
        return self.rows[start:end].astype(np.int64)


def index_keys(keys: Sequence[Collection[str]]) -> KeyIndex:
    """Return the index of the keys of each row; those of more than LARGEST rows say too little."""
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, own in enumerate(keys):
        for key in own:
            rows_of[key].append(row)
    rare = sorted((key_hash(key), rows) for key, rows in rows_of.items() if len(rows) <= LARGEST)
    hashes = np.array([one for one, rows in rare for _ in rows], np.uint64)
    return KeyIndex(hashes, np.array([row for _, rows in rare for row in rows], np.int32))


def key_hash(key: str) -> np.uint64:
    """Return 64 bits that stand for `key`, the same in every process."""
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "little"))
