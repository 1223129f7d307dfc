"""Verdicts and conflicts made in a line, for the tests of what follows from them."""

from collections.abc import Mapping
from datetime import date
from typing import get_args

from hypothesis import strategies as st

from contradict.types import (
    Claim,
    Conflict,
    Contribution,
    Judgement,
    Kind,
    Outcome,
    Pair,
    SlotDifference,
    Verdict,
)

DAY = date(2026, 3, 1)


def verdict(  # noqa: PLR0917  # a field each
    pair: str = "aaaa00000001",
    judgement: Judgement = "wrong",
    given: date = DAY,
    expires: date | None = None,
    kind: Kind = "number",
    score: float = 0.5,
    left: str | None = None,
    right: str | None = None,
    features: Mapping[str, float] | None = None,
) -> Verdict:
    """Return a verdict by Kim, on claims of its own unless some are given."""
    return Verdict(
        pair,
        judgement,
        "two ferries",
        "kim",
        given,
        expires,
        "conflict",
        kind,
        f"left of {pair}" if left is None else left,
        f"right of {pair}" if right is None else right,
        score,
        features or {},
    )


def claim(text: str, document: str = "harbour.md") -> Claim:
    return Claim(document, 0, len(text), text, text, source="Harbour Wire")


def pair(left: str, right: str, score: float = 0.75, outcome: Outcome = "conflict") -> Pair:
    """Return a pair in which two numbers differ; its contributions add up to its score of 0.75."""
    return Pair(
        claim(left),
        claim(right, "post.md"),
        0.9,
        0.8,
        0.1,
        outcome,
        "number",
        "the sums differ",
        score,
        (SlotDifference("number", left[-3:-1], right[-3:-1]),),
        contributions=(
            Contribution("intercept", 1.0, -1.0),
            Contribution("similarity", 0.9, 2.0986),
        ),
    )


def conflict(id: str, rank: int, *pairs: Pair) -> Conflict:
    return Conflict(id, rank, pairs[0].score, "error", "conflict", "number", "Sums", (), pairs)


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_words = _texts.filter(str.strip)

verdicts = st.builds(
    Verdict,
    pair=st.text("0123456789abcdef", min_size=12, max_size=12),
    judgement=st.sampled_from(get_args(Judgement)),
    reason=_words,
    by=_words,
    given=st.dates(),
    expires=st.none() | st.dates(),
    outcome=st.sampled_from(get_args(Outcome)),
    kind=st.sampled_from(get_args(Kind)),
    left=_texts,
    right=_texts,
    score=st.floats(0, 1).map(lambda score: round(score, 4)),
)
"""Any verdicts that editors may give, without features, which travel no further than a store."""
