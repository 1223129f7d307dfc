"""Candidates that are no more than numbers until they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import overload

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.pairs import Neighbours, Numbers
from contradict.types import Candidate, Claim

DECIMALS = 4
"""Of a similarity: single precision holds no more than seven."""


@dataclass(frozen=True, slots=True)
class Candidates(Sequence[Candidate]):
    """The pairs of claims that the comparator gets to see, in the order of `near`.

    `left` and `right` are places in `claims`, `similarity` the candidates' own; shape (n,) each.
    """

    claims: Sequence[Claim] = field(repr=False)
    near: Neighbours = field(repr=False)

    @property
    def left(self) -> Numbers:
        """Each candidate's left claim."""
        return self.near.left

    @property
    def right(self) -> Numbers:
        """Each candidate's right claim."""
        return self.near.right

    @property
    def similarity(self) -> NDArray[np.float64]:
        """Each candidate's similarity."""
        exact = self.near.similarity.astype(np.float64)
        return np.round(exact, DECIMALS, out=exact)

    def __len__(self) -> int:
        return len(self.near)

    @overload
    def __getitem__(self, place: int) -> Candidate: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Candidate]: ...
    def __getitem__(self, place: int | slice) -> Candidate | Sequence[Candidate]:
        if isinstance(place, slice):
            return [self[one] for one in range(len(self))[place]]
        left, right = self.near.left[place], self.near.right[place]
        similarity = round(float(self.near.similarity[place]), DECIMALS)
        return Candidate(self.claims[left], self.claims[right], similarity)
