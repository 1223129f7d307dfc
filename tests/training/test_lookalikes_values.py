import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.slots.areas import lies_within
from contradict.comparators.slots.gazetteer import likely
from contradict.comparators.slots.numbers import NUMBERS
from contradict.comparators.slots.value import Relation
from contradict.training.lookalikes.values.amounts import Money, draw_measure
from contradict.training.lookalikes.values.days import Clock, draw_day
from contradict.training.lookalikes.values.figures import FAR, ROUNDING, Figure, in_words
from contradict.training.lookalikes.values.places import draw_town

FIGURES = st.builds(Figure, st.integers(3, 2_000_000), st.floats(0, 1, exclude_max=True))
SEEDS = st.integers(0, 1 << 30)


@given(FIGURES)
def test_a_rough_figure_is_within_the_rounding(figure: Figure) -> None:
    assert abs(figure.rough.value - figure.value) <= ROUNDING * figure.value


@given(FIGURES)
def test_another_figure_is_no_rounding(figure: Figure) -> None:
    for other in (figure.other, figure.more, figure.less):
        assert abs(other.value - figure.value) > FAR * figure.value


@given(FIGURES)
def test_bounds_hold(figure: Figure) -> None:
    assert figure.under.value < figure.value < figure.over.value


def test_figures_in_words() -> None:
    assert [in_words(n) for n in (2, 12, 20, 47, 112)] == [
        "two",
        "twelve",
        "twenty",
        "forty-seven",
        "112",
    ]


@given(SEEDS, st.sampled_from("length height mass area land speed heat weight width".split()))
def test_the_second_unit_says_the_same_and_the_other_measure_does_not(
    seed: int, dimension: str
) -> None:
    measure = draw_measure(random.Random(seed), dimension)
    (first,), (second,), (other,) = (
        NUMBERS.find(f"It is {text}.", None)
        for text in (str(measure), f"about {measure.second}", measure.other.second)
    )
    assert NUMBERS.relation(first, second).agrees
    assert (second.unit, other.unit) == (measure.second_unit, measure.second_unit)
    assert other.low > 1.2 * second.high or other.high < 0.8 * second.low or dimension == "heat"


@given(st.integers(12, 90_000), st.floats(0, 1, exclude_max=True))
def test_an_amount_is_the_same_in_every_writing(tenths: int, tilt: float) -> None:
    money = Money(tenths, "$", "dollars", tilt)
    texts = (money.words, money.short, money.digits)
    first, *others = (NUMBERS.find(f"It cost {text} in all.", None)[0] for text in texts)
    assert all(abs(first.low - other.low) <= 0.001 * first.low for other in others)
    (wrong,) = NUMBERS.find(f"It cost {money.other} in all.", None)
    assert NUMBERS.relation(first, wrong) is Relation.DIFFERENT


@given(SEEDS)
def test_other_days_are_other_days(seed: int) -> None:
    day = draw_day(random.Random(seed))
    assert day.later.month != day.month != day.earlier.month
    assert day.other.date != day.date
    assert day.other.weekday != day.weekday


def test_times_of_day() -> None:
    assert (Clock(14 * 60 + 30).h24, Clock(14 * 60 + 30).ampm) == ("14:30", "2.30 pm")
    assert (Clock(12 * 60).ampm, Clock(9 * 60 + 5).ampm) == ("12 pm", "9.05 am")


@pytest.mark.parametrize("seed", range(40))
def test_a_town_lies_in_its_country_and_not_in_the_far_one(seed: int) -> None:
    town = draw_town(random.Random(seed))
    here = [area for area in likely(town.name) if area.population]
    home, abroad = (
        likely(name.removeprefix("the "))[0] for name in (town.country, town.far_country)
    )
    assert any(lies_within(area, home) for area in here)
    assert not any(lies_within(area, abroad) for area in here)
