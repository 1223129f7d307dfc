"""Which values of two claims agree, kind by kind."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from contradict.comparators.frames import LAST_PAIRS, Frame
from contradict.comparators.slots import SLOTS
from contradict.comparators.slots.names import Name, siblings
from contradict.comparators.slots.numbers import NUMBERS, same_measure
from contradict.comparators.slots.spelling import fold
from contradict.comparators.slots.value import Relation, Slot, Value
from contradict.types import Kind

V = TypeVar("V", bound=Value)


def by_slot(
    left: Frame, right: Frame
) -> tuple[tuple[Slot[Any], Sequence[Value], Sequence[Value]], ...]:
    """Return each slot with what both sides have of it, in the order of how telling it is."""
    return tuple((slot, left.of(kind), right.of(kind)) for kind, slot in SLOTS.items())


def agreements(left: Frame, right: Frame) -> tuple[Kind, ...]:
    """Return the kinds of which both claims give a value, and the same or a refinement."""
    return tuple(slot.kind for slot, a, b in by_slot(left, right) if any_agree(slot, a, b))


def only_refines(left: Frame, right: Frame) -> bool:
    """Return whether all that tells two claims apart is how finely they give a value.

    "Founded in 1864" and "in the nineteenth century": the same words else, and every value has one
    on the other side that it agrees with.
    """
    if left.roots != right.roots or any(
        alone(slot.kind, mine, yours)
        for slot in SLOTS.values()
        for mine, yours in ((left, right), (right, left))
    ):
        return False
    return any(
        slot.relation(x, y) is Relation.REFINES
        for slot, a, b in by_slot(left, right)
        for x in a
        for y in b
    )


def converts(left: Frame, right: Frame) -> bool:
    """Return whether both claims give one figure, each in a unit of its own.

    Models see two figures: "seven kilometres", "6,912 metres".
    """
    return any(
        a.unit != b.unit and NUMBERS.relation(a, b).agrees
        for a in left.numbers
        for b in right.numbers
    )


def any_agree(slot: Slot[V], left: Sequence[V], right: Sequence[V]) -> bool:
    """Return whether a value of one side can be the same answer as one of the other."""
    return any(slot.relation(a, b).agrees for a in left for b in right)


def all_different(slot: Slot[V], left: Sequence[V], right: Sequence[V]) -> bool:
    """Return whether no value of one side can stand beside any of the other."""
    return all(
        slot.relation(a, b) is Relation.DIFFERENT and not _kin(a, b) for a in left for b in right
    )


def _kin(left: Value, right: Value) -> bool:
    """Whether two names are siblings: then they are two subjects, and no two answers."""
    return isinstance(left, Name) and isinstance(right, Name) and siblings(left, right)


def unmatched(slot: Slot[V], values: Sequence[V], others: Sequence[V]) -> tuple[V, ...]:
    """Return the values that agree with none of the others."""
    return tuple(value for value in values if not any_agree(slot, (value,), others))


@lru_cache(maxsize=8 * LAST_PAIRS)
def alone(kind: Kind, left: Frame, right: Frame) -> tuple[Any, ...]:
    """Return the values of a kind on the left side that agree with none of the right side's.

    A name that the right side gives as a place ("the Ptuj sprint", "in Ptuj") is none of them.
    """
    values = unmatched(SLOTS[kind], left.of(kind), right.of(kind))
    return unplaced(values, right) if kind == "name" else values


def unplaced(names: Iterable[Name], other: Frame) -> tuple[Name, ...]:
    """Return the names that the other claim does not give as a place, in order."""
    if not other.places:
        return tuple(names)
    placed = {fold(place.text) for place in other.places}
    return tuple(name for name in names if fold(name.text) not in placed)


def figures_differ(left: Frame, right: Frame) -> bool:
    """Return whether both claims give figures of one measure, and not the same ones."""
    return any(
        same_measure(a, b) and NUMBERS.relation(a, b) is Relation.DIFFERENT
        for a in left.numbers
        for b in right.numbers
    )
