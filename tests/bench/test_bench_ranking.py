"""Figures of a ranking, on a hand-made report over the seeds' gold pairs.

The literal figures are those that the scorer of the JSON report prints for it.
"""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.bench.gold import Gold, Side, read_gold
from contradict.bench.ranking import Judged, RankingScores, judge, ranking_scores
from contradict.types import Claim, Conflict, Counts, Pair, Report, Run

GOLD = read_gold(Path(__file__).parent.parent.parent / "seeds" / "gold.jsonl")


def said(document: str, text: str) -> Claim:
    return Claim(document, 0, len(text), text, text)


def flagged(gold: Gold | None, outcome: str = "conflict") -> Pair:
    """A reported pair: this gold pair, its sides exchanged, or none."""
    a, b = (gold.b, gold.a) if gold else (Side("x.txt", "One thing."), Side("y.txt", "Another."))
    left, right = said(a.document, f"Indeed {a.contains}."), said(b.document, b.contains)
    return Pair(left, right, 0.9, 0, 0, outcome, "number", "", 0.5)  # type: ignore[arg-type]


def report(*conflicts: tuple[float, list[Pair]]) -> Report:
    ranks = count(1)
    listed = tuple(
        Conflict(str(n), n, score, "error", "conflict", "number", "", (), tuple(pairs))
        for n, (score, pairs) in zip(ranks, conflicts, strict=False)
    )
    return Report(Run("", "", {}, {}, Counts()), (), {}, (), listed)


MADE = report(
    (0.91, [flagged(GOLD[0]), flagged(GOLD[0]), flagged(GOLD[3])]),
    (0.90004, [flagged(None), flagged(GOLD[1], "update")]),
    (0.9, [flagged(GOLD[5])]),
    (0.7, [flagged(None), flagged(None)]),
    (0.6, [flagged(GOLD[9]), flagged(None, "compatible")]),
)


def test_pairs_are_judged_in_order_and_a_second_sighting_is_none() -> None:
    assert [(one.score, one.right) for one in judge(MADE, GOLD)] == [
        (0.91, True),
        (0.91, True),
        (0.9, False),
        (0.9, True),
        (0.7, False),
        (0.7, False),
        (0.6, True),
    ]


def test_the_figures_are_those_of_the_corpora_scorer() -> None:
    scores = ranking_scores(list(judge(MADE, GOLD)), len(GOLD))
    assert scores.flagged == 7
    assert scores.gold == 26
    assert scores.precision_at_10 == scores.precision_at_50 == scores.precision == 4 / 7
    assert round(scores.recall, 3) == 0.154
    assert round(scores.average_precision, 3) == 0.128


def test_rounds_are_pooled_by_score() -> None:
    rounds = [Judged(0.9, True), Judged(0.2, False), Judged(0.8, False), Judged(0.7, True)]
    assert ranking_scores(rounds, 4).average_precision == pytest.approx((1 + 2 / 3) / 4)


def test_nothing_flagged_and_nothing_gold_come_to_nothing() -> None:
    assert ranking_scores([], 0) == RankingScores(0, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("contains", "text", "expected"),
    [
        ("cost 48 million", "The Astrid terminal COST 48, million euros.", True),
        ("The Astrid terminal in Moss cost 48 million", "The Astrid terminal in Moss", True),
        ("The Astrid terminal in Moss cost 48 million", "Astrid terminal", False),
        ("", "Anything at all.", True),
        ("cost 84 million", "The Astrid terminal cost 48 million euros.", False),
    ],
)
def test_a_side_is_its_document_and_its_words(contains: str, text: str, expected: bool) -> None:
    assert Side("a", contains).matches(said("a", text)) is expected
    assert not Side("b", contains).matches(said("a", text))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())), st.integers(0, 5))
def test_figures_are_shares(judged: list[tuple[float, bool]], missed: int) -> None:
    found = [Judged(*one) for one in judged]
    scores = ranking_scores(found, sum(one.right for one in found) + missed)
    assert 0 <= scores.average_precision <= scores.recall <= 1
    best = sorted(found, key=lambda one: not one.right)
    ideal = [Judged(1 - n / 1000, one.right) for n, one in enumerate(best)]
    assert ranking_scores(ideal, scores.gold).average_precision == pytest.approx(scores.recall)
