"""Gates on how many answers there are: lists, additions."""

import re

from contradict.comparators.copies import NEAR_COPY
from contradict.comparators.differences import Difference, Side
from contradict.comparators.frames import Clause, Frame
from contradict.comparators.gates.objection import Objection
from contradict.comparators.vocabulary import ADDITIVE, LIST_VALUED

EDITED = 12
"""Words from which two claims alike are one sentence, edited. Two reports of few words ("exports
wine to Denmark") are alike by chance."""


def list_valued(difference: Difference) -> Objection | None:
    """Object to a predicate that has several true answers at once."""
    if difference.kind not in {"place", "name"} or _is_edited(difference):
        return None
    shared = difference.left.clause.roots & difference.right.clause.roots & LIST_VALUED
    if shared:
        return Objection("list-valued", f"“{min(shared)}” can have several true answers at once")
    if all(map(_has_one_there, difference.sides)):
        return Objection("list-valued", "who has one there may have another elsewhere")
    return None


def _is_edited(difference: Difference) -> bool:
    words = min(len(side.frame.words) for side in difference.sides)
    return difference.copy >= NEAR_COPY and words >= EDITED


_HAS_ONE = re.compile(
    r"\b(?:has|have|had|owns?|owned|operates?|operated|maintains?|runs?)\s"
    r"(?:(?:an?|another|several|some|many|two|three|four|its own)\s(?:[a-z-]+\s){1,3}|"
    r"(?:[a-z-]+\s){0,2}[a-z-]+s\s)(?:in|at|near|outside)\s(?:the\s)?$"
)


_SINGLE = frozenset("head main seat headquarters capital".split())


def _has_one_there(side: Side) -> bool:
    """Whether a side says that someone has one of its kind at a place: "has a factory in Moss".

    Of a head office there is but one.
    """
    value = side.values[0]
    found = _HAS_ONE.search(side.frame.claim.resolved[: value.start])
    return value.kind == "place" and found is not None and _SINGLE.isdisjoint(found[0].split())


_ADDED = re.compile(
    r"\bin addition to\b|\bas well as\b|\balongside\b|\bone of (?:the|its|their)\b", re.IGNORECASE
)


def additive(difference: Difference) -> Objection | None:
    """Object to a value that is given in addition to others."""
    if difference.kind not in {"place", "name"}:
        return None
    if any(_adds(side.frame, side.clause) for side in difference.sides):
        return Objection("one of several", "one side gives its value in addition to others")
    return None


def _adds(frame: Frame, clause: Clause) -> bool:
    words = [word.lower for word in frame.words_in(clause)]
    telling = {"announced", "announce", "said", "says", "confirmed", "plans", "aims"}
    added = (
        word in ADDITIVE and not telling & set(words[i + 1 : i + 2]) for i, word in enumerate(words)
    )
    return any(added) or bool(_ADDED.search(frame.claim.resolved[clause.start : clause.end]))
