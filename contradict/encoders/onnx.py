"""Encoders that are exported networks: what ships, and folders with a model.onnx."""

from pathlib import Path

from contradict.encoders.encoding import ModelEncoder
from contradict.errors import ModelError
from contradict.models import load_network


def load_onnx_encoder(name: str, folder: Path) -> ModelEncoder:
    """Return the encoder in `folder`; pooling and scaling to length 1 are part of its network.

    Raises:
        ModelError: a file is missing, differs from its checksum, or can't be loaded, or the
            model has labels, which only comparators have.
    """
    network = load_network(folder)
    if network.labels:
        raise ModelError(
            f"encoder {name!r} has the labels {sorted(network.labels.values())}, as a comparator "
            "does; a model that turns a text into a vector was expected: name it as the "
            "comparator, or use the default encoder"
        )
    return ModelEncoder(name, network.run)
