"""What the rules see in a pair: the difference that decides, and what speaks against it."""

from dataclasses import dataclass

from contradict.comparators.agreement import alone
from contradict.comparators.alignment import differences
from contradict.comparators.copies import copy_ratio
from contradict.comparators.differences import Difference, Side, difference, side_of
from contradict.comparators.frames import Frame
from contradict.comparators.gates import Objection, objection
from contradict.comparators.polarity import nearest_clauses, opposites, turned_against
from contradict.comparators.slots import SLOTS
from contradict.comparators.slots.value import Relation
from contradict.types import Kind


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference between two claims, and the first gate's objection to it, if any.

    `answers` says that the rules hold its values for answers to one question. Where they do not,
    the difference only says what a conflict would be about: whether there is one, the comparator
    must tell.
    """

    difference: Difference
    objection: Objection | None
    answers: bool

    @property
    def stands(self) -> bool:
        """Whether the rules alone see a conflict: two answers, and nothing against it."""
        return self.answers and self.objection is None


def finding(left: Frame, right: Frame) -> Finding:
    """Return the best supported difference that no gate objects to, else the best supported."""
    first: Finding | None = None
    for each in differences(left, right):
        found = Finding(each, objection(each), answers=True)
        if found.stands:
            return found
        if first is None:
            first = found
    if first is not None:
        return first
    nearest = _nearest(left, right, copy_ratio(left, right))
    return Finding(nearest, objection(nearest), answers=False)


def _nearest(left: Frame, right: Frame, copy: float) -> Difference:
    """Return what two claims would differ in: polarity, else a value that each has alone."""
    here, there = nearest_clauses(left, right)
    if turned_against(here, there):
        kind: Kind = "status" if opposites(here, there) else "negation"
        return difference(kind, Side(left, here), Side(right, there), copy)
    return _apart(left, right, copy) or difference(
        "other", Side(left, here), Side(right, there), copy
    )


def _apart(left: Frame, right: Frame, copy: float) -> Difference | None:
    """Return the first kind of which each side gives one value that the other has not."""
    for slot in SLOTS.values():
        a, b = alone(slot.kind, left, right), alone(slot.kind, right, left)
        if len(a) == len(b) == 1 and slot.relation(a[0], b[0]) is Relation.DIFFERENT:
            return difference(slot.kind, side_of(left, a), side_of(right, b), copy)
    return None
