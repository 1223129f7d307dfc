"""Any NLI cross-encoder that sentence-transformers can load, by name or path."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.comparators.nli import NliComparator, label_columns
from contradict.errors import ModelError
from contradict.loading import quiet_loading

BATCH_SIZE = 32
"""Pairs per forward pass: about two thousand tokens, past which two cores gain nothing."""


@dataclass(frozen=True, slots=True)
class CrossEncoderModel:
    """A loaded sentence-transformers CrossEncoder, in the shape that comparators ask for."""

    model: Any = field(repr=False)

    @property
    def limit(self) -> int:
        """The longest pair that it reads, in tokens."""
        return int(self.model.tokenizer.model_max_length)

    def run(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return each pair's logits, shape (n, labels), in the model's own order of labels."""
        logits: NDArray[np.float32] = self.model.predict(
            list(texts),
            batch_size=BATCH_SIZE,
            activation_fn=_identity,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return logits

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Return where each token of `text` stands in it, however many there are."""
        read = self.model.tokenizer(
            text, add_special_tokens=False, return_offsets_mapping=True, verbose=False
        )
        spans: Sequence[tuple[int, int]] = read["offset_mapping"]
        return spans


def _identity(logits: Any) -> Any:
    return logits


def load_cross_encoder(name: str) -> NliComparator:
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
            f"comparator {name!r} could not be loaded ({type(error).__name__}); expected a model "
            "that ships, a folder, or a name of an NLI cross-encoder that sentence-transformers "
            "knows"
        ) from error
    columns = label_columns(model.config.id2label, name)
    return NliComparator(name, CrossEncoderModel(model), columns)
