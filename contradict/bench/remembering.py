"""Models that answer from memory what they were asked before.

Rounds of one corpus share nearly all their documents, and candidates are searched twice: once by
the run, once to see which gold pairs are among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.protocols import Comparator, Encoder, Probabilities, Progress, Vectors


@dataclass(frozen=True, slots=True)
class RememberingEncoder:
    """Encodes each text once."""

    encoder: Encoder
    known: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the report calls this model."""
        return self.encoder.name

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, in the order of `texts`.

        Raises:
            ModelError: the model failed.
        """
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new or not texts:
            vectors = self.encoder.encode(new, progress)
            self.known.update(zip(new, vectors, strict=True))
        return np.stack([self.known[text] for text in texts]) if texts else vectors


@dataclass(frozen=True, slots=True)
class RememberingComparator:
    """Compares each ordered pair of texts once."""

    comparator: Comparator
    known: dict[tuple[str, str], NDArray[np.float32]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the report calls this model."""
        return self.comparator.name

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return one row of probabilities per pair, in the order of `pairs`.

        Raises:
            ModelError: the model failed.
        """
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self.known]
        if new or not pairs:
            rows = self.comparator.compare(new, progress)
            self.known.update(zip(new, rows, strict=True))
        return np.stack([self.known[pair] for pair in pairs]) if pairs else rows
