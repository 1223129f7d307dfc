"""Gate on other places: what is banned in one may be allowed in the other."""

from collections.abc import Sequence

from contradict.comparators.agreement import all_different, any_agree, figures_differ
from contradict.comparators.differences import Difference
from contradict.comparators.gates.objection import Objection
from contradict.comparators.polarity import turned_against
from contradict.comparators.sites import located
from contradict.comparators.slots.names import NAMES
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation


def elsewhere(difference: Difference) -> Objection | None:
    """Figures and dates of two places are two figures and two dates, and no two answers."""
    if difference.kind == "place" and figures_differ(*(side.frame for side in difference.sides)):
        return Objection("other place", "each place has a figure of its own")
    if difference.kind == "place" and turned_against(
        difference.left.clause, difference.right.clause
    ):
        return Objection("other place", "one thing is told of one place, its opposite of the other")
    left, right = (located(side.frame, side.clause) for side in difference.sides)
    if difference.kind == "number" and _rates(difference) and _wider(left, right):
        return Objection("part and whole", "one side speaks of a place within the other's")
    apart = left and right and all_different(PLACES, left, right)
    if difference.kind in {"number", "date"} and apart:
        return Objection("other place", f"the claims are about {left[0].text} and {right[0].text}")
    return None


def _rates(difference: Difference) -> bool:
    """Whether what differs are shares: those of a town and of its region are two figures."""
    values = [value for side in difference.sides for value in side.values]
    return all(isinstance(value, Number) and value.unit == "percent" for value in values)


def _wider(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """Whether every place of one side lies within, or holds, every one of the other."""
    relations = [PLACES.relation(a, b) for a in left for b in right]
    return bool(relations) and all(one is Relation.REFINES for one in relations)


def allowed_elsewhere(difference: Difference) -> Objection | None:
    """Object to opposites of two places: what is banned in one may be allowed in another."""
    if difference.kind in {"negation", "status"} and _of_two_places(difference):
        return Objection("other place", "the claims are about two places")
    return None


def _of_two_places(difference: Difference) -> bool:
    """Whether each side names places alone that the other has none of, and no name in common.

    Who is held in one town is not free in another; a ban is that of its town.
    """
    left, right = (side.frame for side in difference.sides)
    if not left.places or not right.places or any_agree(NAMES, left.names, right.names):
        return False
    return all_different(PLACES, left.places, right.places)
