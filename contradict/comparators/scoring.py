"""One number per pair: the probability that an editor would call it a conflict.

A logistic model over evidence that stands in the two claims; compatible pairs score 0. The
weights are set by hand, in the order in which evidence proved telling, and are not calibrated:
`python -m benchmarks calibrate` fits others to labelled pairs and prints the error of both.
"""

from dataclasses import dataclass
from math import exp

from contradict.types import Kind, Outcome

INTERCEPT = -5.0
WEIGHTS = {
    "overlap": 3.0,
    "copy": 2.5,
    "similarity": 2.5,
    "contradiction": 1.0,
    "named": 0.5,
    "within": -1.0,
}
KIND = {"place": 0.5, "number": 0.0, "date": 0.0, "name": 0.0, "negation": -0.5, "status": -0.5}
OUTCOME = {"conflict": 0.0, "update": -1.0, "disputed": -1.0, "estimates": -1.5}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the score goes by; `overlap`, `copy`, `similarity` and `contradiction` are 0 to 1.

    `named` says that both claims name somebody or something, `within` that both stand in one
    document: a text contradicts itself less often than another.
    """

    outcome: Outcome
    kind: Kind
    similarity: float
    overlap: float
    copy: float
    contradiction: float
    named: bool
    within: bool


def score(evidence: Evidence) -> float:
    """Return the probability of a conflict, 0 to 1; 0 for a compatible pair."""
    if evidence.outcome == "compatible":
        return 0.0
    weighted = sum(
        weight * float(getattr(evidence, feature)) for feature, weight in WEIGHTS.items()
    )
    logit = INTERCEPT + weighted + KIND.get(evidence.kind, 0.0) + OUTCOME[evidence.outcome]
    return round(1.0 / (1.0 + exp(-logit)), 4)
