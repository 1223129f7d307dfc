"""Dot products that come out the same on every machine: of whole numbers, in fixed point.

A sum of floating-point numbers depends on the order in which it is added up, and a library for
matrix products chooses that by the processor, the number of threads and the shape of the matrix.
Here each component is rounded to a whole number, so that every product and every partial sum is
a whole number below 2**24, which single precision holds without rounding. Order then makes no
difference, and equal rows give equal scores.
"""

from math import sqrt

import numpy as np

from contradict.candidates.vectors import Unit
from contradict.protocols import Vectors

SCALE = 4_000
"""What stands for 1. A rounded row's length is at most SCALE + sqrt(dimensions) / 2, and its square
stays below 2**24 up to 36,000 dimensions. Rounding moves a cosine by 0.0001."""


def fixed(vectors: Unit) -> Vectors:
    """Return unit rows as whole numbers, in single precision, to be multiplied."""
    rows = vectors.astype(np.float32)
    rows *= np.float32(SCALE)
    return np.rint(rows, out=rows)


def lowest_score(cosine: float, dimensions: int) -> float:
    """Return the lowest product of two fixed rows whose cosine may be `cosine` or more.

    Rounding moves a component by half at most, and a row by half the root of the dimensions.
    """
    return cosine * SCALE**2 - SCALE * sqrt(dimensions) - dimensions / 4
