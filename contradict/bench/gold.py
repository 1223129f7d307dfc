"""Gold pairs: claims that are known to contradict each other, by document and words."""

import re
from dataclasses import dataclass
from pathlib import Path

from contradict.bench.rows import rows
from contradict.types import Claim

LONG = 25
"""Characters from which a claim that lies within the gold words counts as that claim."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a gold pair: its document, and words that its claim must share.

    Without words any claim of the document will do.
    """

    document: str
    contains: str

    def matches(self, claim: Claim) -> bool:
        """Return whether `claim` is this side: it holds the words, or lies in them."""
        if claim.document != self.document:
            return False
        wanted, text = _plain(self.contains), _plain(claim.text)
        return wanted in text or (len(text) > LONG and text in wanted)


@dataclass(frozen=True, slots=True)
class Gold:
    """A pair of claims that contradict each other, in either order."""

    a: Side
    b: Side

    def matches(self, left: Claim, right: Claim) -> bool:
        """Return whether the two claims are this pair."""
        return (self.a.matches(left) and self.b.matches(right)) or (
            self.a.matches(right) and self.b.matches(left)
        )


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).lower().strip()


def read_gold(path: Path) -> list[Gold]:
    """Return the gold pairs in a JSON Lines file, in order.

    Raises:
        UsageError: a row has no sides `a` and `b`, or one of these no `document`.
    """
    return [Gold(_side(row["a"]), _side(row["b"])) for row in rows(path, "a", "b")]


def _side(row: dict[str, str]) -> Side:
    return Side(row["document"], row.get("contains", ""))
