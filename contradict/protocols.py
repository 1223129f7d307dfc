"""The seams that users swap. Anything with these methods will do; nothing needs to inherit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from contradict.types import Document, Report

Vectors = NDArray[np.float32]
"""One unit-length row per text, shape (n, dimensions)."""

Probabilities = NDArray[np.float32]
"""One row per pair, shape (n, 3): contradiction, entailment, neutral; each row sums to 1."""

T = TypeVar("T")
Progress = Callable[[Sequence[T], str], Iterable[T]]
"""Wraps a sequence and a label, yields the sequence's items, and may show how far it is."""


def silent(items: Sequence[Any], label: str) -> Sequence[Any]:  # noqa: ARG001
    """Return `items` as they are: the progress that shows nothing."""
    return items


class Reader(Protocol):
    """Turns one file into documents."""

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the documents of `path`, in file order.

        Raises:
            ReadError: the file can't be read; the message is the reason a person sees.
        """
        ...


class Encoder(Protocol):
    """Turns texts into vectors whose dot product says how near they are in meaning."""

    @property
    def name(self) -> str:
        """What the report calls this model."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, in the order of `texts`.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        ...


class Comparator(Protocol):
    """Says how likely the first text of a pair contradicts or entails the second."""

    @property
    def name(self) -> str:
        """What the report calls this model."""
        ...

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return one row of probabilities per pair, in the order of `pairs`.

        Raises:
            ModelError: the model failed, or gave values that are not probabilities.
        """
        ...


class Renderer(Protocol):
    """Turns a report into a file's content."""

    def render(self, report: Report) -> str:
        """Return the whole file as text; the same report gives the same text."""
        ...
