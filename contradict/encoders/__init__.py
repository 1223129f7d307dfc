"""Encoders: texts to vectors. One file per kind; `load_encoder` turns a name into one."""

from contradict.encoders.encoding import ModelEncoder
from contradict.encoders.onnx import load_onnx_encoder
from contradict.encoders.sentence_transformer import load_sentence_transformer
from contradict.models import find_model

__all__ = ["DEFAULT_ENCODER", "ModelEncoder", "load_encoder"]

DEFAULT_ENCODER = "all-MiniLM-L6-v2-int8"
"""The encoder that ships, in contradict/models."""


def load_encoder(name: str = DEFAULT_ENCODER) -> ModelEncoder:
    """Return the encoder called `name`: shipped, a folder, or any sentence-transformers model.

    Raises:
        ModelError: the model can't be loaded.
    """
    folder = find_model(name)
    return load_onnx_encoder(name, folder) if folder else load_sentence_transformer(name)
