"""Vectors as they are kept: in half precision where there are very many."""

import numpy as np
from numpy.typing import NDArray

from contradict.protocols import Vectors

EXACT = 50_000
"""Rows up to which all are held against all, as they were encoded: that takes twenty seconds on
two cores."""

Unit = Vectors | NDArray[np.float16]
"""Unit rows, shape (n, dimensions). Half precision moves a cosine by less than 0.0005."""


def stored(vectors: Vectors) -> Unit:
    """Return vectors as they are, or in half precision if the search is not exact anyway."""
    return vectors if len(vectors) <= EXACT else vectors.astype(np.float16)


def single(vectors: Unit) -> Vectors:
    """Return rows in single precision, to be multiplied: no processor does so in half."""
    return vectors.astype(np.float32, copy=False)
