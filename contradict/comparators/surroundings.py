"""What the rest of two documents says about a pair of their claims.

A claim that the other document bears out elsewhere is in no conflict with it, and two documents
that share a story are likelier to speak of one event than two that share one sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from contradict.comparators.views import View
from contradict.types import Candidate, Claim

Place = tuple[Claim, str]
"""A claim, and a document that it is held against."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How a pair stands among the other pairs of its two documents; symmetric.

    `supported` is the highest entailment of either claim by another claim of the other's
    document, 0 to 1. `outdone` is by how much (cosine) either claim has a nearer neighbour there
    at the most, `outdone_both` at the least. `same_story` is the share of the smaller document's
    claims, among those compared, with a candidate in the other, 0 to 1. `conflicting` and
    `agreeing` count the other pairs of the two documents that the comparator is sure about.
    """

    supported: float = 0.0
    outdone: float = 0.0
    outdone_both: float = 0.0
    same_story: float = 1.0
    conflicting: int = 0
    agreeing: int = 0


def surroundings(candidates: Sequence[Candidate], views: Sequence[View]) -> list[Surroundings]:
    """Return the surroundings of each candidate among all, in order."""
    support, nearest = _support(candidates, views), _nearest(candidates)
    shares, tallies = _shares(candidates), _tallies(candidates, views)
    return [
        _without(view, each, _of(each, support, nearest, shares), tallies[_documents(each)])
        for each, view in zip(candidates, views, strict=True)
    ]


SURE, UNSURE, NEAR = 0.8, 0.3, 0.5
"""Contradiction, entailment and similarity of a pair that counts as conflicting."""

ENTAILED, OPEN = 0.7, 0.5
"""Entailment and contradiction of a pair that counts as agreeing."""


def _conflicts(candidate: Candidate, view: View) -> bool:
    sure = view.contradiction > SURE and view.entailment < UNSURE
    return sure and candidate.similarity > NEAR


def _agrees(view: View) -> bool:
    return view.entailment > ENTAILED and view.contradiction < OPEN


def _documents(candidate: Candidate) -> frozenset[str]:
    return frozenset((candidate.left.document, candidate.right.document))


def _tallies(
    candidates: Sequence[Candidate], views: Sequence[View]
) -> dict[frozenset[str], tuple[int, int]]:
    """Return how many pairs of two documents conflict, and how many agree."""
    found: dict[frozenset[str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for candidate, view in zip(candidates, views, strict=True):
        conflicting, agreeing = found[_documents(candidate)]
        tally = conflicting + _conflicts(candidate, view), agreeing + _agrees(view)
        found[_documents(candidate)] = tally
    return found


def _without(
    view: View, candidate: Candidate, known: Surroundings, tally: tuple[int, int]
) -> Surroundings:
    """Return the surroundings with the tally of the two documents, without the pair itself."""
    conflicting, agreeing = tally
    return replace(
        known,
        conflicting=conflicting - _conflicts(candidate, view),
        agreeing=agreeing - _agrees(view),
    )


def _places(candidate: Candidate) -> tuple[tuple[Place, Claim], tuple[Place, Claim]]:
    """Return where each claim is held against the other's document, and by which claim."""
    left, right = candidate.left, candidate.right
    return ((left, right.document), right), ((right, left.document), left)


def _support(
    candidates: Sequence[Candidate], views: Sequence[View]
) -> dict[Place, list[tuple[float, Claim]]]:
    """Return the two claims of each document that entail a claim most, the most first."""
    found: dict[Place, list[tuple[float, Claim]]] = defaultdict(list)
    for candidate, view in zip(candidates, views, strict=True):
        sides = zip(_places(candidate), (view.backward, view.forward), strict=True)
        for (place, by), direction in sides:
            known = [*found[place], (direction.entailment, by)]
            found[place] = nlargest(2, known, key=lambda one: one[0])
    return found


def _nearest(candidates: Iterable[Candidate]) -> dict[Place, float]:
    nearest: dict[Place, float] = defaultdict(float)
    for candidate in candidates:
        for place, _ in _places(candidate):
            nearest[place] = max(nearest[place], candidate.similarity)
    return nearest


def _shares(candidates: Iterable[Candidate]) -> dict[frozenset[str], float]:
    """Return the share of each two documents' fewer claims that have a candidate in the other."""
    met: dict[tuple[str, str], set[Claim]] = defaultdict(set)
    known: dict[str, set[Claim]] = defaultdict(set)
    for candidate in candidates:
        for (claim, other), _ in _places(candidate):
            met[claim.document, other].add(claim)
            known[claim.document].add(claim)
    shares = {}
    for one, other in met:
        fewer = min((one, other), key=lambda document: (len(known[document]), document))
        against = other if fewer == one else one
        shares[frozenset((one, other))] = len(met[fewer, against]) / len(known[fewer])
    return shares


def _of(
    candidate: Candidate,
    support: dict[Place, list[tuple[float, Claim]]],
    nearest: dict[Place, float],
    shares: dict[frozenset[str], float],
) -> Surroundings:
    sides = _places(candidate)
    supported = max(
        (entails for place, by in sides for entails, other in support[place] if other != by),
        default=0.0,
    )
    gaps = sorted(nearest[place] - candidate.similarity for place, _ in sides)
    story = shares[_documents(candidate)]
    return Surroundings(supported, gaps[1], gaps[0], story)
