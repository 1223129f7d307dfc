"""A comparator by name."""

from contradict.comparators.cross_encoder import load_cross_encoder
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.onnx import load_onnx_comparator
from contradict.models import find_model
from contradict.protocols import Comparator

LEXICAL = "lexical"
"""The comparator that needs no model."""

DEFAULT_COMPARATOR = "MiniLM-L6-conflict-int8"
"""The comparator that ships, in contradict/models."""


def load_comparator(name: str = DEFAULT_COMPARATOR) -> Comparator:
    """Return the comparator called `name`: "lexical", shipped, a folder, or any cross-encoder.

    Raises:
        ModelError: the model can't be loaded, or is no three-way NLI model.
    """
    if name == LEXICAL:
        return LexicalComparator()
    folder = find_model(name)
    return load_onnx_comparator(name, folder) if folder else load_cross_encoder(name)
