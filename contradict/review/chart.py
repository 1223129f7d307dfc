"""The runs of a store as a chart: how many conflicts each one reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.types import RunRecord

HEIGHT = 160
"""Height of the highest bar, in pixels."""

LEAST = 20
"""Runs that the chart has room for at least, so that a few bars are not as broad as walls."""

SHOWN = 60
"""Runs in the chart, the newest; the table beside it has them all."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A run as a bar: `x` and `width` in percent of the chart, `y` and `height` in pixels."""

    run: RunRecord
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The bars, the oldest run first; `most` is what the highest stands for."""

    bars: tuple[Bar, ...]
    most: int


def chart(runs: Sequence[RunRecord]) -> Chart:
    """Return the newest SHOWN of `runs`, which come oldest first, as bars."""
    shown = runs[-SHOWN:]
    most = max((run.counts.conflicts for run in shown), default=0)
    step = 100 / max(len(shown), LEAST)
    begin = 100 - len(shown) * step
    bars = (_bar(run, begin + place * step, step, most) for place, run in enumerate(shown))
    return Chart(tuple(bars), most)


def _bar(run: RunRecord, x: float, step: float, most: int) -> Bar:
    height = round(HEIGHT * run.counts.conflicts / max(most, 1), 1)
    return Bar(run, round(x, 2), HEIGHT - height, round(step * 0.7, 2), height)
