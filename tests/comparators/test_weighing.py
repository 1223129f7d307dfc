"""Which pairs the comparator is asked about: all that it could make a finding of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from comparing import RULES, SIMILARITY, claimed
from hypothesis import given, settings
from hypothesis import strategies as st
from test_compare_outcome import CLAIMS, sure

from contradict.comparators import compare_candidates, score_model
from contradict.comparators.evidence import UNDECIDED
from contradict.comparators.outcome import decide, settle
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.weighing import weigh
from contradict.protocols import Probabilities, Progress, silent
from contradict.types import Candidate, Claim

SHARES = st.floats(0, 1)
SURROUNDINGS = st.builds(Surroundings, SHARES, SHARES, SHARES)


@dataclass(slots=True)
class Sure:
    """A comparator that finds everything contradictory, and keeps what it was asked."""

    name: str = "sure"
    asked: list[tuple[str, str]] = field(default_factory=list)

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        self.asked.extend(pairs)
        return np.tile(np.array([1, 0, 0], np.float32), (len(pairs), 1))


@settings(deadline=None)  # the first comparison loads the gazetteer
@given(CLAIMS, CLAIMS, SHARES, SURROUNDINGS, SHARES, SHARES)
def test_nothing_is_passed_over_that_would_be_reported(  # noqa: PLR0917
    left: Claim,
    right: Claim,
    similarity: float,
    around: Surroundings,
    contradiction: float,
    entailment: float,
) -> None:
    weighed = weigh(Candidate(left, right, similarity), around)
    pair = decide(weighed, sure(contradiction, entailment), UNDECIDED, score_model())
    assert pair.outcome == "compatible" or settle(weighed, score_model()) is None


def test_claims_that_share_nothing_are_not_read() -> None:
    comparator = Sure()
    texts = ("The choir sang at noon.", "Brenner Tools makes drills.")
    apart = Candidate(claimed(texts[0]), claimed(texts[1]), 0.3)
    (pair,) = compare_candidates([apart], comparator, silent).pairs
    assert comparator.asked == []
    assert (pair.screened, pair.outcome, pair.code) == (True, "compatible", "too little shared")


def test_what_the_rules_see_is_read_both_ways() -> None:
    comparator = Sure()
    texts = ("The Kelso 3 is built in Ghent.", "The Kelso 3 is built in Chengdu.")
    near = Candidate(claimed(texts[0]), claimed(texts[1]), SIMILARITY)
    (pair,) = compare_candidates([near], comparator, silent).pairs
    assert comparator.asked == [texts, texts[::-1]]
    assert (pair.screened, pair.outcome) == (False, "conflict")


def test_the_same_words_need_no_reading() -> None:
    comparator = Sure()
    same = Candidate(claimed("The choir sang.", "a"), claimed("The choir sang.", "b"), 1.0)
    (pair,) = compare_candidates([same], comparator, silent, RULES).pairs
    assert (comparator.asked, pair.code) == ([], "same words")
