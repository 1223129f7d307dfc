"""What editors have said of pairs: which verdicts hold, and what follows from them."""

from contradict.verdicts.baseline import BaselineFile, baseline_text, read_baseline
from contradict.verdicts.calibration import Refit, recalibrated, rescored
from contradict.verdicts.findings import judged_findings
from contradict.verdicts.giving import Opinion, verdicts_on, verdicts_to_undo
from contradict.verdicts.merging import Merge, merged
from contradict.verdicts.precision import Precision, precisions
from contradict.verdicts.standing import (
    GATE_HIDES,
    NIGHT_HIDES,
    State,
    judged,
    lapsing,
    standing,
    state,
)
from contradict.verdicts.threshold import Threshold, threshold

__all__ = [
    "GATE_HIDES",
    "NIGHT_HIDES",
    "BaselineFile",
    "Merge",
    "Opinion",
    "Precision",
    "Refit",
    "State",
    "Threshold",
    "baseline_text",
    "judged",
    "judged_findings",
    "lapsing",
    "merged",
    "precisions",
    "read_baseline",
    "recalibrated",
    "rescored",
    "standing",
    "state",
    "threshold",
    "verdicts_on",
    "verdicts_to_undo",
]
