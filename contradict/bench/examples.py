"""Examples of ways to be wrong: two small documents each, and what their claims should be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from contradict.bench.gold import Gold, Side
from contradict.bench.rows import rows
from contradict.bench.sets import SHAPE_KEYS
from contradict.types import Document


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled pair of claims, each in its own small document; `expect` is an outcome."""

    id: str
    shape: str
    expect: str
    documents: tuple[Document, ...]
    claims: tuple[str, str]

    @property
    def gold(self) -> list[Gold]:
        """The pair as a gold pair, if it is to be a conflict."""
        sides = [
            Side(document.id, claim)
            for claim in self.claims
            for document in self.documents
            if claim in document.text
        ]
        return [Gold(sides[0], sides[1])] if self.expect == "conflict" and sides[1:] else []


def read_examples(path: Path) -> Iterator[Example]:
    """Yield the labelled pairs of a JSON Lines file, in order.

    Raises:
        UsageError: a row lacks one of SHAPE_KEYS.
    """
    for row in rows(path, *SHAPE_KEYS):
        documents = tuple(_document(each) for each in row["documents"])
        yield Example(row["id"], row["shape"], row["expect"], documents, tuple(row["claims"]))


def _document(row: dict[str, Any]) -> Document:
    published = row.get("published")
    return Document(
        row["id"],
        row["text"],
        row.get("source", ""),
        row.get("title", ""),
        date.fromisoformat(published) if published else None,
    )
