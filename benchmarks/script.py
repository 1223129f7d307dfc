"""The plain script that people would write today, in pieces: what it takes, and what it finds."""

from collections.abc import Sequence

import numpy as np

from contradict.candidates import Neighbours, Search
from contradict.candidates.pairs import each_once, numbered
from contradict.candidates.period import period
from contradict.candidates.ranks import across
from contradict.claims import split
from contradict.protocols import Probabilities, Vectors, silent
from contradict.types import Claim, Document

TEN = Search(across=10, floor=-1)
"""What the script looks for: as many neighbours as the product does by default, however far."""


def sentences(documents: Sequence[Document]) -> list[Claim]:
    """Return the sentences of all documents, in order: the product's claims, as they are quoted.

    Boilerplate and questions are gone, which a script would have to see to by itself.
    """
    return [claim for document in documents for claim in split(document).claims]


def nearest_sentences(vectors: Vectors, said: Sequence[Claim]) -> Neighbours:
    """Return each sentence with its TEN nearest in other documents, each pair once.

    `vectors` has one unit row for each sentence of `said`.
    """
    document = numbered([one.document for one in said])
    undated = period([None] * len(said), 0, None)
    return each_once(across(vectors, document, undated, TEN, silent))


def both_ways(near: Neighbours, texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return what a cross-encoder is to read: all pairs as they are, then all turned round."""
    ends = list(zip(near.left.tolist(), near.right.tolist(), strict=True))
    return [(texts[a], texts[b]) for a, b in ends] + [(texts[b], texts[a]) for a, b in ends]


def net_contradiction(read: Probabilities) -> Vectors:
    """Return contradiction less entailment, the mean of both ways, -1 to 1, for each pair.

    `read` has the rows of `both_ways`, contradiction and entailment first.
    """
    forth, back = np.split(read[:, 0] - read[:, 1], 2)
    mean: Vectors = (forth + back) / 2
    return mean
