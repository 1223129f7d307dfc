"""The comparator's reading of texts, both ways, checked before anyone uses it."""

from collections.abc import Sequence
from typing import Any

from contradict.comparators.views import Direction, View
from contradict.errors import ModelError
from contradict.protocols import Comparator, Probabilities, Progress

Texts = tuple[str, str]
"""What a comparator reads of a candidate, left and right."""


def views(forward: Sequence[Texts], comparator: Comparator, progress: Progress[Any]) -> list[View]:
    """Return what the comparator says of each two texts, read both ways, in order.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    if not forward:
        return []
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
