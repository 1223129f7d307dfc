"""Gates on how many answers there are: lists, additions, other places."""

import re

from contradict.comparators.agreement import figures_differ
from contradict.comparators.copies import NEAR_COPY
from contradict.comparators.differences import Difference
from contradict.comparators.frames import Clause, Frame
from contradict.comparators.gates.objection import Objection
from contradict.comparators.sites import located
from contradict.comparators.slots.places import PLACES
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import ADDITIVE, LIST_VALUED


def list_valued(difference: Difference) -> Objection | None:
    """Object to a predicate that has several true answers at once."""
    shared = difference.left.clause.roots & difference.right.clause.roots & LIST_VALUED
    if difference.kind in {"place", "name"} and shared and difference.copy < NEAR_COPY:
        return Objection("list-valued", f"“{min(shared)}” can have several true answers at once")
    return None


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


def elsewhere(difference: Difference) -> Objection | None:
    """Figures and dates of two places are two figures and two dates, and no two answers."""
    if difference.kind == "place" and figures_differ(*(side.frame for side in difference.sides)):
        return Objection("other place", "each place has a figure of its own")
    left, right = (located(side.frame, side.clause) for side in difference.sides)
    apart = all(PLACES.relation(a, b) is Relation.DIFFERENT for a in left for b in right)
    if difference.kind in {"number", "date"} and left and right and apart:
        return Objection("other place", f"the claims are about {left[0].text} and {right[0].text}")
    return None
