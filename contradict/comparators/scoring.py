"""One number per pair: the probability that an editor would call it a conflict.

A logistic model over the evidence on a pair, fitted by scikit-learn on labelled pairs
(`contradict/training/calibration.py`) and shipped as a table of weights that anyone can read.
Every score can be taken apart: each feature adds its weight times how far it lies from the mean.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp
from pathlib import Path

from contradict.comparators.evidence import Evidence
from contradict.errors import ModelError
from contradict.types import Contribution

FEATURES = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True, slots=True)
class Weight:
    """A feature's weight in log-odds per unit, and its mean over the pairs of the fit."""

    feature: str
    mean: float
    weight: float


@dataclass(frozen=True, slots=True)
class ScoreModel:
    """The fitted model: `intercept` is the log-odds of a pair with the mean of every feature."""

    intercept: float
    weights: tuple[Weight, ...]

    def contributions(self, evidence: Evidence) -> tuple[Contribution, ...]:
        """Return what adds up to the log-odds: the intercept, then every feature in order."""
        values = ((one, float(getattr(evidence, one.feature))) for one in self.weights)
        return (
            Contribution("intercept", 1.0, self.intercept),
            *(Contribution(w.feature, value, w.weight * (value - w.mean)) for w, value in values),
        )

    def score(self, evidence: Evidence) -> float:
        """Return the probability alone, as `probability` gives it for the contributions."""
        parts = (one.weight * (getattr(evidence, one.feature) - one.mean) for one in self.weights)
        return _logistic(sum(parts, start=self.intercept))

    def highest(self, ranges: Mapping[str, tuple[float, float]]) -> float:
        """Return the highest score of all evidence whose features lie in `ranges`.

        A range is the least and the most that a feature can be, in this order. A feature left out
        may be anything from 0 to 1.
        """
        parts = (
            one.weight * (ranges.get(one.feature, (0.0, 1.0))[one.weight > 0] - one.mean)
            for one in self.weights
        )
        return _logistic(sum(parts, start=self.intercept))


def probability(contributions: Iterable[Contribution]) -> float:
    """Return the probability that contributions add up to, 0 to 1, to four decimals."""
    return _logistic(sum(one.weight for one in contributions))


def _logistic(log_odds: float) -> float:
    return round(1.0 / (1.0 + exp(-log_odds)), 4)


@cache
def score_model() -> ScoreModel:
    """Return the model that ships.

    Raises:
        ModelError: its file does not hold one finite weight for each feature.
    """
    return parsed((files("contradict") / "models" / "score.json").read_text("utf-8"))


def read_score(path: Path) -> ScoreModel:
    """Return the model in a file, as `contradict calibrate` writes it.

    Raises:
        ModelError: there is no such file, or it does not hold one weight for each feature.
    """
    try:
        return parsed(path.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"the score's weights in {str(path)!r} can't be read ({type(error).__name__}); a file "
            "that `contradict calibrate` wrote was expected: name another with --score"
        ) from error


def score_text(model: ScoreModel) -> str:
    """Return a model as the JSON text that `parsed` reads, one feature a line."""
    rows = ",\n    ".join(
        json.dumps({"name": one.feature, "mean": one.mean, "weight": one.weight})
        for one in model.weights
    )
    return f'{{\n  "intercept": {model.intercept},\n  "features": [\n    {rows}\n  ]\n}}\n'


def parsed(text: str) -> ScoreModel:
    """Return the model in a JSON text: `intercept`, and `features` with name, mean, weight.

    Raises:
        ModelError: it does not hold one weight for each feature.
    """
    table = json.loads(text)
    rows = tuple(Weight(r["name"], float(r["mean"]), float(r["weight"])) for r in table["features"])
    if (names := tuple(row.feature for row in rows)) != FEATURES:
        odd = ", ".join(sorted(set(names) ^ set(FEATURES))) or "another order"
        raise ModelError(
            f"the score's weights do not fit this version ({odd}); one weight for each feature "
            "was expected: reinstall contradict, or fit it again with `make calibrate`"
        )
    return ScoreModel(float(table["intercept"]), rows)
