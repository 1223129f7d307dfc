from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from contradict.candidates.vectors import EXACT, encoded
from contradict.protocols import Progress, Vectors, silent


@dataclass
class Counting:
    """Encodes a number, in words, as itself and half of itself; notes how many at a time."""

    name: str = "counting"
    asked: list[int] = field(default_factory=list)

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        del progress
        self.asked.append(len(texts))
        return np.array([(float(text), float(text) / 2) for text in texts], np.float32)


def test_each_text_is_encoded_once_and_has_its_row_wherever_it_stands() -> None:
    encoder = Counting()
    vectors = encoded(["4", "2", "4", "6", "2"], encoder, silent)
    assert vectors.tolist() == [[4, 2], [2, 1], [4, 2], [6, 3], [2, 1]]
    assert vectors.dtype == np.float32
    assert encoder.asked == [3]


def test_very_many_are_encoded_in_parts_and_kept_in_half_precision() -> None:
    encoder = Counting()
    texts = [str(number % 100) for number in range(EXACT)] + list(map(str, range(EXACT, 0, -1)))
    vectors = encoded(texts, encoder, silent)
    assert vectors.dtype == np.float16
    assert encoder.asked == [EXACT, 1]
    assert vectors[[1, 101, 2 * EXACT - 1]].tolist() == [[1, 0.5]] * 3
    assert vectors[EXACT + 7, 0] == np.float16(EXACT - 7)


def test_no_texts_have_no_rows() -> None:
    assert encoded([], Counting(), silent).shape == (0, 0)
