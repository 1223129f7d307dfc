"""Candidates that are no more than numbers until they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import overload

from contradict.candidates.pairs import Neighbours
from contradict.types import Candidate, Claim


@dataclass(frozen=True, slots=True)
class Candidates(Sequence[Candidate]):
    """The pairs of claims that the comparator gets to see, in the order of `near`."""

    claims: Sequence[Claim] = field(repr=False)
    near: Neighbours = field(repr=False)

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
        similarity = round(float(self.near.similarity[place]), 4)
        return Candidate(self.claims[left], self.claims[right], similarity)
