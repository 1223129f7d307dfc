"""What every trained comparator does, with a model of two rules at the seam."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.batches import CHUNK_SIZE
from contradict.comparators.nli import NliComparator, label_columns
from contradict.errors import ModelError
from contradict.protocols import Probabilities, silent

LONG = "Rain fell. " * 30
PAIR = ("The dam held.", "The dam stood.")


@dataclass
class Rules:
    """Columns neutral, contradiction, entailment; contradicts a burst, follows from the same."""

    limit: int = 20
    read: list[tuple[str, str]] = field(default_factory=list)

    def run(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.read.extend(texts)
        rows = [[0, 9 * ("burst" in left), 9 * (left == right)] for left, right in texts]
        return np.array(rows, np.float32)

    def spans(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(r"\S+", text)]


@dataclass
class Answering(Rules):
    """Answers with what it was given, whatever it is asked."""

    answer: object = None

    def run(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        if isinstance(self.answer, Exception):
            raise self.answer
        return np.asarray(self.answer, np.float32)


def compared(*pairs: tuple[str, str]) -> Probabilities:
    return NliComparator("rules", Rules(), (1, 2, 0)).compare(pairs, silent)


def test_columns_are_put_into_the_packages_order() -> None:
    rows = compared(("The dam burst.", "It held."), ("It held.", "It held."), PAIR)
    assert rows.argmax(axis=1).tolist()[:2] == [0, 1]
    assert rows[0] == pytest.approx([0.99975, 0.00012, 0.00012], abs=1e-5)
    assert rows[2] == pytest.approx([1 / 3, 1 / 3, 1 / 3])


@pytest.mark.parametrize("premise", [LONG + "The dam burst.", "The dam burst. " + LONG])
def test_the_window_that_contradicts_most_speaks_for_a_long_premise(premise: str) -> None:
    assert compared((premise, "The dam held."))[0, 0] > 0.99
    assert compared((LONG, "The dam held."))[0, 0] < 0.34


def test_windows_of_one_pair_are_never_taken_for_anothers() -> None:
    pairs = [(LONG + "The dam burst.", "It held."), PAIR, (LONG, "It held.")] * 3
    assert (compared(*pairs)[:, 0] > 0.5).tolist() == [True, False, False] * 3


def test_more_pairs_than_a_chunk_come_back_in_order() -> None:
    pairs = [(f"{'burst' * (number % 3 == 0)} {number}", "x") for number in range(CHUNK_SIZE + 9)]
    found = compared(*pairs)[:, 0] > 0.5
    assert found.tolist() == [number % 3 == 0 for number in range(CHUNK_SIZE + 9)]


def test_a_short_pair_is_read_once_and_whole() -> None:
    model = Rules(limit=64)
    NliComparator("rules", model, (1, 2, 0)).compare([PAIR], silent)
    assert model.read == [PAIR]


def test_no_pairs_give_no_rows() -> None:
    assert compared().shape == (0, 3)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ([[np.nan, 0, 1]], "comparator 'broken' gave values that are not finite"),
        ([[np.inf, 0, 1]], "comparator 'broken' gave values that are not finite"),
        (RuntimeError("out of memory: The dam held."), r"failed on 1 pairs \(RuntimeError\)"),
    ],
)
def test_a_model_that_fails_is_an_error_that_quotes_no_text(answer: object, message: str) -> None:
    broken = NliComparator("broken", Answering(64, [], answer), (0, 1, 2))
    with pytest.raises(ModelError, match=message) as caught:
        broken.compare([PAIR], silent)
    assert "dam" not in str(caught.value)


def test_labels_are_read_in_any_case_and_order() -> None:
    labels = {0: " Neutral", 1: "CONTRADICTION", 2: "Entailment"}
    assert label_columns(labels, "any") == (1, 2, 0)


@pytest.mark.parametrize(
    "labels",
    [
        {},
        {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"},
        {0: "entailment", 1: "not_entailment"},
        {0: "entailment", 1: "neutral", 2: "contradiction", 3: "unsure"},
    ],
)
def test_other_labels_are_refused_by_name(labels: dict[int, str]) -> None:
    with pytest.raises(ModelError) as raised:
        label_columns(labels, "odd")
    assert str(raised.value) == (
        f"comparator 'odd' has the labels {sorted(labels.values())}; an NLI model with "
        "contradiction, entailment, neutral in its config's id2label was expected"
    )
