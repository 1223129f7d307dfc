"""Vectors that are made up: what benchmarks without an encoder have in common."""

import numpy as np

from contradict.protocols import Vectors

DIMENSIONS = 384
"""Of the encoder that ships."""

DOCUMENT = 17
"""Claims a document: as in the corpora of digest-dev."""


def unit(rows: Vectors) -> Vectors:
    """Return rows with their direction and length 1."""
    found: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return found
