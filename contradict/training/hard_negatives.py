"""Neutral pairs mined from documents: sentences that are near, and about something else."""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.candidates import Search, neighbours
from contradict.protocols import Encoder, silent
from contradict.training.material import is_usable, sentences_of
from contradict.training.pairs import LabelledPair

SHAPE = "mined: near, another subject"
RESTATED = 0.6
"""Share of the shorter sentence's words from which two sentences may tell of one fact."""
NEAREST = 0.92
"""Cosine from which two sentences are copies of one another."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*")
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z]\w{2,}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the document it stands in."""

    document: str
    text: str


def read_sentences(path: Path, held_out: Collection[str]) -> tuple[Sentence, ...]:
    """Return the usable sentences of a JSON-Lines file of documents with `id` and `text`.

    Documents whose id is in `held_out` - those of any pair that something is measured by -
    are left out.
    """
    with path.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return tuple(
        Sentence(document["id"], text)
        for document in documents
        if document["id"] not in held_out
        for text in dict.fromkeys(sentences_of(document["text"]))
        if is_usable(text)
    )


def hard_negatives(
    sentences: Sequence[Sentence], encoder: Encoder, nearest: int = 3
) -> Iterator[LabelledPair]:
    """Yield each sentence's `nearest` sentences in other documents, as neutral pairs.

    Left out is what may agree or really conflict: near-copies, sentences with most words in
    common, and those that name the same thing and differ in a figure. Each pair comes once,
    in the order of `sentences`.
    """
    vectors = encoder.encode([sentence.text for sentence in sentences], silent)
    documents = [sentence.document for sentence in sentences]
    found = neighbours(vectors, documents, Search(across=nearest, within=0), silent)
    for left, right, similarity in zip(found.left, found.right, found.similarity, strict=True):
        a, b = sentences[left].text, sentences[right].text
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
