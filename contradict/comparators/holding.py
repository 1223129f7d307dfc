"""Candidates held to the rules, part by part, wherever an executor works."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, ClassVar

from contradict.comparators.frames import Frame, frame, of_claim, packed_frames, take_in
from contradict.comparators.lists import place_lists
from contradict.comparators.outcome import Settled, settle
from contradict.comparators.reading import Texts
from contradict.comparators.scoring import ScoreModel, score_text
from contradict.comparators.sighting import settle_at_sight
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.texts import texts
from contradict.comparators.weighing import weigh
from contradict.garbage import uncollected
from contradict.types import Candidate, Claim, Pair

Placed = tuple[Candidate, Surroundings]
"""A candidate, and how it stands among all."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the rules make of a candidate.

    `found` is what they settle, the code alone of what nobody needs, or what the comparator has
    to read. `lists` says of the left and the right claim whether it gives a list of places.
    """

    found: Settled | Texts | str
    lists: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Holding:
    """Holds candidates to the rules; of settled pairs only those that `keep` wants come whole."""

    model: ScoreModel
    keep: Callable[[Pair], bool]

    answer: ClassVar[Any] = Held

    @property
    def kind(self) -> str:
        """What answers: rules that score by this model, and keep what this function wants."""
        weights = sha256(score_text(self.model).encode()).hexdigest()[:16]
        return f"rules {self.keep.__module__}.{self.keep.__qualname__} {weights}"

    @uncollected()
    def __call__(self, part: Sequence[Placed]) -> list[Held]:
        """Return what the rules make of each candidate, in order."""
        return [self._held(candidate, around) for candidate, around in part]

    def luggage(self, items: Sequence[Placed]) -> list[bytes | None]:
        """Return the claims of the candidates taken apart, as far as they have been here."""
        return packed_frames(_claims(items))

    def unpack(self, items: Sequence[Placed], luggage: list[bytes | None]) -> None:
        """Take in what `luggage` gave of the same candidates in another process."""
        take_in(_claims(items), luggage)

    def _held(self, candidate: Candidate, around: Surroundings) -> Held:
        settled = settle_at_sight(candidate, around, self.model) or settle(
            weigh(candidate, around), self.model
        )
        left, right = frame(candidate.left), frame(candidate.right)
        lists = _gives_list(left), _gives_list(right)
        if settled is None:
            return Held(texts(candidate), lists)
        return Held(settled if self.keep(settled.pair(candidate)) else settled.code, lists)


def _claims(items: Sequence[Placed]) -> Iterable[Claim]:
    """Return the claims of candidates, each once, in order."""
    return dict.fromkeys(claim for one, _ in items for claim in (one.left, one.right))


@of_claim
def _gives_list(claim: Frame) -> bool:
    return any(True for _ in place_lists(claim))
