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
