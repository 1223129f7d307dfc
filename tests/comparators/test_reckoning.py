"""Percentages that two figures of a claim make, held to those that another claim states."""

import pytest
from comparing import compared, differing, framed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.reckoning import reckoned


@pytest.mark.parametrize(
    ("text", "percent", "moved"),
    [
        ("Rents on the Moss quay rose from 500 to 700 euros.", 40.0, True),
        ("Moss cut its staff from 800 people to 600.", 25.0, True),
        ("Nine of the 12 lifeboats at Moss were launched.", 75.0, False),
        ("Brell lost 3 out of 4 buoys.", 75.0, False),
    ],
)
def test_two_figures_make_a_percentage(text: str, percent: float, moved: bool) -> None:
    (only,) = reckoned(framed(text))
    assert (only.percent.low, only.percent.unit, only.moved) == (percent, "percent", moved)


@pytest.mark.parametrize(
    "text",
    [
        "Moss has 12 boats and 9 buoys.",
        "Moss sold 12 of the 9 boats.",
        "It rose to 700 euros from 500.",
    ],
)
def test_other_figures_make_none(text: str) -> None:
    assert [*reckoned(framed(text))] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Rents on the Moss quay rose from 500 to 700 euros.",
            "Rents on the Moss quay rose by 12 per cent.",
        ),
        (
            "Last year Moss cut its bus fare from 8 to 6 euros.",
            "Last year Moss cut its bus fare by half.",
        ),
        (
            "Nine of the 12 Moss boats sank in the gale of May.",
            "Fewer than half of the Moss boats sank in the gale of May.",
        ),
    ],
)
def test_a_percentage_contradicts_figures_that_make_another(left: str, right: str) -> None:
    for pair in (compared(left, right), compared(right, left)):
        assert (pair.outcome, pair.kind) == ("conflict", "number")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Rents on the Moss quay rose from 500 to 700 euros.",
            "Rents on the Moss quay rose by 40 per cent.",
        ),
        (
            "Last year Moss cut its bus fare from 8 to 6 euros.",
            "Last year Moss cut its bus fare by a quarter.",
        ),
        (
            "Nine of the 12 Moss boats sank in the gale of May.",
            "More than half of the Moss boats sank in the gale of May.",
        ),
        (
            "Nine of the 12 Moss boats sank in the gale of May.",
            "The value of the Moss boats fell by half.",
        ),
        (
            "Moss cut its staff from 900 to 600.",
            "Moss cut its use of water by half.",
        ),
    ],
)
def test_a_percentage_of_the_same_or_of_something_else_does_not(left: str, right: str) -> None:
    assert compared(left, right).outcome == "compatible"


@pytest.mark.parametrize(
    ("each", "total", "outcome"),
    [
        (
            "Each of the five Moss mills lost 24 workers on Monday.",
            "In all, the five Moss mills lost 150 workers on Monday.",
            "conflict",
        ),
        (
            "Each of the five Moss mills lost 24 workers on Monday.",
            "In all, the five Moss mills lost 120 workers on Monday.",
            "compatible",
        ),
        (
            "Every one of Brell's mills lost 24 workers on Monday.",
            "In all, Brell's mills lost 120 workers on Monday.",
            "compatible",
        ),
    ],
)
def test_a_figure_for_each_of_so_many_makes_a_total(each: str, total: str, outcome: str) -> None:
    for pair in (compared(each, total), compared(total, each)):
        assert pair.outcome == outcome


@pytest.mark.parametrize(
    ("left", "right", "conflicts"),
    [
        (
            "All four climbers caught by the Moss avalanche survived.",
            "Two of the four climbers caught by the Moss avalanche were killed.",
            True,
        ),
        (
            "Two of the four climbers caught by the Moss avalanche survived.",
            "Two of the four climbers caught by the Moss avalanche were killed.",
            False,
        ),
        (
            "Of the seven Moss dockers, two were convicted in May.",
            "Of the seven Moss dockers, six were acquitted in May.",
            True,
        ),
    ],
)
def test_opposite_parts_make_no_more_than_their_whole(
    left: str, right: str, conflicts: bool
) -> None:
    for found in (differing(left, right), differing(right, left)):
        assert [one.kind for one in found] == ["number"] * conflicts


@given(st.integers(20, 500), st.integers(20, 500))
def test_a_change_is_never_held_against_its_own_percentage(before: int, after: int) -> None:
    percent = round(100 * abs(after - before) / before)
    levels = f"The Moss bridge toll moved from {before} to {after} euros."
    assert not differing(levels, f"The Moss bridge toll moved by {percent} per cent.")
