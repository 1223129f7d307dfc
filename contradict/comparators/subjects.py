"""Do two claims speak of the same thing? The gate before every comparison of values.

Public NLI data lets two sentences always speak of one event, so that models learn to see
"Polestar 7 in Europe" and "Polestar 4 in Korea" as a contradiction. Here the names decide first.
"""

from collections.abc import Sequence
from enum import Enum

from contradict.comparators.slots.names import NAMES, Name, siblings
from contradict.comparators.slots.value import Relation


class Subject(Enum):
    """How the subjects of two claims relate; the value says it to a reader."""

    SAME = "same subject"
    UNNAMED = "no name on one side"
    SIBLINGS = "sibling subjects"
    PART = "part and whole"
    OTHER = "other subject"


def subject_relation(left: Sequence[Name], right: Sequence[Name]) -> Subject:
    """Return how the subjects named on both sides relate; symmetric.

    A shared maker does not make siblings one subject: "Polestar's Polestar 3" and "Polestar's
    Polestar 4" share the name Polestar and are siblings.
    """
    if not left or not right:
        return Subject.UNNAMED
    pairs = [(a, b) for a in left for b in right]
    same = [(a, b) for a, b in pairs if NAMES.relation(a, b) is Relation.SAME]
    families = {name.base for name in (*left, *right) if name.designation}
    if any(a.designation or a.base not in families for a, _ in same):
        return Subject.SAME
    if any(siblings(a, b) for a, b in pairs):
        return Subject.SIBLINGS
    refined = [(a, b) for a, b in pairs if NAMES.relation(a, b) is Relation.REFINES]
    if any(bool(a.designation) == bool(b.designation) for a, b in refined):
        return Subject.SAME
    if not same and not refined:
        return Subject.OTHER
    return Subject.SAME if not families else Subject.PART


def sibling_names(left: Sequence[Name], right: Sequence[Name]) -> tuple[str, str]:
    """Return the first two sibling names, as written; two empty strings if there are none."""
    found = ((a.text, b.text) for a in left for b in right if siblings(a, b))
    return next(found, ("", ""))
