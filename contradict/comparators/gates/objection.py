"""Why a difference is no conflict."""

from collections.abc import Callable
from dataclasses import dataclass

from contradict.comparators.differences import Difference


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a difference is no conflict: a short `code` for counting, and the `reason` in words."""

    code: str
    reason: str


Gate = Callable[[Difference], Objection | None]


def different_ones(code: str, one: str, other: str) -> Objection:
    """Return the objection that claims speak of two of a kind, which these words tell apart."""
    words = " and ".join(sorted(f"“{each}”" for each in (one, other)))
    return Objection(code, f"the claims speak of different ones: {words}")
