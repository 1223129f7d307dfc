"""A model's work over many inputs: chunk by chunk, longest first."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from contradict.protocols import Progress

T = TypeVar("T")

CHUNK_SIZE = 256
"""Inputs between two ticks of the progress bar: one to two seconds on two cores."""


def characters(pair: tuple[str, str]) -> int:
    """Return how long a pair of texts is."""
    return len(pair[0]) + len(pair[1])


PART = 2_000
"""Items that rules work on between two ticks, a second's worth: enough to be worth sending."""


def longest_first(
    items: Sequence[T], length: Callable[[T], int], progress: Progress[Any], label: str
) -> Iterator[tuple[list[int], list[T]]]:
    """Yield chunks of at most CHUNK_SIZE items with their positions, by falling `length`.

    Inputs of one length share a batch without padding, and a batch that is too large for the
    memory fails at once. Every item is in exactly one chunk; ties keep their order.
    """
    order = sorted(range(len(items)), key=lambda row: -length(items[row]))
    for start in progress(range(0, len(items), CHUNK_SIZE), label):
        rows = order[start : start + CHUNK_SIZE]
        yield rows, [items[row] for row in rows]


def chunks(
    items: Sequence[T], progress: Progress[Any], label: str, size: int = PART
) -> Iterator[Sequence[T]]:
    """Yield `items` in order, in parts of at most `size`, each cut out when it is its turn."""
    for start in progress(range(0, len(items), size), label):
        yield items[start : start + size]
