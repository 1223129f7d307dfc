"""A corpus of any size, grown from a small one: the same stories about other names and figures."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contradict.claims import split
from contradict.types import Document

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\d+")


def grow(documents: Sequence[Document], claims: int, seed: int = 0) -> tuple[Document, ...]:
    """Return documents that hold about `claims` claims: the originals, then altered copies.

    In each copy names are exchanged for others of the corpus and figures for other figures, the
    same way throughout, so that its sentences are new but read like the corpus.
    """
    chance = random.Random(seed)
    names = sorted({name for document in documents for name in _NAME.findall(document.text)})
    grown: list[Document] = []
    count = 0
    for document in _endless(documents, names, chance):
        if count >= claims:
            break
        grown.append(document)
        count += len(split(document).claims)
    return tuple(grown)


def _endless(
    documents: Sequence[Document], names: Sequence[str], chance: random.Random
) -> Iterator[Document]:
    yield from documents
    generation = 0
    while True:
        generation += 1
        for document in documents:
            yield replace(
                document,
                id=f"{document.id}~{generation}",
                text=_altered(document.text, names, chance),
            )


def _altered(text: str, names: Sequence[str], chance: random.Random) -> str:
    others: dict[str, str] = {}
    shift = chance.randrange(1, 90)
    renamed = _NAME.sub(lambda m: others.setdefault(m.group(), chance.choice(names)), text)
    return _FIGURE.sub(lambda m: str(int(m.group()) + shift), renamed)
