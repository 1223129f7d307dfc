import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.renderers.waterfall import steps, waterfall

WEIGHTS = st.floats(-50, 50, allow_subnormal=False)


def made(weights: list[float]) -> list[dict[str, object]]:
    return [{"feature": f"f{n}", "value": n, "weight": w} for n, w in enumerate(weights)]


def test_the_intercept_stays_first_and_the_largest_follow() -> None:
    found = steps(made([1.0, 0.5, 0.0, -3.0]))
    assert [(step.feature, step.total) for step in found] == [("f0", 1), ("f3", -2), ("f1", -1.5)]


def test_an_intercept_alone_is_a_waterfall_too() -> None:
    assert list(waterfall(steps(made([0.0]))))[1:] == ["f0         0.00   +0.00   +0.00  50.0%"]


@given(st.lists(WEIGHTS, min_size=1))
def test_the_last_total_is_the_sum_and_chances_are_probabilities(weights: list[float]) -> None:
    found = steps(made(weights))
    assert found[-1].total == pytest.approx(sum(weights), abs=1e-9)
    assert all(0 <= step.chance <= 1 for step in found)
    lines = list(waterfall(found))
    assert len(lines) == len(found) + 1
    assert max(map(len, lines)) <= 200
