"""Numbers: what a text counts and measures, and how two of its figures relate."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from contradict.comparators.slots.figures import Figure, figures
from contradict.comparators.slots.measured import (
    Change, age_of, change_of, is_label, noun_of, one_group, per_of,
)
from contradict.comparators.slots.units import convert, scale
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

HEDGED = 0.05
"""How far apart two figures may be, as a share, when a word like "about" stands by one of them;
owid/etl#6560 calls a few percent no finding."""


@dataclass(frozen=True, slots=True)
class Number(Value):
    """A figure and what it measures.

    `low` and `high` are equal for an exact figure, infinite for a bound, both in `unit`: a
    currency's ISO code, "percent", "km", "score", …, or "" for a plain count. `noun` is the base
    form of what is counted or measured, or "". `step` is the size of the last digit that carries
    meaning. `per` is what a rate is per ("month", "barrel"). `scores` are the pairs of a result,
    each with the smaller number first.
    """

    low: float
    high: float
    unit: str = ""
    noun: str = ""
    approximate: bool = False
    ordinal: bool = False
    change: Change = ""
    step: float = 1.0
    per: str = ""
    scores: tuple[tuple[float, float], ...] = ()


_HEDGES = (
    r"about|around|some|roughly|approximately|approx\.?|circa|nearly|almost|close to|"
    r"(?:an |the )?estimated|(?:just|slightly|a little) (?:over|under|above|below)|virtually|~|≈|"
    r"in the region of|or so"
)
_AT_LEAST = (
    r"(?:at least|(?:no|not) (?:fewer|less) than|(?:well )?(?:more|greater) than|(?:well )?over|"
    r"above|upwards? of|in excess of|exceed(?:s|ed|ing)?|a? ?minimum of|at a minimum)"
)
_AT_MOST = (
    r"(?:up to|at most|(?:no|not) (?:more|greater) than|(?:fewer|less|lower) than|under|below|"
    r"a? ?maximum of|as (?:many|much) as)"
)
_LEAD = re.compile(
    rf"(?:(?P<most>\b{_AT_MOST})|(?P<least>\b{_AT_LEAST})|(?P<hedge>(?:\b|(?=[~≈]))(?:{_HEDGES})))\s*"
    rf"(?P<more>(?:{_HEDGES})\s*)?$",
    re.I,
)
_TAIL = re.compile(r"\s?(?:(?P<least>or (?:more|above|higher)|\+|plus\b)|(?P<most>or (?:less|fewer|under))|(?P<hedge>or so))(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The slot of numbers."""

    kind: Kind = "number"

    def find(self, text: str, published: date | None) -> tuple[Number, ...]:
        """Return the numbers in `text`, in order, not overlapping; `published` plays no part."""
        del published
        return tuple(_numbers(text))

    def relation(self, left: Number, right: Number) -> Relation:
        """Return how two numbers relate; symmetric."""
        if _unlike(left, right):
            return Relation.INCOMPARABLE
        if left.scores:
            return _of_scores(left, right)
        if left.change != right.change:
            return Relation.DIFFERENT
        return _of_intervals(left, right)


NUMBERS = Numbers()


def same_measure(left: Number, right: Number) -> bool | None:
    """Return whether two numbers measure one thing; None when nothing says."""
    if left.ordinal != right.ordinal or convert(1.0, left.unit, right.unit) is None:
        return False
    if left.noun and right.noun:
        same = one_group(left.noun, right.noun)
        return True if same else None if left.unit else False
    return True if left.unit else None


def _unlike(left: Number, right: Number) -> bool:
    return (
        left.ordinal != right.ordinal
        or bool(left.scores) != bool(right.scores)
        or bool(left.change) != bool(right.change)
        or convert(1.0, left.unit, right.unit) is None
        or (left.per != right.per and bool(left.per and right.per))
    )


def _of_scores(left: Number, right: Number) -> Relation:
    if left.scores == right.scores:
        return Relation.SAME
    single = min(len(left.scores), len(right.scores)) == 1
    lists = len(left.scores) != len(right.scores)
    return Relation.INCOMPARABLE if single and lists else Relation.DIFFERENT


def _of_intervals(left: Number, right: Number) -> Relation:
    low, high = (convert(x, right.unit, left.unit) for x in (right.low, right.high))
    if low is None or high is None:
        return Relation.INCOMPARABLE
    if (left.low, left.high) == (low, high):
        return Relation.SAME
    slack = _slack(left, right, (low, high))
    if _near(left.low, low, slack) and _near(left.high, high, slack):
        return Relation.SAME
    if _within((left.low, left.high), (low, high), slack) or _within((low, high), (left.low, left.high), slack):
        return Relation.REFINES
    open_ended = math.isinf(left.low + left.high + low + high)
    overlap = left.low <= high and low <= left.high
    return Relation.INCOMPARABLE if overlap and open_ended else Relation.DIFFERENT


def _near(a: float, b: float, slack: float) -> bool:
    return a == b or abs(a - b) <= slack * (1 + 1e-9)


def _within(inner: tuple[float, float], outer: tuple[float, float], slack: float) -> bool:
    return outer[0] - slack <= inner[0] and inner[1] <= outer[1] + slack


def _slack(left: Number, right: Number, converted: tuple[float, float]) -> float:
    """Return by how much the two may differ, in the left unit, and still say the same."""
    ends = [abs(x) for x in (left.low, left.high, *converted) if math.isfinite(x)]
    largest = max(ends, default=0.0)
    step = right.step * abs(scale(right.unit, left.unit))
    hedged = HEDGED * largest if left.approximate or right.approximate else 0.0
    if left.unit != right.unit:
        return max(hedged, max(left.step, step) / 2)
    rounding = max(left.step, step) / 2 if left.step != step else 0.0
    return max(hedged, min(rounding, HEDGED * largest))


def _numbers(text: str) -> Iterator[Number]:
    end = 0
    for figure in figures(text):
        if not is_label(text, figure):
            number = _number(text, figure, end)
            end = number.end
            yield number


def _number(text: str, figure: Figure, floor: int) -> Number:
    lead = _LEAD.search(text, max(floor, figure.start - 40), figure.start)
    tail = _TAIL.match(text, figure.end)
    start = lead.start() if lead else figure.start
    end = tail.end() if tail else figure.end
    kinds = {name for m in (lead, tail) if m for name, words in m.groupdict().items() if words}
    low = 0.0 if "most" in kinds else figure.low
    high = math.inf if "least" in kinds else figure.high
    if _is_duration_over(lead, figure): low, high, start = figure.low, figure.high, figure.start
    noun = age_of(text, figure) or noun_of(text, figure)
    change = change_of(text, start, end, figure)
    return Number(
        start, end, text[start:end], low, high, figure.unit, noun,
        bool(kinds & {"hedge", "more"}) or figure.form == "share", figure.form == "ordinal",
        change, figure.step, per_of(text, end), figure.scores,
    )  # fmt: skip


def _is_duration_over(lead: re.Match[str] | None, figure: Figure) -> bool:
    """Return whether "over" means during or across: "over six days", "over 200 metres"."""
    from contradict.comparators.slots.units import TIMES
    return bool(lead) and lead["least"] is not None and lead["least"].lower() == "over" and figure.unit in TIMES | {"m", "km"}
