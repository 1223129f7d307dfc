"""A score taken apart, as a waterfall from the intercept to the probability.

The form is splink's waterfall chart of match weights.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from contradict.plots.palette import FALLS, REST, RISES
from contradict.renderers.waterfall import Step

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SMALL = 0.1
"""Log-odds: at even chances two and a half percent."""

TICKS = (0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99)
"""Probabilities that the upper axis names."""


def waterfall_chart(steps: Sequence[Step]) -> "Figure":
    """Return the chart: a bar per feature from the sum before it to the sum with it.

    The lower axis counts log-odds, the upper one says what probability they stand for. Bars that
    rise are hatched. Features that add less than SMALL are one bar.
    """
    from matplotlib.figure import Figure

    steps = folded(steps)
    figure = Figure(figsize=(8, 1.3 + 0.3 * len(steps)), layout="constrained")
    axes = figure.subplots()
    axes.use_sticky_edges = False
    for row, step in enumerate(steps):
        _bar(axes, row, step)
    axes.set_yticks(range(len(steps)), [step.feature.replace("_", " ") for step in steps])
    axes.set_ylim(len(steps) - 0.4, -0.6)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.margins(x=0.12)
    axes.set_xlabel("sum so far, in log-odds")
    axes.spines[["right"]].set_visible(False)
    _name_probabilities(axes)
    return figure


def folded(steps: Sequence[Step]) -> Sequence[Step]:
    """Return the steps with those that add less than SMALL, which are last, made one."""
    large = [step for step in steps if abs(step.weight) >= SMALL or step is steps[0]]
    small = steps[len(large) :]
    if len(small) < 2:
        return steps
    added = sum(step.weight for step in small)
    return [*large, Step(f"{len(small)} others", 0.0, added, small[-1].total)]


def _bar(axes: "Axes", row: int, step: Step) -> None:
    rises = step.weight >= 0
    colour = REST if row == 0 else RISES if rises else FALLS
    start = step.total - step.weight
    axes.barh(
        row, step.weight, left=start, height=0.7, color=colour, edgecolor="white",
        hatch="//" if rises and row else "",
    )  # fmt: skip
    axes.plot([step.total] * 2, [row - 0.35, row + 0.65], color="black", linewidth=0.8)
    axes.annotate(
        f"{step.weight:+.2f}",
        (max(start, step.total) if rises else min(start, step.total), row),
        xytext=(4 if rises else -4, 0),
        textcoords="offset points",
        ha="left" if rises else "right",
        va="center",
        fontsize=8,
    )


def _name_probabilities(axes: "Axes") -> None:
    from math import log

    low, high = axes.get_xlim()
    places = {share: log(share / (1 - share)) for share in TICKS}
    shown = {share: x for share, x in places.items() if low <= x <= high}
    upper = axes.secondary_xaxis("top")
    upper.set_xticks(list(shown.values()), [f"{share:.0%}" for share in shown])
    upper.set_xlabel("probability")
