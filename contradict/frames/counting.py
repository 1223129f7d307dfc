"""Frames that count: who disagrees with whom, and what a threshold would keep."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from contradict.errors import UsageError
from contradict.frames.tables import reported
from contradict.renderers.wording import who
from contradict.types import Conflict, Report, Verdict
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

    counts = Counter(sides for one in report.conflicts for sides in _opposed(one))
    names = sorted({name for sides in counts for name in sides}, key=lambda one: (one.lower(), one))
    at = {name: row for row, name in enumerate(names)}
    cells = np.zeros((len(names), len(names)), np.int64)
    for (left, right), number in counts.items():
        cells[at[left], at[right]] = cells[at[right], at[left]] = number
    matrix = pd.DataFrame(cells, index=names, columns=names)
    return matrix.rename_axis(index="source", columns="source")


def _opposed(conflict: Conflict) -> set[tuple[str, str]]:
    """Return the sources that pairs of a conflict set apart, each two in alphabetical order."""
    sides = (sorted((who(pair.left), who(pair.right))) for pair in reported(conflict))
    return {(first, second) for first, second in sides}


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
