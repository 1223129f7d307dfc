"""Texts written for training, which lie in folders beside the code that reads them."""

from collections.abc import Mapping
from importlib import resources


def texts_in(package: str, folder: str) -> Mapping[str, str]:
    """Return the text of each file in a package's folder, by file name, in order of the names."""
    files = resources.files(package).joinpath(folder).iterdir()
    return {file.name: file.read_text("utf-8") for file in sorted(files, key=lambda one: one.name)}
