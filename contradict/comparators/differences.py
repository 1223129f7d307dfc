"""What two claims differ in, and how much of the rest they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.comparators.frames import Clause, Frame
from contradict.comparators.slots import SLOTS
from contradict.comparators.slots.value import Value
from contradict.types import Kind

SHARED = 0.5
"""Overlap from which two claims that share an action or a measure tell of the same event."""

TOLD_ALIKE = 0.75
"""Overlap from which two claims tell of the same event, whatever their actions are called."""

FEW = 4
"""Content words below which a clause is too short for its overlap to be taken at its word."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: its values, empty where none is at stake, and their clause."""

    frame: Frame
    clause: Clause
    values: tuple[Value, ...] = ()

    @property
    def text(self) -> str:
        """The values as written, in order: "Guangzhou, Kunshan"."""
        return ", ".join(value.text for value in self.values)


@dataclass(frozen=True, slots=True)
class Difference:
    """What two claims differ in, as answers to one question.

    `overlap` is the share of content words that the shorter of the two has in common with the
    other, 0 to 1; `copy` is difflib's ratio over the words, 0 where a copy is out of question.
    """

    kind: Kind
    left: Side
    right: Side
    overlap: float
    copy: float

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, left first."""
        return self.left, self.right


def difference(kind: Kind, left: Side, right: Side, copy: float) -> Difference:
    """Return the difference between two sides, with the overlap of what they tell."""
    return Difference(kind, left, right, overlap(left, right), copy)


def side_of(frame: Frame, values: Sequence[Value]) -> Side:
    """Return the side of a claim that gives `values`, at least one, in their clause."""
    return Side(frame, frame.clause_of(values[0]), tuple(values))


def overlap(left: Side, right: Side) -> float:
    """Return how much of what the shorter claim says the other says too, 0 to 1.

    Counted are content words and anchors (names, places, dates, other numbers), without the
    values at stake, over the claims or over the two clauses, whichever have more in common.
    """
    share = _share(left, right, whole=True)
    if len(left.frame.clauses) == len(right.frame.clauses) == 1:
        return share
    return max(share, _share(left, right, whole=False))


def _share(left: Side, right: Side, *, whole: bool) -> float:
    """Return the share of the smaller side; fewer than FEW words count as that many."""
    mine, yours = _words(left, whole), _words(right, whole)
    a, b = _anchors(left, whole), _anchors(right, whole)
    shared = len(mine & yours) + len(_matched(a, b))
    return min(1.0, shared / max(FEW, min(len(mine) + len(a), len(yours) + len(b))))


def _words(side: Side, whole: bool) -> frozenset[str]:
    return side.frame.roots if whole else side.clause.roots


def _anchors(side: Side, whole: bool) -> tuple[Value, ...]:
    anchors = side.frame.anchors
    if side.values:
        anchors = tuple(anchor for anchor in anchors if anchor not in side.values)
    return anchors if whole else tuple(anchor for anchor in anchors if anchor in side.clause)


def common_anchors(left: Side, right: Side) -> tuple[Value, ...]:
    """Return the left side's anchors that the right side shares, without the values at stake."""
    return _matched(_anchors(left, whole=True), _anchors(right, whole=True))


def _matched(anchors: Sequence[Value], others: Sequence[Value]) -> tuple[Value, ...]:
    """Return the anchors that agree with one of `others`, in words or in value."""
    texts = {other.text.casefold() for other in others}
    return tuple(a for a in anchors if a.text.casefold() in texts or _agrees(a, others))


def _agrees(value: Value, others: Sequence[Value]) -> bool:
    slot = SLOTS.get(value.kind)
    return slot is not None and any(
        value.kind == other.kind and slot.relation(value, other).agrees for other in others
    )
