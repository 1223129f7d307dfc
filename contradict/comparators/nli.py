"""What all trained comparators share: labels by name, long pairs in windows, checked rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from contradict.batches import characters, longest_first
from contradict.comparators.windows import windows
from contradict.errors import ModelError
from contradict.protocols import Probabilities, Progress

LABELS = ("contradiction", "entailment", "neutral")
"""The columns of `Probabilities`, in order."""


class PairModel(Protocol):
    """A three-way NLI model, whatever runs it."""

    @property
    def limit(self) -> int:
        """The longest pair that it reads, in tokens."""
        ...

    def run(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return each pair's logits, shape (n, 3), in the model's own order of labels."""
        ...

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Return where each token of `text` stands in it, however many there are."""
        ...


@dataclass(frozen=True, slots=True)
class NliComparator:
    """Compares with a loaded model; `columns` are its columns in the order of LABELS."""

    name: str
    model: PairModel = field(repr=False)
    columns: tuple[int, int, int]

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return the probabilities of each pair, shape (n, 3), columns as in LABELS.

        A premise beyond the model's limit is read in windows; the row is that of the window
        which contradicts most.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        probabilities = np.zeros((len(pairs), len(LABELS)), np.float32)
        for rows, chunk in longest_first(pairs, characters, progress, "comparing claims"):
            probabilities[rows] = self._compare_chunk(chunk)
        return probabilities

    def _compare_chunk(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        try:
            parts = [list(windows(pair, self.model.limit, self.model.spans)) for pair in pairs]
            logits = self.model.run([part for one in parts for part in one])
        except Exception as error:
            raise ModelError(
                f"comparator {self.name!r} failed on {len(pairs)} pairs "
                f"({type(error).__name__}); check the model, or leave --comparator out"
            ) from error
        if not np.isfinite(logits).all():
            raise ModelError(
                f"comparator {self.name!r} gave values that are not finite; check its files"
            )
        probabilities = _softmax(np.asarray(logits, np.float32))[:, list(self.columns)]
        return _most_contradicting(probabilities, [len(one) for one in parts])


def _most_contradicting(rows: Probabilities, sizes: Sequence[int]) -> Probabilities:
    """Return one row for each run of `sizes` rows: the one whose contradiction is highest."""
    groups = np.split(rows, np.cumsum(sizes)[:-1])
    return np.stack([group[group[:, 0].argmax()] for group in groups])


def _softmax(logits: Probabilities) -> Probabilities:
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax: Probabilities = shifted / shifted.sum(axis=1, keepdims=True)
    return softmax


def label_columns(id2label: Mapping[int, str], name: str) -> tuple[int, int, int]:
    """Return the model's columns for contradiction, entailment and neutral, from its config.

    The order differs between models, so it is read and never assumed.

    Raises:
        ModelError: the config does not name these three labels.
    """
    columns = {label.strip().lower(): int(index) for index, label in id2label.items()}
    if set(columns) != set(LABELS):
        raise ModelError(
            f"comparator {name!r} has the labels {sorted(id2label.values())}; an NLI model with "
            f"{', '.join(LABELS)} in its config's id2label was expected"
        )
    return columns["contradiction"], columns["entailment"], columns["neutral"]
