"""Encoders: texts to vectors. One file per kind; `load_encoder` turns a name into one."""

from contradict.encoders.sentence_transformer import (
    DEFAULT_ENCODER,
    SentenceTransformerEncoder,
    default_weights,
    load_encoder,
)

__all__ = ["DEFAULT_ENCODER", "SentenceTransformerEncoder", "default_weights", "load_encoder"]
