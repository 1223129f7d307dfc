"""Reports held against gold pairs: which findings are right, and what that comes to."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.types import Claim, Report

LONG = 25
"""Characters from which a claim that lies within the gold words counts as that claim."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a gold pair: its document, and words that its claim must share."""

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
    """Return the gold pairs in a JSON Lines file, in order."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [Gold(_side(row["a"]), _side(row["b"])) for row in rows]


def _side(row: dict[str, str]) -> Side:
    return Side(row["document"], row.get("contains", ""))


@dataclass(frozen=True, slots=True)
class Judged:
    """A reported pair of outcome conflict: its conflict's score, and whether it is gold."""

    score: float
    right: bool


def judge(report: Report, gold: Sequence[Gold]) -> Iterator[Judged]:
    """Yield the report's conflict pairs, best first; a second sighting of a gold pair is none."""
    found: set[int] = set()
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if pair.outcome != "conflict":
                continue
            hits = [n for n, one in enumerate(gold) if one.matches(pair.left, pair.right)]
            fresh = [n for n in hits if n not in found]
            found.update(fresh[:1])
            if fresh or not hits:
                yield Judged(conflict.score, bool(fresh))


@dataclass(frozen=True, slots=True)
class Scores:
    """What a ranking is worth: counts, and shares from 0 to 1."""

    flagged: int
    gold: int
    precision_at_10: float
    precision_at_50: float
    precision: float
    recall: float
    average_precision: float


def scores(judged: Sequence[Judged], gold: int) -> Scores:
    """Return the scores of findings pooled over corpora that hold `gold` pairs in all."""
    right = [one.right for one in sorted(judged, key=lambda one: -one.score)]
    hits, precisions = 0, 0.0
    for rank, good in enumerate(right, 1):
        hits += good
        precisions += hits / rank if good else 0.0
    return Scores(
        flagged=len(right),
        gold=gold,
        precision_at_10=_share(right[:10]),
        precision_at_50=_share(right[:50]),
        precision=_share(right),
        recall=hits / gold if gold else 0.0,
        average_precision=precisions / gold if gold else 0.0,
    )


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
