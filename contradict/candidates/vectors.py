"""Vectors as they are kept: where there are very many, in half precision and in a file."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.filed import filed_rows
from contradict.protocols import Encoder, Progress, Vectors

EXACT = 50_000
"""Rows up to which all are held against all, as they were encoded: that takes twenty seconds on
two cores."""

Unit = Vectors | NDArray[np.float16]
"""Unit rows, shape (n, dimensions). Half precision moves a cosine by less than 0.0005."""


def encoded(texts: Sequence[str], encoder: Encoder, progress: Progress[Any]) -> Unit:
    """Return a unit row per text, each distinct text encoded once.

    Where the search is not exact anyway, rows are in half precision and stand in a file without
    a name, mapped to memory: the system holds as many as it has room for. EXACT of them at most
    are ever held in single precision.

    Raises:
        CannotCheckError: there is no room for the file.
        ModelError: the encoder failed.
    """
    first: dict[str, int] = {}
    same = np.fromiter((first.setdefault(text, row) for row, text in enumerate(texts)), np.int64)
    distinct = list(first)
    vectors = _room(0, 0)
    for start in range(0, len(distinct), EXACT):
        part = encoder.encode(distinct[start : start + EXACT], progress)
        if not start:
            vectors = _room(len(texts), part.shape[1])
        vectors[[first[text] for text in distinct[start : start + EXACT]]] = part
    again = np.flatnonzero(same != np.arange(len(texts)))
    vectors[again] = vectors[same[again]]
    return vectors


def _room(rows: int, columns: int) -> Unit:
    return np.empty((rows, columns), np.float32) if rows <= EXACT else filed_rows(rows, columns)


def single(vectors: Unit) -> Vectors:
    """Return rows in single precision, to be multiplied: no processor does so in half."""
    return vectors.astype(np.float32, copy=False)
