"""Frames that count: who disagrees with whom, and what a threshold would keep."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any

from contradict.errors import UsageError
from contradict.frames.tables import reported
from contradict.renderers.wording import who
from contradict.types import Report, Verdict
from contradict.verdicts import judged_findings
from contradict.verdicts.precision import interval, is_right

if TYPE_CHECKING:
    from pandas import DataFrame

THRESHOLDS = (
    *("threshold", "conflicts", "pairs", "right", "wrong", "right_lost"),
    *("precision", "low", "high"),
)


def disagreement_frame(report: Report) -> "DataFrame":
    """Return the source × source matrix: conflicts in which a pair sets the two apart.

    Symmetric, sources in alphabetical order; the diagonal counts sources against themselves.
    A pair is one of outcome conflict, update, disputed or estimates.
    """
    import pandas as pd

    counts = Counter(
        side
        for conflict in report.conflicts
        for side in {
            tuple(sorted((who(pair.left), who(pair.right)))) for pair in reported(conflict)
        }
    )
    names = sorted({name for pair in counts for name in pair}, key=lambda one: (one.lower(), one))
    matrix = pd.DataFrame(0, index=names, columns=names)
    for left, right in combinations_with_replacement(names, 2):
        number = counts[tuple(sorted((left, right)))]
        matrix.loc[left, right] = matrix.loc[right, left] = number
    return matrix.rename_axis(index="source", columns="source")


def what_if_frame(
    report: Report, verdicts: Sequence[Verdict], thresholds: Sequence[float]
) -> "DataFrame":
    """Return one row per threshold: what of the report would stay, and how good that would be.

    `conflicts` and `pairs` are the report's that score at least as much. `right` and `wrong`
    are judged findings that do, `right_lost` those that do not although they are right;
    `precision` is the share that is right, `low` and `high` its 95% Wilson interval, all
    three NaN where nothing is judged.

    Raises:
        UsageError: a threshold is not between 0 and 1.
    """
    import pandas as pd

    _require_shares(thresholds)
    judged = judged_findings(verdicts)
    rows = [_row(report, judged, one) for one in thresholds]
    return pd.DataFrame(rows, columns=list(THRESHOLDS))


def _row(report: Report, judged: Sequence[Verdict], threshold: float) -> dict[str, Any]:
    pairs = [pair for conflict in report.conflicts for pair in reported(conflict)]
    right = [is_right(one) for one in judged if one.score >= threshold]
    share = interval("all", right) if right else None
    return {
        "threshold": threshold,
        "conflicts": sum(one.score >= threshold for one in report.conflicts),
        "pairs": sum(pair.score >= threshold for pair in pairs),
        "right": sum(right),
        "wrong": len(right) - sum(right),
        "right_lost": sum(is_right(one) for one in judged) - sum(right),
        "precision": sum(right) / len(right) if right else float("nan"),
        "low": share.low if share else float("nan"),
        "high": share.high if share else float("nan"),
    }


def _require_shares(thresholds: Sequence[float]) -> None:
    for one in thresholds:
        if not 0 <= one <= 1:
            raise UsageError(
                f"the threshold is {one!r}; a score was expected, which is between 0 and 1"
            )
