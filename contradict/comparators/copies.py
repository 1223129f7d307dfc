"""Near-copies, aligned word by word: what stands in the same place answers the same question."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from contradict.comparators.agreement import all_different, by_slot
from contradict.comparators.differences import SHARED, Difference, difference, side_of
from contradict.comparators.frames import LAST_PAIRS, Frame
from contradict.comparators.sites import role
from contradict.comparators.slots.places import Place
from contradict.comparators.slots.value import Value

NEAR_COPY = 0.72
"""Share of words in common (difflib's ratio) from which two claims are one sentence, edited."""

V = TypeVar("V", bound=Value)


@lru_cache(maxsize=LAST_PAIRS)
def copy_ratio(left: Frame, right: Frame) -> float:
    """Return difflib's ratio over the words, or 0 where too few words are shared for a copy."""
    smaller = min(len(left.roots), len(right.roots))
    if len(left.roots & right.roots) < SHARED * smaller:
        return 0.0
    return _matcher(left, right).ratio()


def _matcher(left: Frame, right: Frame) -> SequenceMatcher[str]:
    mine, yours = ([word.lower for word in frame.words] for frame in (left, right))
    return SequenceMatcher(None, mine, yours, autojunk=False)


def aligned_by_word(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield the values that stand in the same place of two near-copies and differ."""
    for tag, a1, a2, b1, b2 in _matcher(left, right).get_opcodes():
        if tag == "replace":
            spans = _span(left, a1, a2), _span(right, b1, b2)
            yield from _differ_in(left, right, *spans, ratio)


def _span(frame: Frame, first: int, last: int) -> tuple[int, int]:
    return frame.words[first].start, frame.words[last - 1].end


def _differ_in(
    left: Frame, right: Frame, here: tuple[int, int], there: tuple[int, int], ratio: float
) -> Iterator[Difference]:
    for slot, mine, yours in by_slot(left, right):
        a, b = _touching(mine, here), _touching(yours, there)
        if a and b and all_different(slot, a, b) and _one_role(left, right, a, b):
            yield difference(slot.kind, side_of(left, a), side_of(right, b), ratio)
            return


def _one_role(left: Frame, right: Frame, mine: Sequence[Value], yours: Sequence[Value]) -> bool:
    """Whether places are both where something is, or both beside it; other kinds have no role."""
    roles = [
        {role(frame, value) for value in values if isinstance(value, Place)}
        for frame, values in ((left, mine), (right, yours))
    ]
    return roles[0] == roles[1]


def _touching(values: Sequence[V], span: tuple[int, int]) -> tuple[V, ...]:
    return tuple(v for v in values if v.start < span[1] and span[0] < v.end)
