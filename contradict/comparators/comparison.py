"""Candidates to compared pairs: the comparator's view both ways, then the decision."""

from collections.abc import Sequence
from typing import Any

from contradict.comparators.cross_encoder import load_cross_encoder
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.lists import reconcile
from contradict.comparators.onnx import load_onnx_comparator
from contradict.comparators.outcome import REPORTED, decide
from contradict.comparators.scoring import ScoreModel, score_model
from contradict.comparators.surroundings import agreements, surroundings
from contradict.comparators.views import Direction, View
from contradict.comparators.weighing import open_to_doubt, weigh
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

    The rules come first. The comparator reads only the pairs that it could make a finding of:
    with the models that ship that is one in ten, and the findings are the same.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    model = model or score_model()
    around = surroundings(candidates)
    held = progress(list(zip(candidates, around, strict=True)), "holding values together")
    weighed = [weigh(*one) for one in held]
    read = [one for one in weighed if open_to_doubt(one, model, REPORTED["conflict"])]
    views = _views([one.candidate for one in read], comparator, progress)
    known = dict(zip(map(id, read), views, strict=True))
    shares = agreements(candidates, [known.get(id(one)) for one in weighed])
    return reconcile(
        [
            decide(one, known.get(id(one)), share, model)
            for one, share in zip(weighed, shares, strict=True)
        ]
    )


def _views(
    candidates: Sequence[Candidate], comparator: Comparator, progress: Progress[Any]
) -> list[View]:
    if not candidates:
        return []
    forward = [(c.left.resolved, c.right.resolved) for c in candidates]
    rows = _checked(comparator, [*forward, *((b, a) for a, b in forward)], progress)
    there, back = rows[: len(forward)], rows[len(forward) :]
    return [View(_direction(a), _direction(b)) for a, b in zip(there, back, strict=True)]


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
