"""What type of disagreement a difference is: a conflict, or an update, a dispute, estimates."""

from datetime import date
from itertools import pairwise

from contradict.comparators.clauses import covered
from contradict.comparators.differences import Difference, Side
from contradict.comparators.tallies import has_risen, running_count
from contradict.comparators.vocabulary import ESTIMATES
from contradict.lexicon import is_past
from contradict.types import Outcome, SlotDifference


def typed(found: Difference) -> tuple[Outcome, str]:
    """Return the outcome and, unless it is a plain conflict, what makes it another."""
    speakers = [_speaker(side) for side in found.sides]
    together = _one_speaker(*speakers)
    if all(map(_forecasts, found.sides, speakers)) and not together:
        return "estimates", "two forecasts"
    if all(speakers) and not together:
        return "disputed", f"{' and '.join(sorted(speakers))} disagree"
    if superseded := _superseded(found):
        return "update", superseded
    return "conflict", ""


def _speaker(side: Side) -> str:
    """Return who says what is at stake: the source itself where an aside says it."""
    return "" if covered(side.clause, side.frame.asides) else side.frame.claim.speaker


def _one_speaker(left: str, right: str) -> bool:
    """Whether two speakers are one, by a shorter name on one side: "Lis", "Ewa Lis".

    A capital letter only says where in the sentence a speaker stands: "Police", "the police".
    """
    mine, yours = (set(one.casefold().split()) - {"the"} for one in (left, right))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _forecasts(side: Side, speaker: str) -> bool:
    """Whether a side is a forecast: said to be one, or what a named speaker expects."""
    expected = not ESTIMATES.isdisjoint(word.lower for word in side.frame.words)
    return side.clause.modality == "estimate" or bool(speaker and expected)


def what(found: Difference) -> str:
    """Return what differs, without the values: the slots give those, each on its side."""
    if not found.left.values:
        return "one side says what the other denies"
    return f"the {found.kind} differs"


def _superseded(found: Difference) -> str:
    """Return how the later claim supersedes the earlier, or "" where it does not.

    Only publish dates say which is later; without them a plan and an outcome that differ stay
    a conflict, since either source may simply be wrong.
    """
    dated = [(side.frame.claim.published, side) for side in found.sides]
    (first, earlier), (last, later) = sorted(dated, key=lambda pair: pair[0] or date.min)
    if first is None or last is None:
        return ""
    if first < last and earlier.clause.modality == "plan" and _came_true(later, last):
        return "a plan and what came of it"
    if found.kind == "number" and (running_count(*found.sides) or has_risen(later)):
        return "a running count"
    return ""


def _came_true(side: Side, published: date) -> bool:
    """Whether a side tells of something past: as a fact, in the past tense, and not to come."""
    dates = (when for when in side.frame.dates if when in side.clause)
    to_come = any(when.first and when.first > published for when in dates)
    words = [word.lower for word in side.frame.words_in(side.clause)]
    past = any(is_past(word) and b not in _PRESENT for b, word in pairwise(["", *words]))
    return side.clause.modality == "fact" and past and not to_come


_PRESENT = frozenset("is are be being".split())
"""Words behind which a past form is a participle: bins that "are collected" still will be."""


def slots(found: Difference) -> tuple[SlotDifference, ...]:
    """Return the values that differ, each side in its own words; none where none is at stake."""
    if not found.left.values:
        return ()
    return (SlotDifference(found.kind, found.left.text, found.right.text),)
