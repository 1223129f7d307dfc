"""The kinds of value that claims are compared by: one file each, one registry.

A new one is entered here, in the order of how telling it is, and in `Frame`.
"""

from collections.abc import Mapping
from typing import Any

from contradict.comparators.slots.dates import DATES
from contradict.comparators.slots.names import NAMES
from contradict.comparators.slots.numbers import NUMBERS
from contradict.comparators.slots.places import PLACES
from contradict.comparators.slots.value import Slot
from contradict.types import Kind

SLOTS: Mapping[Kind, Slot[Any]] = {
    "number": NUMBERS,
    "date": DATES,
    "place": PLACES,
    "name": NAMES,
}


def values_agree(kind: Kind, left: str, right: str) -> bool:
    """Return whether two values, as written, can be one answer: equal, or one refines the other.

    Kinds without a slot agree only in the same words.
    """
    if left == right or kind not in SLOTS:
        return left == right
    slot = SLOTS[kind]
    found = slot.find(left, None), slot.find(right, None)
    return any(slot.relation(a, b).agrees for a in found[0] for b in found[1])
