"""Percentages that two figures of a claim make: a fall from 800 to 600, 14 of the 20 councillors.

Held to the percentage that another claim states they may contradict it, though no figure of one
stands in the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from contradict.comparators.differences import Difference, difference, side_of
from contradict.comparators.frames import Frame
from contradict.comparators.slots.numbers import NUMBERS, Number
from contradict.comparators.slots.value import Relation

RECKONED_ALIKE = 0.85
"""Overlap from which a percentage is of what the other claim's figures are: staff that was cut from
900 to 600, and the use of water that was cut by half, have four words in five in common."""

_FROM = re.compile(r"\bfrom\s$")
_TO = re.compile(r"\s(?:[a-z]+\s)?to\s$")
_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?$")
_BY = re.compile(r"\bby\s(?:[a-z]+\s)?$")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A percentage that two figures make; `of` are the two, in the order of the text.

    `moved` says that it is by how much the first became the second, and else what part the first
    is of the second.
    """

    of: tuple[Number, Number]
    percent: Number
    moved: bool


def reckoned(claim: Frame) -> Iterator[Reckoned]:
    """Yield the percentages that figures of a claim make."""
    text = claim.claim.resolved
    for first, second in pairwise(claim.numbers):
        between = text[first.end : second.start]
        if first.low <= 0 or second.low <= 0 or first.unit not in {second.unit, ""}:
            continue
        if _TO.fullmatch(between) and _FROM.search(text[: first.start]):
            yield _reckoned(first, second, abs(second.low - first.low) / first.low, moved=True)
        elif _OF.fullmatch(between) and not second.unit and first.low <= second.low:
            yield _reckoned(first, second, first.low / second.low, moved=False)


def _reckoned(first: Number, second: Number, share: float, *, moved: bool) -> Reckoned:
    figure = replace(first, low=100 * share, high=100 * share, unit="percent", change="")
    return Reckoned((first, second), replace(figure, noun="", approximate=True), moved)


def percentages_by_reckoning(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield a percentage of one claim that the figures of the other do not make."""
    for mine, stated in _held(left, right):
        found = difference("number", side_of(left, mine), side_of(right, (stated,)), ratio)
        if found.overlap >= RECKONED_ALIKE:
            yield found
    for yours, stated in _held(right, left):
        found = difference("number", side_of(left, (stated,)), side_of(right, yours), ratio)
        if found.overlap >= RECKONED_ALIKE:
            yield found


def _held(claim: Frame, other: Frame) -> Iterator[tuple[tuple[Number, Number], Number]]:
    """Yield two figures and the percentage of the other claim that they contradict."""
    for one in reckoned(claim):
        for stated in other.numbers:
            of_one_sort = stated.unit == "percent" and one.moved == _is_change(stated, other)
            if of_one_sort and _differ(one.percent, stated):
                yield one.of, stated


def _differ(made: Number, stated: Number) -> bool:
    return NUMBERS.relation(made, _rounded(stated)) is Relation.DIFFERENT


def _rounded(stated: Number) -> Number:
    """Return a percentage with what may have been rounded to it, half a point at least."""
    half = max(stated.step, 1.0) / 2
    return replace(stated, change="", low=stated.low - half, high=stated.high + half)


def _is_change(stated: Number, claim: Frame) -> bool:
    """Whether a percentage is by how much something changed: "by half", "rose 6 per cent"."""
    return bool(stated.change or _BY.search(claim.claim.resolved[: stated.start]))
