from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from contradict.comparators import load_comparator
from contradict.detector import Detector
from contradict.encoders import ModelEncoder
from contradict.errors import ModelError
from contradict.gate import require_alive
from contradict.protocols import Comparator, Probabilities, Progress, Vectors


@dataclass(frozen=True)
class Always:
    """A comparator that has one answer to everything."""

    row: tuple[float, float, float]
    name: str = "always"

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        return np.array([self.row] * len(pairs), np.float32)


@dataclass(frozen=True)
class Flat:
    """An encoder for which all texts are alike, by `value` in each of two dimensions."""

    value: float
    name: str = "flat"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        return np.full((len(texts), 2), self.value, np.float32)


@pytest.fixture(scope="module")
def detector(encoder: ModelEncoder) -> Detector:
    return Detector(encoder, load_comparator())


@pytest.mark.parametrize("name", ["lexical", "MiniLM-L6-conflict-int8"])
def test_what_ships_passes(detector: Detector, name: str) -> None:
    require_alive(replace(detector, comparator=load_comparator(name)))


@pytest.mark.parametrize(
    ("comparator", "message"),
    [
        (Always((0.0, 0.0, 1.0)), "its denial are no contradiction"),
        (Always((0.0, 1.0, 0.0)), "no conflict|no contradiction"),
        (Always((1.0, 0.0, 0.0)), "without a word in common"),
    ],
)
def test_a_comparator_with_one_answer_fails(
    detector: Detector, comparator: Comparator, message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        require_alive(replace(detector, comparator=comparator))


@pytest.mark.parametrize("value", [0.5**0.5, 0.0, float("nan")])
def test_an_encoder_that_tells_nothing_apart_fails(detector: Detector, value: float) -> None:
    with pytest.raises(ModelError, match="does not tell like from unlike"):
        require_alive(replace(detector, encoder=Flat(value)))
