from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from contradict.protocols import Progress, Vectors
from contradict.training.hard_negatives import hard_negatives, is_about_another

VANS = "The plant in Moss turns out forty vans a week for the northern market."
BUSES = "A depot near Odense repairs old buses that the county sold last autumn."
MORE_VANS = "The plant in Moss turns out sixty vans a week for the northern market."


class Letters:
    """An encoder by letter counts: enough to tell near from far."""

    name = "letters"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        rows = np.array([[text.count(c) for c in "abcdefghijklmnopqrstuvwxyz"] for text in texts])
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / lengths, dtype=np.float32)


def test_near_sentences_of_other_documents_are_neutral_and_copies_left_out() -> None:
    pairs = list(hard_negatives([VANS, MORE_VANS, BUSES], Letters()))
    assert {(pair.premise, pair.hypothesis) for pair in pairs} == {
        (VANS, BUSES),
        (MORE_VANS, BUSES),
    }
    assert {pair.label for pair in pairs} == {"neutral"}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (VANS, BUSES, True),
        (VANS, MORE_VANS, False),
        ("In May the Sunniva had 40 berths.", "Later on, the Sunniva carried 60 beds.", False),
        ("In May the Sunniva had new berths.", "The crew of Olav Tryg went on strike.", True),
    ],
)
def test_what_may_tell_of_one_fact_is_left_out(left: str, right: str, expected: bool) -> None:
    assert is_about_another(left, right) is expected
