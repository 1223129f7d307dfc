"""Gate on whose value it is: a counter built in Moss, and a magnet built in Halden."""

from itertools import pairwise

from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection, different_ones
from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_finite, is_past


def holder(difference: Difference) -> Objection | None:
    """Object to a place or date of two things, each told by a participle behind its noun."""
    if difference.kind not in {"place", "date"}:
        return None
    left, right = difference.sides
    mine, yours = _holder(left), _holder(right)
    if not mine or not yours:
        return None
    if root(mine) in right.frame.roots or root(yours) in left.frame.roots:
        return None
    return different_ones("another instance", mine, yours)


def _holder(side: Side) -> str:
    """Return the noun, in lower case, that a value belongs to by a participle, "" where none does.

    In "carries a counter built in Moss" that is the counter: a verb stands before it already.
    """
    before = [word for word in side.frame.words if word.end <= side.values[0].start]
    told = False
    found = ""
    for noun, verb in pairwise(before):
        noted = root(noun.lower) in side.frame.roots
        if told and noted and _is_noun(noun) and _is_participle(verb):
            found = noun.lower
        told = told or is_finite(noun)
    return found


def _is_noun(word: Token) -> bool:
    """Whether a word can be a common noun: new words are in no dictionary."""
    forms = base_forms(word.lower)
    return word.text.islower() and (not forms or "NOUN" in forms)


def _is_participle(word: Token) -> bool:
    return word.text.islower() and is_past(word.text) and word.lower not in AUXILIARIES
