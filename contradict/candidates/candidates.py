"""Candidates that are no more than numbers until they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.pairs import Neighbours, Numbers
from contradict.made import Made
from contradict.types import Candidate, Claim

DECIMALS = 4
"""Of a similarity: single precision holds no more than seven."""


@dataclass(frozen=True, slots=True)
class Candidates(Made[Candidate]):
    """The pairs of claims that the comparator gets to see, in the order of `near`."""

    claims: Sequence[Claim] = field(repr=False)
    near: Neighbours = field(repr=False)

    def columns(self) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
        """Return each one's left and right claim, as places in `claims`, and its similarity."""
        exact = self.near.similarity.astype(np.float64)
        return self.near.left, self.near.right, np.round(exact, DECIMALS, out=exact)

    def __len__(self) -> int:
        return len(self.near)

    def made(self, place: int) -> Candidate:
        """Return the candidate at `place`."""
        left, right = self.near.left[place], self.near.right[place]
        similarity = round(float(self.near.similarity[place]), DECIMALS)
        return Candidate(self.claims[left], self.claims[right], similarity)
