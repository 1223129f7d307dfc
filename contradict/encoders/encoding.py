"""What all encoders share: chunks longest first, and vectors checked before anyone uses them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from contradict.batches import longest_first
from contradict.errors import ModelError
from contradict.protocols import Progress, Vectors

Embed = Callable[[Sequence[str]], Any]
"""A model: texts to unit rows, shape (n, dimensions), in order."""


@dataclass(frozen=True, slots=True)
class ModelEncoder:
    """Encodes with a loaded model, under the name that the report gives it."""

    name: str
    embed: Embed = field(repr=False)

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, shape (n, dimensions), float32, in order.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        vectors = np.zeros((0, 1), np.float32)
        for rows, chunk in longest_first(texts, len, progress, "encoding claims"):
            encoded = self._encode_chunk(chunk)
            if not len(vectors):
                vectors = np.empty((len(texts), encoded.shape[1]), np.float32)
            vectors[rows] = encoded
        return vectors

    def _encode_chunk(self, texts: Sequence[str]) -> Vectors:
        try:
            vectors = self.embed(texts)
        except Exception as error:
            raise ModelError(
                f"encoder {self.name!r} failed on {len(texts)} texts ({type(error).__name__}); "
                "check the model, or use the default encoder"
            ) from error
        return _checked(np.asarray(vectors, dtype=np.float32), len(texts), self.name)


def _checked(vectors: Vectors, count: int, name: str) -> Vectors:
    if vectors.shape[:1] != (count,) or not np.isfinite(vectors).all():
        raise ModelError(
            f"encoder {name!r} gave shape {vectors.shape} with "
            f"{int((~np.isfinite(vectors)).sum())} values that are not finite for {count} texts; "
            "one finite row per text was expected: check the model's files"
        )
    return vectors
