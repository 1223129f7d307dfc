"""Which pairs the comparator is asked about: all that it could make a finding of."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from comparing import RULES, SIMILARITY, claimed
from hypothesis import given
from hypothesis import strategies as st
from test_compare_outcome import CLAIMS, sure

from contradict.comparators import compare_candidates, score_model
from contradict.comparators.evidence import UNDECIDED
from contradict.comparators.outcome import decide, settle
from contradict.comparators.sighting import settle_at_sight
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


@given(CLAIMS, CLAIMS, SHARES, SURROUNDINGS, SHARES, SHARES)
def test_nothing_is_passed_over_that_would_be_reported(  # noqa: PLR0917
    left: Claim,
    right: Claim,
    similarity: float,
    around: Surroundings,
    contradiction: float,
    entailment: float,
) -> None:
    candidate, model = Candidate(left, right, similarity), score_model()
    weighed = weigh(candidate, around)
    pair = decide(weighed, sure(contradiction, entailment), UNDECIDED, model)
    if pair.outcome != "compatible":
        assert settle(weighed, model) is None
        assert settle_at_sight(candidate, around, model) is None


def test_claims_that_share_nothing_are_not_read() -> None:
    comparator = Sure()
    texts = ("The choir sang at noon.", "Brenner Tools makes drills.")
    apart = Candidate(claimed(texts[0]), claimed(texts[1]), 0.3)
    (pair,) = compare_candidates([apart], comparator, silent).pairs
    assert comparator.asked == []
    assert (pair.screened, pair.outcome, pair.code) == (True, "compatible", "no sign of conflict")


@given(CLAIMS, CLAIMS, SHARES, SURROUNDINGS)
def test_what_is_settled_at_sight_would_be_by_all_rules(
    left: Claim, right: Claim, similarity: float, around: Surroundings
) -> None:
    """The bound is one: no evidence that the rules find exceeds it, whatever is heard besides."""
    candidate, model = Candidate(left, right, similarity), score_model()
    if settle_at_sight(candidate, around, model):
        assert settle(weigh(candidate, around), model) is not None


def test_what_shares_next_to_nothing_is_settled_at_sight() -> None:
    texts = ("The choir sang at noon.", "Brenner Tools makes drills.")
    apart = Candidate(claimed(texts[0]), claimed(texts[1]), 0.3)
    strangers = Surroundings(outdone=0.4, outdone_both=0.3, same_story=0.0)
    settled = settle_at_sight(apart, strangers, score_model())
    assert settled is not None
    assert settled.code == "no sign of conflict"
    assert settle_at_sight(replace(apart, similarity=1.0), Surroundings(), score_model()) is None


def test_two_answers_to_one_question_are_never_settled_at_sight() -> None:
    texts = ("The Kelso 3 is built in Ghent.", "The Kelso 3 is built in Chengdu.")
    pair = Candidate(claimed(texts[0]), claimed(texts[1]), 0.0)
    strangers = Surroundings(outdone=1.0, outdone_both=1.0, same_story=0.0)
    assert settle_at_sight(pair, strangers, score_model()) is None


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
