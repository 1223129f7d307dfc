"""The comparator that needs no model: negation, rejection and opposites over shared words.

It finds the plain cases ("paid a dividend" / "paid no dividend", "opened" / "closed") and says
neutral to the rest. A trained model takes its place at the same seam.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from contradict.comparators.vocabulary import REJECTIONS, opposed, root
from contradict.lexicon import base_forms, is_negation, tokens
from contradict.protocols import Probabilities, Progress

_FUNCTION_PARTS = {"AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART"}
_STOP = frozenset(
    "a an the of in at on to from by for with and or as that this these those it its they their "
    "he his she her there which who be have do will would".split()
)


@dataclass(frozen=True, slots=True)
class LexicalComparator:
    """Compares by polarity and opposites; see the module."""

    name: str = "lexical"

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return the probabilities of each pair, shape (n, 3)."""
        rows = [_probabilities(*pair) for pair in progress(pairs, "comparing claims")]
        return np.asarray(rows, dtype=np.float32).reshape(-1, 3)


@dataclass(frozen=True, slots=True)
class _Reading:
    roots: frozenset[str]
    turned: bool


@lru_cache(maxsize=65536)
def _reading(text: str) -> _Reading:
    words = [token for token in tokens(text) if token.text[0].isalnum()]
    lower = [word.lower for word in words]
    turns = sum(is_negation(word.text) for word in words)
    turns += sum(word in REJECTIONS for word in lower)
    content = (w for w in lower if w not in _STOP and w not in REJECTIONS and not is_negation(w))
    return _Reading(frozenset(root(w) for w in content if _carries_meaning(w)), turns % 2 == 1)


def _carries_meaning(word: str) -> bool:
    parts = set(base_forms(word))
    return not parts or not parts <= _FUNCTION_PARTS


def _probabilities(left: str, right: str) -> tuple[float, float, float]:
    """Return contradiction, entailment, neutral for one pair; symmetric in contradiction.

    Of what the shorter says, `shared` is also said by the longer. Contradiction is `shared`
    where the two are turned against each other, entailment where they are not.
    """
    a, b = _reading(left), _reading(right)
    common = a.roots & b.roots
    shared = len(common) / max(1, min(len(a.roots), len(b.roots)))
    against = [(x, y) for x in a.roots - common for y in b.roots - common if opposed(x, y)]
    turned = (a.turned != b.turned) != (len(against) % 2 == 1)
    if against:
        shared = (len(common) + len(against)) / max(1, min(len(a.roots), len(b.roots)))
    certain = min(1.0, shared) ** 2
    return (certain, 0.0, 1.0 - certain) if turned else (0.0, certain, 1.0 - certain)
