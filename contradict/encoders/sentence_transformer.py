"""Any sentence-transformers encoder, by name or path.

A name that is no folder on disk goes to sentence-transformers as it is, which looks in its
cache and then on the model hub.
"""

from collections.abc import Sequence
from typing import Any

from contradict.encoders.encoding import ModelEncoder
from contradict.errors import ModelError
from contradict.loading import quiet_loading

BATCH_SIZE = 64
"""Texts per forward pass; on two cores 32 to 128 are equally fast, more only costs memory."""


def load_sentence_transformer(name: str) -> ModelEncoder:
    """Return the encoder called `name`: a folder, or a name on the model hub.

    Raises:
        ModelError: the model can't be loaded.
    """
    try:
        from sentence_transformers import SentenceTransformer

        with quiet_loading():
            model = SentenceTransformer(name, device="cpu")
    except Exception as error:
        raise ModelError(
            f"encoder {name!r} could not be loaded ({type(error).__name__}); expected a model "
            "that ships, a folder, or a name that sentence-transformers knows"
        ) from error

    def embed(texts: Sequence[str]) -> Any:
        return model.encode(
            list(texts),
            batch_size=BATCH_SIZE,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )

    return ModelEncoder(name, embed)
