"""What a ranking of findings is worth, held against gold pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.bench.gold import Gold
from contradict.types import Report


@dataclass(frozen=True, slots=True)
class Judged:
    """A reported pair of outcome conflict: its conflict's score, and whether it is gold."""

    score: float
    right: bool


def judge(report: Report, gold: Sequence[Gold]) -> Iterator[Judged]:
    """Yield the report's conflict pairs, best first; a second sighting of a gold pair is none.

    Scores are those of the JSON report, four decimals, so that ties fall as they do for its
    readers.
    """
    found: set[int] = set()
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if pair.outcome != "conflict":
                continue
            hits = [n for n, one in enumerate(gold) if one.matches(pair.left, pair.right)]
            fresh = [n for n in hits if n not in found]
            found.update(fresh[:1])
            if fresh or not hits:
                yield Judged(round(conflict.score, 4), bool(fresh))


@dataclass(frozen=True, slots=True)
class RankingScores:
    """What a ranking is worth: counts, and shares from 0 to 1.

    `average_precision` is over all gold pairs, found or not.
    """

    flagged: int
    gold: int
    precision_at_10: float
    precision_at_50: float
    precision: float
    recall: float
    average_precision: float


def ranking_scores(judged: Sequence[Judged], gold: int) -> RankingScores:
    """Return the scores of findings pooled over corpora that hold `gold` pairs in all."""
    right = [one.right for one in sorted(judged, key=lambda one: -one.score)]
    hits, precisions = 0, 0.0
    for rank, good in enumerate(right, 1):
        hits += good
        precisions += hits / rank if good else 0.0
    return RankingScores(
        flagged=len(right),
        gold=gold,
        precision_at_10=share(right[:10]),
        precision_at_50=share(right[:50]),
        precision=share(right),
        recall=hits / gold if gold else 0.0,
        average_precision=precisions / gold if gold else 0.0,
    )


def share(right: Sequence[bool]) -> float:
    """Return the share of True, 0 to 1; 0 of nothing."""
    return sum(right) / len(right) if right else 0.0
