"""Candidates as arrays: their claims by number, so that millions of pairs are a few columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from contradict.types import Candidate, Claim

Indices = NDArray[np.int64]

Numbers = NDArray[np.int32]
"""Claims by number: half the memory. Widen them before any product."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The claims of n candidates, in order of first appearance, and each candidate's two.

    `left` and `right` are numbers of claims, `similarity` is the candidate's; shape (n,) each.
    """

    claims: tuple[Claim, ...] = field(repr=False)
    left: Numbers
    right: Numbers
    similarity: NDArray[np.float64]


def ends(candidates: Sequence[Candidate]) -> Ends:
    """Return the two ends of each candidate, in order."""
    numbers: dict[Claim, int] = {}
    rows = (
        (
            numbers.setdefault(one.left, len(numbers)),
            numbers.setdefault(one.right, len(numbers)),
            one.similarity,
        )
        for one in candidates
    )
    kind = [("left", np.int32), ("right", np.int32), ("similarity", np.float64)]
    table = np.fromiter(rows, kind, len(candidates))
    return Ends(tuple(numbers), table["left"], table["right"], table["similarity"])
