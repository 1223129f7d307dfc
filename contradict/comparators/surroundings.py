"""What the rest of two documents says about a pair of their claims.

A claim with a nearer neighbour in the other document is in no conflict with this one, and two
documents that share a story are likelier to speak of one event than two that share one sentence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from contradict.comparators.ends import Ends, Indices, ends
from contradict.comparators.views import View
from contradict.made import Made
from contradict.types import Candidate

Shares = NDArray[np.float32]
Exact = NDArray[np.float64]

DECIMALS = 4
"""As of a candidate's similarity: single precision holds no more than seven."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How a pair stands among the other pairs of its two documents; symmetric.

    `outdone` is by how much (cosine) either claim has a nearer neighbour there at the most,
    `outdone_both` at the least. `same_story` is the share of the smaller document's claims, among
    those compared, with a candidate in the other, 0 to 1.
    """

    outdone: float = 0.0
    outdone_both: float = 0.0
    same_story: float = 1.0


@dataclass(frozen=True, slots=True)
class Around(Made[Surroundings]):
    """The surroundings of n candidates, each made when it is asked for.

    `ends` are the candidates as arrays; the others are the fields of `Surroundings`, shape (n,).
    """

    ends: Ends = field(repr=False)
    outdone: Shares
    outdone_both: Shares
    same_story: Shares

    def __len__(self) -> int:
        return len(self.same_story)

    def made(self, place: int) -> Surroundings:
        """Return those of the candidate at `place`."""
        columns = (self.outdone, self.outdone_both, self.same_story)
        return Surroundings(*(round(float(column[place]), DECIMALS) for column in columns))


def surroundings(candidates: Sequence[Candidate]) -> Around:
    """Return the surroundings of each candidate among all, in order."""
    found = ends(candidates)
    places = _places(found)
    gaps = _gaps(found, places)
    kept = (gaps.max(axis=0), gaps.min(axis=0), _shares(found, places))
    return Around(found, *(one.astype(np.float32) for one in kept))


SURE, UNSURE, NEAR = 0.8, 0.3, 0.5
"""Contradiction, entailment and similarity of a pair that counts as conflicting."""

ENTAILED, OPEN = 0.7, 0.5
"""Entailment and contradiction of a pair that counts as agreeing."""


def agreements(candidates: Sequence[Candidate], views: Sequence[View]) -> list[float]:
    """Return for each candidate how far the other pairs of its two documents agree, 0 to 1.

    That is the share of agreeing pairs among those that the comparator is sure about, one of
    either sort added: 0.5 where there are none.
    """
    conflicting, agreeing = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for each, view in zip(candidates, views, strict=True):
        conflicting[_documents(each)] += _conflicts(each, view)
        agreeing[_documents(each)] += _agrees(view)
    found = []
    for each, view in zip(candidates, views, strict=True):
        against = conflicting[_documents(each)] - _conflicts(each, view)
        for_it = agreeing[_documents(each)] - _agrees(view)
        found.append((for_it + 1) / (for_it + against + 2))
    return found


def _conflicts(candidate: Candidate, view: View) -> bool:
    sure = view.contradiction > SURE and view.entailment < UNSURE
    return sure and candidate.similarity > NEAR


def _agrees(view: View) -> bool:
    return view.entailment > ENTAILED and view.contradiction < OPEN


def _documents(candidate: Candidate) -> tuple[str, str]:
    left, right = candidate.left.document, candidate.right.document
    return (left, right) if left <= right else (right, left)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where claims are held against documents: `met` has each such place once, sorted.

    A place is a claim and a document, as `claim * documents + document`. `of` gives the two of
    each candidate by their position in `met`, shape (2, n).
    """

    documents: int
    met: Indices
    of: Indices


def _places(found: Ends) -> _Places:
    owner, documents = found.owner, int(found.owner.max(initial=0)) + 1
    left, right = found.left.astype(np.int64), found.right.astype(np.int64)
    held = np.stack((left * documents + owner[right], right * documents + owner[left]))
    met = np.unique(held)  # without its inverse: that would take thrice the memory
    return _Places(documents, met, np.searchsorted(met, held))


def _gaps(found: Ends, places: _Places) -> Exact:
    """Return by how much either claim has a nearer neighbour in the other's document, (2, n)."""
    nearest = np.zeros(len(places.met))
    for of in places.of:
        np.maximum.at(nearest, of, found.similarity)
    gaps: Exact = nearest[places.of]
    gaps -= found.similarity
    return gaps


def _shares(found: Ends, places: _Places) -> Exact:
    """Return the share of the fewer claims of both documents that have a candidate in the other.

    Of documents with as many claims the first by name counts.
    """
    owner, documents = found.owner, places.documents
    claim, other = np.divmod(places.met, documents)
    known = np.bincount(owner[np.unique(claim)], minlength=documents)
    toward, with_one = np.unique(owner[claim] * documents + other, return_counts=True)
    left, right = np.sort(np.stack((owner[found.left], owner[found.right])), axis=0)
    fewer = np.where(known[left] <= known[right], left, right)
    place = np.searchsorted(toward, fewer * documents + (left + right - fewer))
    shares: Exact = with_one[place] / known[fewer]
    return shares
