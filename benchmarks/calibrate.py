"""Fits the score to labelled pairs, and says how well it then tells how sure it is.

Weights are fitted on one half of the corpora and judged on the other, so that the error printed
is of pairs the fit has not seen. The weights themselves are written into
`contradict/comparators/scoring.py` by hand: they are few, and a reader should see them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from benchmarks.gold import Gold, Side, read_gold
from benchmarks.quality import report_on, shapes_in
from contradict.comparators import load_comparator
from contradict.comparators.outcome import evidence_of
from contradict.comparators.scoring import KIND, WEIGHTS, Evidence, score
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.types import Report

BINS = 10
"""Equal bins of the score over which calibration error is averaged, as is usual."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reported pair of outcome conflict: its evidence, whether it is one, and its half."""

    evidence: Evidence
    right: bool
    half: int


def calibrate(
    corpora: Annotated[list[Path], typer.Argument(help="Folders with documents and gold.jsonl.")],
    shapes: Annotated[Path | None, typer.Option(help="JSON Lines of labelled pairs.")] = None,
) -> None:
    """Print weights fitted on the even half, and the error of both on the odd half."""
    detector = Detector(load_encoder(), load_comparator())
    found = [one for folder in corpora for one in _of_corpus(folder, detector)]
    found += _of_shapes(shapes, detector) if shapes else []
    even, odd = ([one for one in found if one.half == half] for half in (0, 1))
    weights = _fit(even)
    for name, weight in zip(["intercept", *_NAMES], weights, strict=True):
        print(f"{name:14} {weight:6.2f}")
    right = np.array([one.right for one in odd], dtype=float)
    for name, predicted in (
        ("as shipped", np.array([score(one.evidence) for one in odd])),
        ("as fitted", _sigmoid(_features(odd) @ weights[1:] + weights[0])),
    ):
        error = calibration_error(predicted, right)
        print(f"{name}: expected calibration error {error:.3f} on {len(odd)} pairs of the odd half")


def _of_corpus(folder: Path, detector: Detector) -> Iterator[Labelled]:
    yield from _labelled(report_on(folder, detector), read_gold(folder / "gold.jsonl"))


def _of_shapes(path: Path, detector: Detector) -> Iterator[Labelled]:
    for one in shapes_in(path):
        report = detector.detect(one.documents, (), circumstances(DEFAULTS))
        sides = [
            Side(document.id, claim)
            for claim in one.claims
            for document in one.documents
            if claim in document.text
        ]
        yield from _labelled(report, [Gold(*sides[:2])] if one.expect == "conflict" else [])


def _labelled(report: Report, gold: Sequence[Gold]) -> Iterator[Labelled]:
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if pair.outcome == "conflict":
                right = any(one.matches(pair.left, pair.right) for one in gold)
                yield Labelled(evidence_of(pair), right, _half(pair.left.document))


def _half(document: str) -> int:
    """Return 0 or 1 by the first number in a document's id, which its story shares."""
    found = re.search(r"\d+", document)
    return int(found.group()) % 2 if found else len(document) % 2


_NAMES = [*WEIGHTS, *(kind for kind in KIND if kind != "place")]


def _features(found: Sequence[Labelled]) -> NDArray[np.float64]:
    return np.array(
        [
            [float(getattr(one.evidence, name)) for name in WEIGHTS]
            + [float(one.evidence.kind == kind) for kind in KIND if kind != "place"]
            for one in found
        ]
    )


def _fit(found: Sequence[Labelled]) -> NDArray[np.float64]:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(max_iter=10_000)
    model.fit(_features(found), [one.right for one in found])
    return np.concatenate([model.intercept_, model.coef_[0]])


def _sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    sigmoid: NDArray[np.float64] = 1 / (1 + np.exp(-logits))
    return sigmoid


def calibration_error(predicted: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """Return the mean gap between score and share of right pairs over BINS, by bin size."""
    bins = np.minimum((predicted * BINS).astype(int), BINS - 1)
    gaps = [
        abs(predicted[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in np.unique(bins)
    ]
    return float(sum(gaps))
