"""Candidates to compared pairs: the comparator's view both ways, then the decision."""

from collections.abc import Sequence
from typing import Any

from contradict.comparators.cross_encoder import load_cross_encoder
from contradict.comparators.frames import frame
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.lists import reconcile
from contradict.comparators.outcome import View, decide
from contradict.errors import ModelError
from contradict.protocols import Comparator, Probabilities, Progress
from contradict.types import Candidate, Pair

DEFAULT_COMPARATOR = "lexical"
"""The comparator that needs no model."""


def load_comparator(name: str = DEFAULT_COMPARATOR) -> Comparator:
    """Return the comparator called `name`: "lexical", a folder, or a name on the model hub.

    Raises:
        ModelError: the model can't be loaded, or is no three-way NLI model.
    """
    return LexicalComparator() if name == DEFAULT_COMPARATOR else load_cross_encoder(name)


def compare_candidates(
    candidates: Sequence[Candidate], comparator: Comparator, progress: Progress[Any]
) -> tuple[Pair, ...]:
    """Return one compared pair per candidate, in their order.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    forward = [(c.left.resolved, c.right.resolved) for c in candidates]
    backward = [(right, left) for left, right in forward]
    probabilities = _checked(comparator, [*forward, *backward], progress)
    views = zip(probabilities[: len(forward)], probabilities[len(forward) :], strict=True)
    pairs = tuple(
        decide(candidate, frame(candidate.left), frame(candidate.right), _view(there, back))
        for (there, back), candidate in zip(
            views, progress(candidates, "deciding outcomes"), strict=True
        )
    )
    return reconcile(pairs)


def _view(there: Probabilities, back: Probabilities) -> View:
    """Return the stronger of both directions: neither order of two claims is the right one."""
    contradiction, entailment = (float(max(there[column], back[column])) for column in (0, 1))
    return View(round(contradiction, 4), round(entailment, 4))


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
