"""The score, fitted to a newsroom's own verdicts; and the score from which findings are good.

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
from contradict.verdicts.precision import Precision, interval, is_right

FEWEST = 30
"""Verdicts to fit by: below, the two numbers say more about chance than about the newsroom."""

FEWEST_OF_EACH = 10
"""Verdicts of either sort, right and wrong, for the same reason."""

FOLDS = 5
CERTAIN = 1e-4
"""Scores are kept this far from 0 and 1, whose log-odds are infinite."""


@dataclass(frozen=True, slots=True)
class Refit:
    """The fitted model, and its log loss on verdicts it has not seen, beside that of before."""

    model: ScoreModel
    verdicts: int
    loss_before: float
    loss_after: float


@dataclass(frozen=True, slots=True)
class Threshold:
    """The lowest score from which up the judged pairs are as good as was asked for.

    `confidence` is that of the true precision being at least what was asked for: of one-sided
    Wilson intervals, the surest that lies above it.
    """

    score: float
    precision: Precision
    confidence: float


def recalibrated(model: ScoreModel, verdicts: Sequence[Verdict]) -> Refit:
    """Return `model` with its log-odds fitted to the verdicts, by cross-validated evidence.

    Raises:
        CannotCheckError: there are too few verdicts.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    _require_enough(verdicts)
    odds = [[_log_odds(one.score)] for one in verdicts]
    right = [is_right(one) for one in verdicts]
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    unseen = cross_val_predict(LogisticRegression(), odds, right, cv=folds, method="predict_proba")
    fitted = LogisticRegression().fit(odds, right)
    slope, shift = max(0.0, float(fitted.coef_[0, 0])), float(fitted.intercept_[0])
    return Refit(
        _stretched(model, slope, shift),
        len(verdicts),
        float(log_loss(right, [one.score for one in verdicts])),
        float(log_loss(right, unseen[:, 1])),
    )


def threshold(verdicts: Sequence[Verdict], precision: float) -> Threshold:
    """Return the lowest score from which up `precision` of the judged pairs are conflicts.

    Raises:
        CannotCheckError: there are too few verdicts, or no score reaches it.
    """
    _require_enough(verdicts)
    ranked = sorted(verdicts, key=lambda one: -one.score)
    for fewest in range(len(ranked), FEWEST_OF_EACH - 1, -1):
        if fewest < len(ranked) and ranked[fewest].score == ranked[fewest - 1].score:
            continue  # a threshold can't part equal scores
        right = [is_right(one) for one in ranked[:fewest]]
        if sum(right) >= precision * fewest:
            found = interval("all", right)
            return Threshold(ranked[fewest - 1].score, found, _confidence(right, precision))
    raise CannotCheckError(
        f"no score reaches a precision of {precision:g} on {len(verdicts)} verdicts, with at "
        f"least {FEWEST_OF_EACH} pairs above it: ask for less, or judge more pairs"
    )


def _confidence(right: list[bool], precision: float) -> float:
    """Return the highest one-sided confidence whose Wilson bound is at least `precision`."""
    from scipy.stats import norm

    count, share = len(right), sum(right) / len(right)
    spread = (precision * (1 - precision) / count) ** 0.5
    return float(norm.cdf((share - precision) / spread)) if spread else float(share >= precision)


def _require_enough(verdicts: Sequence[Verdict]) -> None:
    right = sum(map(is_right, verdicts))
    wrong = len(verdicts) - right
    if len(verdicts) < FEWEST or min(right, wrong) < FEWEST_OF_EACH:
        raise CannotCheckError(
            f"there are {len(verdicts)} verdicts, {wrong} of them 'wrong'; at least {FEWEST} were "
            f"expected, and {FEWEST_OF_EACH} of either sort: judge more pairs with "
            "`contradict verdict`"
        )


def _log_odds(score: float) -> float:
    kept = min(max(score, CERTAIN), 1 - CERTAIN)
    return log(kept / (1 - kept))


def _stretched(model: ScoreModel, slope: float, shift: float) -> ScoreModel:
    weights = tuple(replace(one, weight=one.weight * slope) for one in model.weights)
    return ScoreModel(model.intercept * slope + shift, weights)
