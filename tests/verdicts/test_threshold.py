import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import verdict
from scipy.stats import binomtest

from contradict.errors import CannotCheckError, UsageError
from contradict.types import Verdict
from contradict.verdicts import threshold


def judged(*steps: tuple[float, int, int]) -> list[Verdict]:
    """Return verdicts on findings: at each score so many that are right, and so many wrong."""
    return [
        verdict(f"{place:04d}{number:08d}", "known" if number < right else "wrong", score=score)
        for place, (score, right, wrong) in enumerate(steps)
        for number in range(right + wrong)
    ]


NEWSROOM = judged((0.2, 2, 10), (0.8, 8, 2), (0.9, 12, 0))


@pytest.mark.parametrize(
    ("target", "score", "right", "count", "confidence"),
    [
        (0.6, 0.2, 22, 34, 0.7123),
        (0.9, 0.8, 20, 22, 0.5565),
        (0.95, 0.9, 12, 12, 0.7866),
    ],
)
def test_the_lowest_score_that_reaches_the_target_is_taken(
    target: float, score: float, right: int, count: int, confidence: float
) -> None:
    """The confidence by hand: 0.9 of 20 in 22 is the normal's at (20/22-0.9)/sqrt(0.9*0.1/22)."""
    found = threshold(NEWSROOM, target)
    assert (found.score, found.precision.right, found.precision.judged) == (score, right, count)
    assert found.confidence == pytest.approx(confidence, abs=5e-5)


@pytest.mark.parametrize("target", [0.6, 0.9, 0.95])
def test_the_confidence_is_that_of_a_wilson_bound_at_the_target(target: float) -> None:
    found = threshold(NEWSROOM, target)
    counted = binomtest(found.precision.right, found.precision.judged)
    bound = counted.proportion_ci(2 * found.confidence - 1, method="wilson").low
    assert bound == pytest.approx(target)


def test_a_target_that_no_score_reaches_is_an_error_that_says_what_is_reached() -> None:
    given = judged((0.2, 0, 10), (0.7, 17, 3), (0.9, 4, 1))
    with pytest.raises(CannotCheckError) as error:
        threshold(given, 0.9)
    assert str(error.value) == (
        "no score reaches a precision of 0.9 with at least 10 judged findings above it; the best "
        "is 0.840, from score 0.700 up (21 of 25): ask for less, or judge more findings"
    )


def test_a_few_at_the_top_are_not_enough_to_go_by() -> None:
    given = judged((0.2, 0, 10), (0.7, 17, 4), (0.9, 9, 0))
    assert threshold(given, 0.85).score == 0.7
    with pytest.raises(CannotCheckError, match=r"from score 0\.700 up"):
        threshold(given, 0.95)


@pytest.mark.parametrize("target", [-0.1, 0.0, 1.0, 1.5, float("nan")])
def test_what_verdicts_can_never_show_is_wrong_usage(target: float) -> None:
    with pytest.raises(UsageError, match=r"a share above 0 and below 1 was expected, .* like 0.95"):
        threshold(NEWSROOM, target)


def test_too_few_verdicts_are_refused() -> None:
    with pytest.raises(CannotCheckError, match="12 findings are judged, 0 of them 'wrong'"):
        threshold(judged((0.9, 12, 0)), 0.9)


steps = st.lists(
    st.tuples(
        st.integers(0, 100).map(lambda step: step / 100), st.integers(0, 12), st.integers(0, 12)
    ),
    min_size=3,
    max_size=8,
    unique_by=lambda step: step[0],
)


@given(steps, st.floats(0.05, 0.95))
def test_what_is_said_of_a_threshold_is_so(
    given: list[tuple[float, int, int]], target: float
) -> None:
    verdicts = judged(*given)
    try:
        found = threshold(verdicts, target)
    except CannotCheckError:
        return
    above = [one.judgement != "wrong" for one in verdicts if one.score >= found.score]
    assert (found.precision.right, found.precision.judged) == (sum(above), len(above))
    assert sum(above) / len(above) >= target
    assert len(above) >= 10
    assert 0.5 <= found.confidence <= 1
    for lower in {one.score for one in verdicts if one.score < found.score}:
        more = [one.judgement != "wrong" for one in verdicts if one.score >= lower]
        assert sum(more) / len(more) < target
