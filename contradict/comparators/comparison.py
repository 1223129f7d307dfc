"""Candidates to compared pairs: the comparator's view both ways, then the decision."""

from collections.abc import Sequence
from typing import Any

from contradict.comparators.cross_encoder import load_cross_encoder
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.lists import reconcile
from contradict.comparators.onnx import load_onnx_comparator
from contradict.comparators.outcome import decide
from contradict.comparators.scoring import ScoreModel, score_model
from contradict.comparators.surroundings import surroundings
from contradict.comparators.views import Direction, View
from contradict.errors import ModelError
from contradict.models import find_model
from contradict.protocols import Comparator, Probabilities, Progress
from contradict.types import Candidate, Pair

LEXICAL = "lexical"
"""The comparator that needs no model."""

DEFAULT_COMPARATOR = "MiniLM-L6-conflict-int8"
"""The comparator that ships, in contradict/models."""


def load_comparator(name: str = DEFAULT_COMPARATOR) -> Comparator:
    """Return the comparator called `name`: "lexical", shipped, a folder, or any cross-encoder.

    Raises:
        ModelError: the model can't be loaded, or is no three-way NLI model.
    """
    if name == LEXICAL:
        return LexicalComparator()
    folder = find_model(name)
    return load_onnx_comparator(name, folder) if folder else load_cross_encoder(name)


def compare_candidates(
    candidates: Sequence[Candidate],
    comparator: Comparator,
    progress: Progress[Any],
    model: ScoreModel | None = None,
) -> tuple[Pair, ...]:
    """Return one compared pair per candidate, in their order; scored by `model`, or what ships.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    forward = [(c.left.resolved, c.right.resolved) for c in candidates]
    backward = [(right, left) for left, right in forward]
    probabilities = _checked(comparator, [*forward, *backward], progress)
    views = [
        View(_direction(there), _direction(back))
        for there, back in zip(
            probabilities[: len(forward)], probabilities[len(forward) :], strict=True
        )
    ]
    arounds = surroundings(candidates, views)
    decided = progress(list(zip(candidates, views, arounds, strict=True)), "deciding outcomes")
    model = model or score_model()
    return reconcile([decide(one, view, around, model) for one, view, around in decided])


def _direction(row: Probabilities) -> Direction:
    return Direction(float(row[0]), float(row[1]))


def _checked(
    comparator: Comparator, texts: Sequence[tuple[str, str]], progress: Progress[Any]
) -> Probabilities:
    probabilities = comparator.compare(texts, progress)
    valid = probabilities.shape == (len(texts), 3) and bool(
        ((probabilities >= 0) & (probabilities <= 1)).all()
    )
    if not valid:
        raise ModelError(
            f"comparator {comparator.name!r} gave shape {probabilities.shape} for {len(texts)} "
            "pairs, or values outside 0 to 1; one row of three probabilities each was expected"
        )
    return probabilities
