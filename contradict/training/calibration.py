"""Fits the score: a logistic model from the evidence on labelled pairs to a probability.

Labelled are the pairs of corpora with gold and of shapes. Even halves are fitted and odd halves
are left for measuring, so that the calibration error of `contradict bench quality` is of pairs
that the fit has not seen.

A gold pair names two documents, or a sentence and a document, so that several pairs of claims
may match it. As in multiple-instance learning, the one that scores highest stands for it, and
the fit is repeated until that choice settles; the others are left out. Where gold names words
on both sides, one fact of two documents was labelled: their other pairs are left out too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.bench.calibration import half_of
from contradict.bench.corpora import read_corpus
from contradict.bench.examples import read_examples
from contradict.bench.gold import Gold, read_gold
from contradict.bench.reach import gather
from contradict.bench.sets import Sets
from contradict.comparators import evidence_on
from contradict.comparators.evidence import Evidence
from contradict.comparators.scoring import FEATURES, ScoreModel, Weight
from contradict.detector import Detector
from contradict.errors import CannotCheckError
from contradict.types import Candidate, Document

ROUNDS = 4
"""Fits until the choice of pairs for gold settles; the second changes one in ten, the last none."""

STRENGTH = 0.02
"""Inverse of the penalty on squared weights, scikit-learn's C."""


UNFITTED = ScoreModel(0.0, tuple(Weight(name, 0.0, 0.0) for name in FEATURES))
"""Finds every pair as likely as not, so that the comparator reads them all."""

PASSES = 2
"""Fits in all: the first on all pairs read, the next as a run has them read by what was fitted."""


@dataclass(frozen=True, slots=True)
class Example:
    """The evidence on a pair, in the order of FEATURES; `gold` names the gold pair it matches."""

    evidence: tuple[float, ...]
    gold: str | None
    documents: frozenset[str]
    weight: float
    even: bool


def calibrate(sets: Sets, detector: Detector) -> ScoreModel:
    """Return the score fitted on the even halves of `sets`, as it ships.

    Raises:
        ModelError: a model failed.
    """
    model = UNFITTED
    for _ in range(PASSES):
        model = fit(examples(sets, replace(detector, score=model)))
    return model


def examples(sets: Sets, detector: Detector) -> list[Example]:
    """Return the compared pairs of all corpora and shapes, in order.

    Raises:
        ModelError: a model failed.
    """
    return [
        *(
            one
            for corpus in sets.corpora
            for path in corpus.folders
            for one in _corpus(path, detector)
        ),
        *(one for shapes in sets.shapes for one in _shapes(shapes.path, detector)),
    ]


def _corpus(folder: Path, detector: Detector) -> Iterator[Example]:
    documents = read_corpus(folder).documents
    gold = read_gold(folder / "gold.jsonl")
    judged = [one for one in gold if not (one.a.contains and one.b.contains)]
    partly = {frozenset((one.a.document, one.b.document)) for one in gold if one not in judged}
    for one in _labelled(_weighed(documents, detector), gold, str(folder), 1.0):
        if one.gold is not None or one.documents not in partly:
            yield one


def _shapes(path: Path, detector: Detector) -> Iterator[Example]:
    """Yield the labelled pair of each example, and no other: nobody judged those."""
    for one in read_examples(path):
        for found in _weighed(one.documents, detector):
            if {claim.text.strip() for claim in (found[0].left, found[0].right)} == set(one.claims):
                yield from _labelled([found], one.gold, one.id, SHAPE_WEIGHT)


SHAPE_WEIGHT = 3.0
"""What a shape counts against a pair of a corpus, which has tens of thousands of plain ones."""


Weighed = tuple[Candidate, Evidence]


def _weighed(documents: Sequence[Document], detector: Detector) -> list[Weighed]:
    try:
        candidates = gather(documents, detector).candidates
    except CannotCheckError:
        return []
    model = detector.score or UNFITTED
    found = evidence_on(candidates, detector.comparator, detector.progress, model)
    return list(zip(candidates, found, strict=True))


def _labelled(
    found: Iterable[Weighed], gold: Sequence[Gold], name: str, weight: float
) -> Iterator[Example]:
    for pair, evidence in found:
        if pair.left.resolved == pair.right.resolved:
            continue
        hits = (n for n, one in enumerate(gold) if one.matches(pair.left, pair.right))
        match = next(hits, None)
        yield Example(
            astuple(evidence),
            None if match is None else f"{name} {match}",
            frozenset((pair.left.document, pair.right.document)),
            weight,
            half_of(pair.left.document) == "even",
        )


def fit(found: Sequence[Example]) -> ScoreModel:
    """Return the model fitted on the even half of `found`, rounded to four decimals."""
    even = [one for one in found if one.even]
    evidence = np.array([one.evidence for one in even])
    mean, deviation = evidence.mean(axis=0), np.maximum(evidence.std(axis=0), 1e-6)
    scaled = (evidence - mean) / deviation
    score = scaled[:, _CONTRADICTED] + scaled[:, _SIMILARITY]
    for _ in range(ROUNDS):
        model, score = _fitted(scaled, even, score)
    rows = zip(FEATURES, mean, model.coef_[0] / deviation, strict=True)
    weights = tuple(Weight(name, round(float(m), 4), round(float(w), 4)) for name, m, w in rows)
    return ScoreModel(round(float(model.intercept_[0]), 4), weights)


_CONTRADICTED, _SIMILARITY = map(FEATURES.index, ("contradicted_story", "similarity"))
"""What stands for the score before the first fit."""


def _fitted(
    scaled: NDArray[np.float64], found: Sequence[Example], score: NDArray[np.float64]
) -> tuple[Any, NDArray[np.float64]]:
    """Return a model fitted with the best pair of each gold pair, and what it scores all.

    While a weight has the wrong sign, the feature with the most wrong one is left out: such a
    weight only corrects another one, and turns against its meaning on other texts.
    """
    from sklearn.linear_model import LogisticRegression

    chosen = _best(found, score)
    used = np.array([row in chosen or one.gold is None for row, one in enumerate(found)])
    right = np.array([row in chosen for row in range(len(found))])
    weight = np.array([one.weight for one in found])
    kept = np.ones(len(FEATURES))
    while True:
        model = LogisticRegression(C=STRENGTH, max_iter=5_000)
        model.fit((scaled * kept)[used], right[used], sample_weight=weight[used])
        turned = model.coef_[0] * _SIGNS * kept
        if turned.min() >= 0:
            model.coef_ *= kept
            return model, model.decision_function(scaled)
        kept[turned.argmin()] = 0.0


_LOWERING = frozenset(
    "other_subject uncertain other_scope other_period same_document outdone outdone_both".split()
)
_EITHER = frozenset(("names_apart", "numbers_apart"))
_SIGNS = np.array([-1 if name in _LOWERING else 0 if name in _EITHER else 1 for name in FEATURES])
"""Which way each feature may count, in the order of FEATURES; 0 for either."""


def _best(found: Sequence[Example], score: NDArray[np.float64]) -> set[int]:
    """Return the row of the highest score for each gold pair."""
    best: dict[str, int] = {}
    for row, one in enumerate(found):
        if one.gold is not None and score[row] > score[best.setdefault(one.gold, row)]:
            best[one.gold] = row
    return set(best.values())
