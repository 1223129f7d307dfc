"""Goes through lists in random order."""

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

ROUNDS = 4
"""How often an item may be drawn: what is made of it differs each time, but not for ever."""


def rounds(items: Sequence[T], draw: random.Random, times: int = ROUNDS) -> Iterator[T]:
    """Yield every item `times` times, each time in another order."""
    for _ in range(times):
        yield from draw.sample(items, len(items))
