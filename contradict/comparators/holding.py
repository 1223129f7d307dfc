"""Candidates held to the rules, part by part, wherever an executor works."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contradict.comparators.frames import frame
from contradict.comparators.lists import PlaceList, place_lists
from contradict.comparators.outcome import Settled, settle
from contradict.comparators.reading import Texts
from contradict.comparators.scoring import ScoreModel
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.texts import texts
from contradict.comparators.weighing import weigh
from contradict.types import Candidate, Claim

Placed = tuple[int, Candidate, Surroundings]
"""A candidate with its place among all."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the rules make of a part: each candidate's place, and what it comes to, in order.

    `lists` are the lists of places that the part's claims give, by claim.
    """

    found: tuple[tuple[int, Settled | Texts], ...]
    lists: Mapping[Claim, tuple[PlaceList, ...]]


@dataclass(frozen=True, slots=True)
class Holding:
    """Holds candidates to the rules."""

    model: ScoreModel

    def __call__(self, part: Sequence[Placed]) -> Held:
        """Return what the rules make of a part."""
        lists: dict[Claim, tuple[PlaceList, ...]] = {}
        found = []
        for place, candidate, around in part:
            settled = settle(weigh(candidate, around), self.model)
            found.append((place, settled or texts(candidate)))
            for claim in (candidate.left, candidate.right):
                if claim not in lists:
                    lists[claim] = tuple(place_lists(frame(claim)))
        return Held(tuple(found), {claim: given for claim, given in lists.items() if given})
