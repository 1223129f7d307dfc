"""The comparator that needs no model: negation, rejection and opposites over what is shared.

It finds the plain cases ("paid a dividend" / "paid no dividend", "opened" / "closed") and says
neutral to the rest. A trained model takes its place at the same seam.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from contradict.comparators.differences import Side, overlap
from contradict.comparators.frames import Frame, frame
from contradict.comparators.polarity import alike, nearest_clauses, turned_against
from contradict.protocols import Probabilities, Progress
from contradict.types import Claim


@dataclass(frozen=True, slots=True)
class LexicalComparator:
    """Compares by polarity and opposites; see the module."""

    name: str = "lexical"

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return the probabilities of each pair, shape (n, 3); the same for both orders."""
        rows = [_probabilities(*sorted(pair)) for pair in progress(pairs, "comparing claims")]
        return np.asarray(rows, dtype=np.float32).reshape(-1, 3)


@lru_cache(maxsize=1 << 16)
def _probabilities(left: str, right: str) -> tuple[float, float, float]:
    """Return contradiction, entailment, neutral for one pair.

    The square of what the claims and their nearest clauses have in common goes to contradiction
    where those clauses are turned against each other: half of what is said in common decides
    nothing. Words alone never prove that one claim follows from another.
    """
    mine, yours = _read(left), _read(right)
    here, there = nearest_clauses(mine, yours)
    shared = overlap(Side(mine, here), Side(yours, there))
    certain = min(shared, alike(here, there), 1.0) ** 2
    certain = certain if turned_against(here, there) else 0.0
    return certain, 0.0, 1.0 - certain


def _read(text: str) -> Frame:
    return frame(Claim("", 0, len(text), text, text))
