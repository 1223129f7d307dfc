"""This process, one chunk after the other: for small work, and what the others are held to."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Here:
    """Works in this process."""

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in order."""
        return map(work, chunks)


HERE = Here()
"""Where stages run unless told otherwise."""
