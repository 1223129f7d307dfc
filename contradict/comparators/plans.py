"""Plans and what came of them: the later report tells of what the earlier one announced."""

from datetime import date
from itertools import pairwise

from contradict.comparators.differences import Side
from contradict.lexicon import AUXILIARIES, is_past


def came_of_plan(left: Side, right: Side) -> bool:
    """Return whether the earlier report tells of a plan, and the later of something past.

    Only publish dates say which is later; without them a plan and an outcome that differ may
    both be wrong. Symmetric.
    """
    dated = [(side.frame.claim.published, side) for side in (left, right)]
    (first, earlier), (last, later) = sorted(dated, key=lambda pair: pair[0] or date.min)
    if first is None or last is None or first >= last:
        return False
    return earlier.clause.modality == "plan" and _came_true(later, last)


def _came_true(side: Side, published: date) -> bool:
    """Whether a side tells of something past: as a fact, in the past tense, and not to come."""
    dates = (when for when in side.frame.dates if when in side.clause)
    to_come = any(when.first and when.first > published for when in dates)
    words = [word.lower for word in side.frame.words_in(side.clause)]
    past = any(_is_told(before, word) for before, word in pairwise(["", *words]))
    return side.clause.modality == "fact" and past and not to_come


def _is_told(before: str, word: str) -> bool:
    """Whether a word is a past form, behind the word `before`: "the hall cost", "was opened".

    What "are collected" still will be, and "halls cost" is no past.
    """
    if word in _UNCHANGING:
        plural = before.endswith("s") and before not in AUXILIARIES
        return before not in _PRESENT | _BARE and not plural
    return is_past(word) and before not in _PRESENT


_PRESENT = frozenset("is are be being".split())
"""Words behind which a past form is a participle: bins that "are collected" still will be."""

_BARE = frozenset("to the a an its their no will would may might can could should must".split())
"""Words behind which a form without an ending is no past."""

_UNCHANGING = frozenset("cost cut hit put set shut spread split quit beat cast let".split())
"""Verbs whose past looks like the present."""
