"""The score, fitted to a newsroom's own verdicts.

Two numbers are fitted (Platt, 1999): by how much the log-odds are stretched, and by how much they
are moved. That is what a few dozen verdicts can carry; the features keep their proportions, and
every score can still be taken apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

from contradict.comparators import ScoreModel
from contradict.errors import CannotCheckError
from contradict.types import Verdict
from contradict.verdicts.findings import judged_findings
from contradict.verdicts.precision import is_right

FEWEST = 30
"""Judged findings to fit by: below, two numbers say more about chance than about the newsroom."""

FEWEST_OF_EACH = 10
"""Judged findings of either sort, right and wrong, for the same reason."""

FOLDS = 5
CERTAIN = 1e-4
"""Scores are kept this far from 0 and 1, whose log-odds are infinite."""


@dataclass(frozen=True, slots=True)
class Refit:
    """The fitted model, and its log loss on findings it has not seen, beside that of before.

    `verdicts` are one of each judged finding, with the score that the fitted model gives it.
    """

    model: ScoreModel
    verdicts: tuple[Verdict, ...]
    loss_before: float
    loss_after: float


def recalibrated(model: ScoreModel, verdicts: Sequence[Verdict]) -> Refit:
    """Return `model` with its log-odds fitted to the verdicts, by cross-validated evidence.

    Raises:
        CannotCheckError: there are too few verdicts, or they go against the score.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    judged = judged_findings(rescored(model, verdicts))
    require_enough(judged)
    odds = [[_log_odds(one.score)] for one in judged]
    right = [is_right(one) for one in judged]
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    unseen = cross_val_predict(LogisticRegression(), odds, right, cv=folds, method="predict_proba")
    fitted = LogisticRegression().fit(odds, right)
    slope, shift = float(fitted.coef_[0, 0]), float(fitted.intercept_[0])
    _require_same_direction(slope, len(judged))
    return Refit(
        _stretched(model, slope, shift),
        tuple(_scored(one, slope * x + shift) for one, (x,) in zip(judged, odds, strict=True)),
        float(log_loss(right, [one.score for one in judged])),
        float(log_loss(right, unseen[:, 1])),
    )


def rescored(model: ScoreModel, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts with the score that `model` gives their pairs.

    Verdicts outlive the model that scored their pairs, and scores of two models can't be
    compared. One that does not know this model's features keeps the score it has.
    """
    known = {weight.feature for weight in model.weights}
    return tuple(
        _scored(one, _model_log_odds(model, one))
        if one.features and one.features.keys() <= known
        else one
        for one in verdicts
    )


def require_enough(judged: Sequence[Verdict]) -> None:
    """Raise unless there are enough judged findings, and of both sorts.

    Raises:
        CannotCheckError: there are fewer; it says how many there are and are needed.
    """
    right = sum(map(is_right, judged))
    wrong = len(judged) - right
    if len(judged) < FEWEST or min(right, wrong) < FEWEST_OF_EACH:
        raise CannotCheckError(
            f"{len(judged)} findings are judged, {wrong} of them 'wrong' and {right} not; at "
            f"least {FEWEST} were expected, and {FEWEST_OF_EACH} of either sort: judge more with "
            "`contradict verdict`"
        )


def _require_same_direction(slope: float, judged: int) -> None:
    if slope <= 0:
        raise CannotCheckError(
            f"on {judged} judged findings, those that score higher are wrong more often; a score "
            "that ranks them was expected: look with `contradict verdict list` whether 'wrong' "
            "was given for what it means, and keep the weights you have"
        )


def _log_odds(score: float) -> float:
    kept = min(max(score, CERTAIN), 1 - CERTAIN)
    return log(kept / (1 - kept))


def _model_log_odds(model: ScoreModel, verdict: Verdict) -> float:
    """Return what the model makes of the features; one that is not known counts as the mean."""
    values = ((one, verdict.features.get(one.feature, one.mean)) for one in model.weights)
    return model.intercept + sum(one.weight * (value - one.mean) for one, value in values)


def _scored(verdict: Verdict, log_odds: float) -> Verdict:
    from scipy.special import expit

    return replace(verdict, score=round(float(expit(log_odds)), 4))


def _stretched(model: ScoreModel, slope: float, shift: float) -> ScoreModel:
    weights = tuple(replace(one, weight=one.weight * slope) for one in model.weights)
    return ScoreModel(model.intercept * slope + shift, weights)
