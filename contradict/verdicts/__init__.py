"""What editors have said of pairs: which verdicts hold, and what follows from them."""

from contradict.verdicts.baseline import baseline_text, merged, read_baseline
from contradict.verdicts.calibration import Refit, Threshold, recalibrated, threshold
from contradict.verdicts.giving import Opinion, verdicts_on
from contradict.verdicts.precision import Precision, precisions
from contradict.verdicts.standing import (
    GATE_HIDES,
    NIGHT_HIDES,
    State,
    judged,
    standing,
    state,
)

__all__ = [
    "GATE_HIDES",
    "NIGHT_HIDES",
    "Opinion",
    "Precision",
    "Refit",
    "State",
    "Threshold",
    "baseline_text",
    "judged",
    "merged",
    "precisions",
    "read_baseline",
    "recalibrated",
    "standing",
    "state",
    "threshold",
    "verdicts_on",
]
