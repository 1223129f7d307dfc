"""What the rest of two documents says about a pair of their claims.

A claim with a nearer neighbour in the other document is in no conflict with this one, and two
documents that share a story are likelier to speak of one event than two that share one sentence.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contradict.comparators.views import View
from contradict.types import Candidate, Claim

Place = tuple[Claim, str]
"""A claim, and a document that it is held against."""


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


def surroundings(candidates: Sequence[Candidate]) -> list[Surroundings]:
    """Return the surroundings of each candidate among all, in order."""
    nearest, shares = _nearest(candidates), _shares(candidates)
    return [_of(each, nearest, shares) for each in candidates]


SURE, UNSURE, NEAR = 0.8, 0.3, 0.5
"""Contradiction, entailment and similarity of a pair that counts as conflicting."""

ENTAILED, OPEN = 0.7, 0.5
"""Entailment and contradiction of a pair that counts as agreeing."""


def agreements(candidates: Sequence[Candidate], views: Sequence[View]) -> list[float]:
    """Return for each candidate how far the other pairs of its two documents agree, 0 to 1.

    That is the share of agreeing pairs among those that the comparator is sure about, one of
    either sort added: 0.5 where there are none.
    """
    conflicting, agreeing = Counter[frozenset[str]](), Counter[frozenset[str]]()
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


def _documents(candidate: Candidate) -> frozenset[str]:
    return frozenset((candidate.left.document, candidate.right.document))


def _places(candidate: Candidate) -> tuple[Place, Place]:
    """Return where each claim is held against the other's document."""
    left, right = candidate.left, candidate.right
    return (left, right.document), (right, left.document)


def _nearest(candidates: Iterable[Candidate]) -> dict[Place, float]:
    nearest: dict[Place, float] = defaultdict(float)
    for candidate in candidates:
        for place in _places(candidate):
            nearest[place] = max(nearest[place], candidate.similarity)
    return nearest


def _shares(candidates: Iterable[Candidate]) -> dict[frozenset[str], float]:
    """Return the share of each two documents' fewer claims that have a candidate in the other."""
    met: dict[tuple[str, str], set[Claim]] = defaultdict(set)
    known: dict[str, set[Claim]] = defaultdict(set)
    for candidate in candidates:
        for claim, other in _places(candidate):
            met[claim.document, other].add(claim)
            known[claim.document].add(claim)
    shares = {}
    for one, other in met:
        fewer = min((one, other), key=lambda document: (len(known[document]), document))
        against = other if fewer == one else one
        shares[frozenset((one, other))] = len(met[fewer, against]) / len(known[fewer])
    return shares


def _of(
    candidate: Candidate, nearest: dict[Place, float], shares: dict[frozenset[str], float]
) -> Surroundings:
    gaps = sorted(nearest[place] - candidate.similarity for place in _places(candidate))
    return Surroundings(gaps[1], gaps[0], shares[_documents(candidate)])
