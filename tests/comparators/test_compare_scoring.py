from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.scoring import Evidence, score
from contradict.types import Outcome

SHARES = st.floats(0, 1)
EVIDENCE = st.builds(
    Evidence,
    similarity=st.floats(-1, 1),
    overlap=SHARES,
    copy=SHARES,
    contradiction=SHARES,
)


@given(EVIDENCE)
def test_a_score_is_a_probability(evidence: Evidence) -> None:
    assert 0 <= score(evidence) <= 1


@given(EVIDENCE)
def test_a_compatible_pair_has_none(evidence: Evidence) -> None:
    assert score(replace(evidence, outcome="compatible")) == 0


@given(EVIDENCE)
def test_every_other_outcome_has_one(evidence: Evidence) -> None:
    assert score(replace(evidence, outcome="conflict")) > 0


@given(EVIDENCE, SHARES)
def test_more_in_common_never_lowers_it(evidence: Evidence, overlap: float) -> None:
    less, more = sorted((evidence.overlap, overlap))
    assert score(replace(evidence, overlap=less)) <= score(replace(evidence, overlap=more))


@pytest.mark.parametrize("outcome", ["update", "disputed", "estimates"])
@given(evidence=EVIDENCE)
def test_a_conflict_never_ranks_below_another_outcome(outcome: Outcome, evidence: Evidence) -> None:
    other = score(replace(evidence, outcome=outcome))
    assert other <= score(replace(evidence, outcome="conflict"))
