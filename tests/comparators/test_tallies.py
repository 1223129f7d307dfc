"""Counts that go on are updates; counts that only differ are conflicts."""

import pytest
from comparing import claimed, compared


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "Nine walkers were rescued from Brell Fell so far.",
            "The number of walkers rescued from Brell Fell has risen to 23.",
        ),
        (
            "In a first count, Corvid found that 400 parcels had been opened.",
            "Corvid has raised the tally of opened parcels to 1,900 after a search of the depot.",
        ),
        (
            "Twelve people fell ill after the Moss fair, an initial report says.",
            "Some 40 people who went to the Moss fair are now ill in bed.",
        ),
        (
            "Six walkers have been taken to hospital after a fall of rock on Brell Fell.",
            "The fall of rock on Brell Fell put 19 walkers in hospital.",
        ),
        (
            "About 300 homes in Moss had no gas on Monday morning.",
            "By Tuesday evening some 900 homes in Moss had no gas.",
        ),
        (
            "Four passengers died when a coach left the road on Brell Fell.",
            "The death toll of the coach crash on Brell Fell has climbed to seven.",
        ),
        (
            "The fire on Brell Fell had burnt 900 hectares on Monday.",
            "The fire on Brell Fell has now burnt 3,400 hectares.",
        ),
        (
            "With half the ballots counted, Ada Kemp has 21,000 votes in Moss.",
            "Ada Kemp won 43,500 votes in Moss.",
        ),
        (
            "Three skiers were killed by the avalanche on Brell Fell.",
            "The death toll of the avalanche on Brell Fell stood at five by Tuesday evening.",
        ),
    ],
)
def test_a_count_that_goes_on_is_an_update(first: str, later: str) -> None:
    pair = compared(claimed(first, published="2024-05-06"), claimed(later, published="2024-05-08"))
    assert (pair.outcome, pair.reason) == ("update", "a running count: the number differs")


def test_a_count_that_shrinks_or_goes_on_from_nothing_is_a_conflict() -> None:
    more = "Corvid said that 1,900 parcels had been opened in the Moss depot so far."
    fewer = "Corvid said that 400 parcels had been opened in the Moss depot."
    pair = compared(claimed(more, published="2024-05-06"), claimed(fewer, published="2024-05-08"))
    assert pair.outcome == "conflict"


@pytest.mark.parametrize(
    ("first", "next_day", "outcome"),
    [
        ("Six walkers have been taken to hospital", True, "update"),
        ("Six walkers have been taken to hospital", False, "conflict"),
        ("Six walkers were taken to hospital", True, "conflict"),
        ("Six walkers have been seen on a bus", True, "conflict"),
    ],
)
def test_a_count_goes_on_where_the_perfect_leaves_it_open(
    first: str, next_day: bool, outcome: str
) -> None:
    six = f"{first} after a fall of rock on Brell Fell."
    left = claimed(six, published="2024-05-06")
    day = "2024-05-07" if next_day else "2024-05-06"
    right = claimed(six.replace("Six", "Nineteen"), published=day)
    assert compared(left, right).outcome == compared(right, left).outcome == outcome


@pytest.mark.parametrize("befallen", ["arrested", "injured", "evacuated"])
def test_people_go_without_saying(befallen: str) -> None:
    pair = compared(
        f"Three {befallen} after a fire at the Halden quay.",
        f"Two people were {befallen} after a fire at the Halden quay.",
    )
    assert (pair.outcome, pair.kind) == ("conflict", "number")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The Moss choir raised 312 pounds.", "The choir of Moss raised 264 pounds."),
        ("Corvid has grown 4,000 trees in Moss.", "Corvid has grown 9,000 trees in Moss."),
    ],
)
def test_what_was_raised_or_grown_is_no_count_gone_on(first: str, later: str) -> None:
    pair = compared(claimed(first, published="2024-05-06"), claimed(later, published="2024-05-08"))
    assert (pair.outcome, pair.kind) == ("conflict", "number")
