"""Any NLI cross-encoder that sentence-transformers can load, by name or path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from contradict.batches import longest_first
from contradict.errors import ModelError
from contradict.loading import quiet_loading
from contradict.protocols import Probabilities, Progress

LABELS = ("contradiction", "entailment", "neutral")
"""The columns of `Probabilities`, in order."""

BATCH_SIZE = 32
"""Pairs per forward pass: about two thousand tokens, past which two cores gain nothing."""


@dataclass(frozen=True, slots=True)
class CrossEncoderComparator:
    """Compares with a loaded cross-encoder; `columns` are its columns in the order of LABELS."""

    name: str
    model: Any = field(repr=False)
    columns: tuple[int, int, int]

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return the probabilities of each pair, shape (n, 3), columns as in LABELS.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        probabilities = np.zeros((len(pairs), len(LABELS)), np.float32)
        for rows, chunk in longest_first(pairs, _characters, progress, "comparing claims"):
            probabilities[rows] = self._compare_chunk(chunk)
        return probabilities

    def _compare_chunk(self, pairs: Sequence[tuple[str, str]]) -> Probabilities:
        try:
            logits = self.model.predict(
                list(pairs),
                batch_size=BATCH_SIZE,
                activation_fn=_identity,
                show_progress_bar=False,
                convert_to_numpy=True,
            )
        except Exception as error:
            raise ModelError(
                f"comparator {self.name!r} failed on {len(pairs)} pairs "
                f"({type(error).__name__}); check the model, or leave --comparator out"
            ) from error
        probabilities = _softmax(np.asarray(logits, dtype=np.float32))[:, list(self.columns)]
        if not np.isfinite(probabilities).all():
            raise ModelError(
                f"comparator {self.name!r} gave values that are not finite; check its files"
            )
        return probabilities


def _characters(pair: tuple[str, str]) -> int:
    return len(pair[0]) + len(pair[1])


def _identity(logits: Any) -> Any:
    return logits


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


def load_cross_encoder(name: str) -> CrossEncoderComparator:
    """Return the cross-encoder called `name`: a folder, or a name on the model hub.

    Raises:
        ModelError: the model can't be loaded, or is no three-way NLI model.
    """
    try:
        from sentence_transformers import CrossEncoder

        with quiet_loading():
            model = CrossEncoder(name, device="cpu")
    except Exception as error:
        raise ModelError(
            f"comparator {name!r} could not be loaded ({type(error).__name__}); expected a "
            "folder or a name of an NLI cross-encoder that sentence-transformers knows"
        ) from error
    return CrossEncoderComparator(name, model, label_columns(model.config.id2label, name))
