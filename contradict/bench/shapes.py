"""Ways to be wrong, each by examples: how many come out as they should."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from contradict.bench.calibration import Reported, reported
from contradict.bench.examples import Example, read_examples
from contradict.bench.ranking import share
from contradict.bench.sets import ShapesSet
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.errors import CannotCheckError, ModelError
from contradict.protocols import Progress, silent
from contradict.types import Report

WEAK = 2 / 3
"""Share of right outcomes below which a shape is listed as weak."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an example came out as; `reason` is the report's, or why it has none."""

    id: str
    shape: str
    expect: str
    outcome: str
    reason: str

    @property
    def right(self) -> bool:
        """Whether the outcome is exactly the expected one."""
        return self.outcome == self.expect


@dataclass(frozen=True, slots=True)
class ShapeScores:
    """How many examples of one shape have exactly the expected outcome."""

    number: str
    shape: str
    pairs: int
    right: int


@dataclass(frozen=True, slots=True)
class ShapesScores:
    """A shapes set, in shares from 0 to 1.

    `kept_quiet` is the share of pairs expected to be anything but a conflict that are not
    reported as one, `found` that of conflicts reported as such, `exact` that of all pairs with
    exactly the expected outcome. `weak` are the shapes right in less than two thirds.
    """

    set: str
    pairs: int
    kept_quiet: float
    found: float
    exact: float
    weak: tuple[ShapeScores, ...]
    misses: tuple[Judgement, ...]


def measure_shapes(
    one: ShapesSet, detector: Detector, progress: Progress[Any]
) -> tuple[ShapesScores, list[Reported]]:
    """Return the scores of a shapes set, and its reported conflict pairs for calibration.

    Raises:
        UsageError: a row is broken.
        ModelError: a model failed.
    """
    quiet = replace(detector, progress=silent)  # a bar per example would be no progress
    judgements: list[Judgement] = []
    pairs: list[Reported] = []
    for example in progress(list(read_examples(one.path)), f"comparing {one.name}"):
        report = _detected(example, quiet)
        judgements.append(_judged(example, report))
        pairs += reported(report, example.gold) if report else []
    return _scores(one.name, judgements), pairs


def _detected(example: Example, detector: Detector) -> Report | None:
    """Return the report on an example, None where all its sentences were left out."""
    try:
        return detector.detect(example.documents, (), circumstances(DEFAULTS))
    except ModelError:
        raise
    except CannotCheckError:
        return None


def _judged(example: Example, report: Report | None) -> Judgement:
    outcome, reason = outcome_of(report, example.claims) if report else ("compatible", "no claim")
    return Judgement(example.id, example.shape, example.expect, outcome, reason)


def outcome_of(report: Report, claims: tuple[str, str]) -> tuple[str, str]:
    """Return the outcome and reason of the reported pair of two claims, else "compatible"."""
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if {pair.left.text.strip(), pair.right.text.strip()} == set(claims):
                return pair.outcome, pair.reason
    return "compatible", "not reported"


def _scores(name: str, judgements: Sequence[Judgement]) -> ShapesScores:
    others = [one for one in judgements if one.expect != "conflict"]
    conflicts = [one for one in judgements if one.expect == "conflict"]
    return ShapesScores(
        set=name,
        pairs=len(judgements),
        kept_quiet=share([one.outcome != "conflict" for one in others]),
        found=share([one.right for one in conflicts]),
        exact=share([one.right for one in judgements]),
        weak=tuple(one for one in _by_shape(judgements) if one.right < WEAK * one.pairs),
        misses=tuple(one for one in judgements if not one.right),
    )


def _by_shape(judgements: Sequence[Judgement]) -> Iterator[ShapeScores]:
    """Yield the scores per shape, whose number ("F1") is what ids begin with."""
    right = defaultdict(list)
    for one in judgements:
        right[one.id.split("-")[0], one.shape].append(one.right)
    for (number, shape), outcomes in right.items():
        yield ShapeScores(number, shape, len(outcomes), sum(outcomes))
