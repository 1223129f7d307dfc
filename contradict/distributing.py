"""Models behind their own seams, worked on wherever an executor works.

Each wraps a stage by name: a replica loads the model when its first chunk comes, and keeps it.
A text's vector and a pair's probabilities depend on nothing but themselves, so that the results
are those of one process, byte for byte.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.batches import characters, longest_first
from contradict.comparators import load_comparator
from contradict.encoders import load_encoder
from contradict.protocols import (
    Comparator,
    Encoder,
    Executor,
    Probabilities,
    Progress,
    Vectors,
    silent,
)


@dataclass(frozen=True, slots=True)
class DistributedEncoder:
    """The encoder called `name`, wherever `executor` works."""

    name: str
    executor: Executor

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, in the order of `texts`.

        Raises:
            ModelError: the model can't be loaded, or failed.
            CannotCheckError: whoever worked is gone.
        """
        if not texts:
            return _encoder(self.name).encode(texts, silent)
        parts = longest_first(texts, len, progress, "encoding claims")
        return _spread(self.executor, Encoding(self.name), parts, len(texts))


@dataclass(frozen=True, slots=True)
class DistributedComparator:
    """The comparator called `name`, wherever `executor` works."""

    name: str
    executor: Executor

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return one row of probabilities per pair, in the order of `pairs`.

        Raises:
            ModelError: the model can't be loaded, or failed.
            CannotCheckError: whoever worked is gone.
        """
        if not pairs:
            return _comparator(self.name).compare(pairs, silent)
        parts = longest_first(pairs, characters, progress, "comparing claims")
        return _spread(self.executor, Comparing(self.name), parts, len(pairs))


@dataclass(frozen=True, slots=True)
class Encoding:
    """Encodes with the encoder called `name`."""

    name: str

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Return one unit row per text, in order."""
        return _encoder(self.name).encode(texts, silent)


@dataclass(frozen=True, slots=True)
class Comparing:
    """Compares with the comparator called `name`."""

    name: str

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        """Return one row of probabilities per pair, in order."""
        return _comparator(self.name).compare(pairs, silent)


@cache
def _encoder(name: str) -> Encoder:
    return load_encoder(name)


@cache
def _comparator(name: str) -> Comparator:
    return load_comparator(name)


Rows = NDArray[np.float32]
Part = tuple[Sequence[int], Sequence[Any]]
"""Positions in the input, and what stands there."""


def _spread(
    executor: Executor, work: Callable[[Any], Rows], parts: Iterable[Part], count: int
) -> Rows:
    """Return one row per input, those of each part put where they belong."""
    places: list[Sequence[int]] = []
    results = executor.map(work, _noting(parts, places))
    found: Rows | None = None
    for number, rows in enumerate(results):
        found = np.zeros((count, rows.shape[1]), np.float32) if found is None else found
        found[places[number]] = rows
    return np.zeros((0, 0), np.float32) if found is None else found


def _noting(parts: Iterable[Part], places: list[Sequence[int]]) -> Iterator[Sequence[Any]]:
    for rows, chunk in parts:
        places.append(rows)
        yield chunk
