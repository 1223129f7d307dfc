"""Comparators that are exported networks: what ships, and folders with a model.onnx."""

from pathlib import Path

from contradict.comparators.nli import NliComparator, label_columns
from contradict.models import load_network


def load_onnx_comparator(name: str, folder: Path) -> NliComparator:
    """Return the comparator in `folder`.

    Raises:
        ModelError: a file is missing, differs from its checksum, or can't be loaded, or the
            model is no three-way NLI model.
    """
    network = load_network(folder)
    return NliComparator(name, network, label_columns(network.labels, name))
