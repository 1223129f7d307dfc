"""What each threshold would keep, and how much of that editors called right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from contradict.plots.palette import FALLS, RISES
from contradict.types import Verdict
from contradict.verdicts import judged_findings
from contradict.verdicts.precision import is_right

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from pandas import DataFrame


def threshold_chart(what_if: "DataFrame", verdicts: Sequence[Verdict]) -> "Figure":
    """Return two panels over the threshold: precision with its interval, and conflicts kept.

    `what_if` is a frame of `frames.what_if_frame`, one row per threshold in rising order. Each
    judged finding is a mark at its score: a circle above for right, a cross below for wrong.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 5), layout="constrained")
    upper, lower = figure.subplots(2, sharex=True, height_ratios=(2, 1))
    _precision(upper, what_if)
    _judged(upper, verdicts)
    lower.step(what_if["threshold"], what_if["conflicts"], where="pre", color="black")
    lower.set_ylabel("conflicts kept")
    lower.set_xlabel("threshold: lowest score that is reported")
    lower.set_xlim(0, 1)
    lower.set_ylim(bottom=0)
    for axes in (upper, lower):
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="y", alpha=0.3)
    figure.legend(loc="outside upper center", ncols=4, frameon=False)
    return figure


def _precision(axes: "Axes", what_if: "DataFrame") -> None:
    known = what_if.dropna(subset=["precision"])
    at = known["threshold"]
    axes.fill_between(
        at, known["low"], known["high"], step="pre", color="#0072B2", alpha=0.2,
        label="its 95% interval",
    )  # fmt: skip
    axes.step(at, known["precision"], where="pre", color="#0072B2", label="share that is right")
    axes.set_ylim(-0.12, 1.12)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.set_ylabel("of judged findings kept")


def _judged(axes: "Axes", verdicts: Sequence[Verdict]) -> None:
    judged = judged_findings(verdicts)
    right = [one.score for one in judged if is_right(one)]
    wrong = [one.score for one in judged if not is_right(one)]
    marks: dict[str, Any] = {"clip_on": False, "linestyle": "none", "markersize": 6}
    axes.plot(right, [1.07] * len(right), "o", color=FALLS, mfc="none", label="right", **marks)
    axes.plot(wrong, [-0.07] * len(wrong), "x", color=RISES, label="wrong", **marks)
    if not judged:
        axes.text(0.5, 0.5, "nothing is judged yet", ha="center", transform=axes.transAxes)
