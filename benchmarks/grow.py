"""A corpus of any size, grown from a small one: its sentences recombined, in other words.

A speed is worth what the corpus is worth that it was measured on. An archive grows by new
stories, each told by a few sources; copies of one corpus in which only names and figures are
altered would contradict each other in every eighth pair, as no archive does. Here the documents
are the originals first. Then come rounds of documents of the same lengths, dealt from passages of
all of them shuffled, in which figures are exchanged, names for ones made of two, and long words
for ones with the same ending. Within a round one word always stands for the same other: who told
of one event before does so again, of an event that no other round knows.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from contradict.claims import split
from contradict.types import Claim, Document

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\d+")
_WORD = re.compile(r"\b[A-Z]?[a-z]{4,}\b")

PASSAGE = 8
"""Sentences that stay together. Documents dealt from single ones would all be about all things."""

ENDING = 3
"""Letters by whose likeness one word stands for another: its form, more or less."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A document, and in order the claims of originals that its sentences were made from."""

    document: Document
    sources: tuple[Claim, ...]


def grow(documents: Sequence[Document], claims: int, seed: int = 0) -> tuple[Grown, ...]:
    """Return documents that hold about `claims` claims: the originals, then recombined ones.

    The same arguments always give the same documents. Ids are those of the originals, and for
    recombined ones that of the original whose length they have, with the number of the round.
    """
    grown: list[Grown] = []
    count = 0
    for one in _endless(documents, random.Random(seed)):
        if count >= claims:
            break
        grown.append(one)
        count += len(split(one.document).claims)
    return tuple(grown)


def _endless(documents: Sequence[Document], chance: random.Random) -> Iterator[Grown]:
    originals = [Grown(document, split(document).claims) for document in documents]
    yield from originals
    vocabulary = _vocabulary(documents)
    generation = 0
    while True:
        generation += 1
        passages = [passage for one in originals for passage in _passages(one.sources)]
        chance.shuffle(passages)
        dealt = chain.from_iterable(passages)
        others = _Alteration(vocabulary, chance)
        for one in originals:
            sources = tuple(islice(dealt, len(one.sources)))
            text = " ".join(source.text for source in sources)
            name = f"{one.document.id}~{generation}"
            yield Grown(replace(one.document, id=name, title="", text=others.of(text)), sources)


def _passages(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    for start in range(0, len(claims), PASSAGE):
        yield claims[start : start + PASSAGE]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of a corpus, sorted: its names, and its long words by their endings."""

    names: frozenset[str]
    sorted_names: tuple[str, ...]
    by_ending: Mapping[str, tuple[str, ...]]


def _vocabulary(documents: Sequence[Document]) -> _Vocabulary:
    names = {name for document in documents for name in _NAME.findall(document.text)}
    words = {word for document in documents for word in _WORD.findall(document.text)}
    by_ending: dict[str, list[str]] = defaultdict(list)
    for word in sorted(word for word in words if word.islower()):
        by_ending[word[-ENDING:]].append(word)
    return _Vocabulary(
        frozenset(names),
        tuple(sorted(names)),
        {ending: tuple(alike) for ending, alike in by_ending.items()},
    )


class _Alteration:
    """What stands for what in one round: the same throughout."""

    def __init__(self, vocabulary: _Vocabulary, chance: random.Random) -> None:
        self._vocabulary, self._chance = vocabulary, chance
        self._others: dict[str, str] = {}
        self._shift = chance.randrange(1, 90)

    def of(self, text: str) -> str:
        """Return `text` with other words and figures."""
        worded = _WORD.sub(lambda m: self._other(m.group()), text)
        return _FIGURE.sub(lambda m: str(int(m.group()) + self._shift), worded)

    def _other(self, word: str) -> str:
        if word not in self._others:
            self._others[word] = self._chosen(word)
        return self._others[word]

    def _chosen(self, word: str) -> str:
        if word in self._vocabulary.names:
            return self._blended()
        alike = self._vocabulary.by_ending.get(word[-ENDING:], ())
        return self._chance.choice(alike) if alike and word.islower() else word

    def _blended(self) -> str:
        """Return a name that begins like one of the corpus and ends like another."""
        first, last = self._chance.choices(self._vocabulary.sorted_names, k=2)
        return first[: (len(first) + 1) // 2] + last[len(last) // 2 :]
