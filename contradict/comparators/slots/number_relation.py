"""A number with what it measures, and how two of them relate."""

import math
from dataclasses import dataclass, replace
from typing import ClassVar

from contradict.comparators.slots.figure_changes import Change
from contradict.comparators.slots.figure_nouns import one_noun
from contradict.comparators.slots.figures import Pairs
from contradict.comparators.slots.units import convert, ratio
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

HEDGED = 0.05
"""How far apart, as a share, two figures may be that still say the same when a word like "about"
stands by one of them, and when one is the other rounded; owid/etl#6560 finds a few percent no
finding."""


@dataclass(frozen=True, slots=True)
class Number(Value):
    """A figure and what it measures; `text` includes its hedge, its unit and its bounds.

    `low` and `high` are in `unit`: equal for an exact figure, and infinite (or 0 below) on the
    open side of a bound. `unit` is a currency's ISO code, "percent", "km", "score", …, or "" for
    a plain count. `noun` is the base form of what is counted or measured, "age" for an age, or
    "". `step` is the size of the last digit that carries meaning, in `unit`. `per` is what a rate
    is per ("month", "barrel"). `change` is set where the figure is an amount of change. `scores`
    are the pairs of a result, each with the smaller number first.
    """

    kind: ClassVar[Kind] = "number"

    low: float
    high: float
    unit: str = ""
    noun: str = ""
    approximate: bool = False
    ordinal: bool = False
    change: Change = ""
    step: float = 1.0
    per: str = ""
    scores: Pairs = ()


def same_measure(left: Number, right: Number) -> bool | None:
    """Return whether two numbers measure one thing.

    True with units of one dimension, or with nouns that may count one thing (see `one_noun`:
    equal, near synonyms, or "people" and a role that people have). False where dimension, noun
    of a plain count, or rank against count tell them apart. None where nothing says: no noun on
    one side of a plain count, or two nouns beside one dimension ("8 km of track", "3 km of pipe").
    """
    if left.ordinal != right.ordinal or convert(1.0, left.unit, right.unit) is None:
        return False
    if left.noun and right.noun:
        return one_noun(left.noun, right.noun) or (None if left.unit else False)
    return bool(left.unit) or None


def relation(left: Number, right: Number) -> Relation:
    """Return how two numbers relate; symmetric.

    Figures of one unit are `SAME` if the finer rounds to the rounder and is within 5% of it, or if
    they lie within 5% and one is hedged. Figures in two units are `SAME` if they are within half
    a step of the rounder after conversion: who converts also rounds. Bounds that only overlap are
    `INCOMPARABLE`, since both can hold; so are an amount of change and a level.
    """
    if not _comparable(left, right):
        return Relation.INCOMPARABLE
    if left.scores:
        return _of_scores(left.scores, right.scores)
    if left.change != right.change:
        return Relation.DIFFERENT
    return _of_intervals(left, right)


def _comparable(left: Number, right: Number) -> bool:
    return (
        left.ordinal == right.ordinal
        and bool(left.change) == bool(right.change)
        and (left.per == right.per or not (left.per and right.per))
        and convert(1.0, left.unit, right.unit) is not None
    )


def _of_scores(left: Pairs, right: Pairs) -> Relation:
    """Return how two results relate; a match's score says nothing about the scores of its sets."""
    if left == right:
        return Relation.SAME
    one_each = min(len(left), len(right)) == 1 < max(len(left), len(right))
    return Relation.INCOMPARABLE if one_each else Relation.DIFFERENT


def _of_intervals(left: Number, right: Number) -> Relation:
    other = right if right.unit == left.unit else _converted(right, left.unit)
    slack = _slack(left, other)
    if abs(_gap(left.low, other.low)) <= slack and abs(_gap(left.high, other.high)) <= slack:
        return Relation.SAME
    if _within(left, other, slack) or _within(other, left, slack):
        return Relation.REFINES
    overlap = left.low <= other.high and other.low <= left.high
    bound = math.isinf(left.high + other.high) or 0 in (left.low, other.low)
    return Relation.INCOMPARABLE if overlap and bound else Relation.DIFFERENT


def _converted(number: Number, unit: str) -> Number:
    """Return `number` with its ends and its step in `unit`, and its own unit's name."""
    return replace(
        number,
        low=convert(number.low, number.unit, unit) or 0.0,
        high=convert(number.high, number.unit, unit) or 0.0,
        step=number.step * ratio(number.unit, unit),
    )


def _gap(a: float, b: float) -> float:
    return 0.0 if a == b else a - b


def _within(inner: Number, outer: Number, slack: float) -> bool:
    return outer.low - slack <= inner.low and inner.high <= outer.high + slack


def _slack(left: Number, right: Number) -> float:
    """Return how far apart the ends of two figures may lie; `right` is in converted units."""
    ends = (abs(x) for x in (left.low, left.high, right.low, right.high) if math.isfinite(x))
    largest = max(ends, default=0.0)
    tiny = 1e-9 * largest
    hedged = HEDGED * largest if left.approximate or right.approximate else tiny
    half = max(left.step, right.step) / 2 + tiny
    if left.unit != right.unit:
        return max(hedged, half)
    return max(hedged, min(half, HEDGED * largest) if left.step != right.step else tiny)
