"""A score as a waterfall: what each feature adds, and where that leaves the probability.

The form is splink's waterfall chart of match weights, in text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp
from typing import Any

_WIDTH = 40
"""Characters between the lowest and the highest running total."""


@dataclass(frozen=True, slots=True)
class Step:
    """One feature: its value, what it adds in log-odds, and the sum up to and with it."""

    feature: str
    value: float
    weight: float
    total: float

    @property
    def chance(self) -> float:
        """The probability that the sum so far stands for, 0 to 1."""
        tail = exp(-abs(self.total))
        return (1.0 if self.total >= 0 else tail) / (1.0 + tail)


def steps(contributions: Sequence[Mapping[str, Any]]) -> tuple[Step, ...]:
    """Return the contributions of a JSON report with their running totals.

    The intercept, which is first, stays first; the rest follows by size, so that what decides is
    read first. Features that add nothing are left out.
    """
    intercept, *rest = contributions
    telling = [one for one in rest if one["weight"]]
    ordered = [intercept, *sorted(telling, key=lambda one: -abs(one["weight"]))]
    totals = accumulate(float(one["weight"]) for one in ordered)
    return tuple(
        Step(one["feature"], float(one["value"]), float(one["weight"]), total)
        for one, total in zip(ordered, totals, strict=True)
    )


def waterfall(taken_apart: Sequence[Step]) -> Iterator[str]:
    """Yield a heading and a line per step; bars rise in `+` and fall in `-`."""
    names = max(len("feature"), *(len(step.feature) for step in taken_apart))
    lowest = min(0.0, *(step.total for step in taken_apart))
    span = max(0.0, *(step.total for step in taken_apart)) - lowest or 1.0
    yield f"{'feature':{names}}   value    adds   total  chance"
    for step in taken_apart:
        ends = (step.total - step.weight - lowest, step.total - lowest)
        start, end = (round(min(max(each, 0.0), span) / span * _WIDTH) for each in ends)
        figures = f"{step.value:7.2f} {step.weight:+7.2f} {step.total:+7.2f} {step.chance:6.1%}"
        bar = " " * min(start, end) + ("+" if end >= start else "-") * abs(end - start)
        yield f"{step.feature:{names}} {figures}  {bar}".rstrip()
