"""Candidates as arrays: their claims by number, so that millions of pairs are a few columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from contradict.types import Candidate, Claim

Indices = NDArray[np.int64]

Numbers = NDArray[np.int32]
"""Claims by number: half the memory. Widen them before any product."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Each of n candidates' two claims by their numbers, and each claim's document by its own.

    `left` and `right` are numbers of claims, `similarity` is the candidate's; shape (n,) each.
    `owner` has the document of each claim; documents are numbered by name. Of some claims there
    may be no candidate.
    """

    owner: Indices
    left: Numbers
    right: Numbers
    similarity: NDArray[np.float64]


@runtime_checkable
class Numbered(Protocol):
    """Candidates that have their claims by number already."""

    @property
    def claims(self) -> Sequence[Claim]:
        """What is compared; no two are equal."""
        ...

    def columns(self) -> tuple[Numbers, Numbers, NDArray[np.float64]]:
        """Return each one's left and right claim, as places in `claims`, and its similarity."""
        ...


def ends(candidates: Sequence[Candidate]) -> Ends:
    """Return the two ends of each candidate, in order; claims are equal or have two numbers."""
    if isinstance(candidates, Numbered):
        return Ends(_owner(candidates.claims), *candidates.columns())
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
    return Ends(_owner(numbers), table["left"], table["right"], table["similarity"])


def _owner(claims: Iterable[Claim]) -> Indices:
    """Return the number of each claim's document."""
    met: dict[str, int] = {}
    owner = np.fromiter((met.setdefault(claim.document, len(met)) for claim in claims), np.int64)
    number = np.empty(len(met), np.int64)
    number[[met[name] for name in sorted(met)]] = np.arange(len(met))
    return number[owner]
