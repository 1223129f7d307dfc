import json
from dataclasses import fields, replace
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.evidence import Evidence
from contradict.comparators.scoring import (
    FEATURES,
    ScoreModel,
    Weight,
    parsed,
    probability,
    score_model,
)
from contradict.errors import ModelError
from contradict.types import Contribution

EVIDENCE = st.builds(Evidence, **{field.name: st.floats(-6, 6) for field in fields(Evidence)})

SHARES = st.builds(Evidence, **{field.name: st.floats(0, 1) for field in fields(Evidence)})


@given(EVIDENCE)
def test_a_score_is_a_probability(evidence: Evidence) -> None:
    assert 0 <= probability(score_model().contributions(evidence)) <= 1


@given(EVIDENCE)
def test_contributions_add_up_to_the_log_odds(evidence: Evidence) -> None:
    parts = score_model().contributions(evidence)
    log_odds = sum(part.weight for part in parts)
    assert probability(parts) == pytest.approx(1 / (1 + exp(-log_odds)), abs=1e-4)
    assert [part.feature for part in parts] == ["intercept", *FEATURES]


@given(SHARES, SHARES, st.sets(st.sampled_from(FEATURES)))
def test_no_evidence_within_the_ranges_scores_higher(
    one: Evidence, other: Evidence, known: set[str]
) -> None:
    model = score_model()
    ends = {name: sorted((getattr(one, name), getattr(other, name))) for name in known}
    ranges = {name: (least, most) for name, (least, most) in ends.items()}
    assert max(map(model.score, (one, other))) <= model.highest(ranges)


def test_what_is_known_exactly_scores_what_it_scores() -> None:
    nothing = Evidence(**dict.fromkeys(FEATURES, 0.0))
    model = score_model()
    assert model.highest(dict.fromkeys(FEATURES, (0.0, 0.0))) == model.score(nothing)


def test_a_feature_adds_its_weight_times_its_distance_from_the_mean() -> None:
    weights = (Weight("similarity", 0.5, 4.0),)
    zeros = Evidence(**dict.fromkeys(FEATURES, 0.0))
    parts = ScoreModel(-1.0, weights).contributions(replace(zeros, similarity=0.75))
    assert parts == (Contribution("intercept", 1.0, -1.0), Contribution("similarity", 0.75, 1.0))
    assert probability(parts) == 0.5


def test_weights_for_other_features_are_refused() -> None:
    text = json.dumps({"intercept": 0, "features": [{"name": "mood", "mean": 0, "weight": 1}]})
    with pytest.raises(ModelError, match="mood"):
        parsed(text)
