"""The record that every maker of training pairs gives."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contradict.training.material import Material


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """A premise, a hypothesis, what holds between them, and the shape that made it."""

    premise: str
    hypothesis: str
    label: str
    """`contradiction`, `entailment` or `neutral`."""
    shape: str
    """For example "number changed" or "F4 refinement"."""


Maker = Callable[[Material, random.Random], Iterator[LabelledPair]]
"""Draws pairs from the material for as long as it is asked; equal seeds give equal pairs."""
