"""Neutral pairs mined from real sentences: near one another, and about something else."""

import re
from collections.abc import Iterator, Sequence

from contradict.candidates import Search, neighbours
from contradict.protocols import Encoder, silent
from contradict.training.pairs import LabelledPair

SHAPE = "mined: near, another subject"
RESTATED = 0.6
"""Share of the shorter sentence's words from which two sentences may tell of one fact."""
NEAREST = 0.92
"""Cosine from which two sentences are copies of one another."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z]\w{2,}")


def hard_negatives(
    sentences: Sequence[str], encoder: Encoder, nearest: int = 3
) -> Iterator[LabelledPair]:
    """Yield each sentence with its `nearest` others, as neutral pairs.

    Left out is what may agree or really conflict: near-copies, sentences with most words in
    common, and those that name the same thing and differ in a figure. Each pair comes once,
    in the order of `sentences`.
    """
    vectors = encoder.encode(sentences, silent)
    each_apart = list(map(str, range(len(sentences))))
    found = neighbours(vectors, each_apart, Search(across=nearest), silent)
    for left, right, similarity in zip(found.left, found.right, found.similarity, strict=True):
        a, b = sentences[left], sentences[right]
        if similarity < NEAREST and is_about_another(a, b):
            yield LabelledPair(a, b, "neutral", SHAPE)


def is_about_another(left: str, right: str) -> bool:
    """Return whether two sentences have too little in common to be about one fact.

    >>> is_about_another("The plant in Moss makes 40 vans.", "The plant in Moss makes 60 vans.")
    False
    """
    mine, yours = (set(_WORD.findall(text.lower())) for text in (left, right))
    shared = mine & yours
    if len(shared) > RESTATED * min(len(mine), len(yours)):
        return False
    names = set(_NAME.findall(left)) & set(_NAME.findall(right))
    figures = any(word[0].isdigit() for word in mine) and any(word[0].isdigit() for word in yours)
    return not (names and figures) and len(names) < 2
