"""What is told to have come before, and after, something else."""

import pytest
from comparing import claimed, compared, framed

from contradict.comparators.polarity import nearest_clauses, turned_against
from contradict.comparators.sequence import order
from contradict.lexicon import tokens


@pytest.mark.parametrize(
    ("text", "word", "event"),
    [
        ("The tyre burst before the car struck the kerb", "before", True),
        ("The tyre burst only after the car struck the kerb", "after", True),
        ("She sold her shares after the merger was announced", "after", True),
        ("Fans sang before the match in Porto", "before", False),
    ],
)
def test_the_order_that_a_clause_gives(text: str, word: str, event: bool) -> None:
    found = order(tokens(text))
    assert found is not None
    assert (found.word, found.event) == (word, event)


@pytest.mark.parametrize("text", ["after the car struck the kerb", "The tyre burst", ""])
def test_a_clause_without_order(text: str) -> None:
    assert order(tokens(text)) is None


@pytest.mark.parametrize(
    ("left", "right", "turned"),
    [
        (
            "The Brell tanker lost power before it left Ghent harbour.",
            "The Brell tanker lost power only after it left Ghent harbour.",
            True,
        ),
        ("Fans sang before the match in Porto.", "Fans sang after the match in Porto.", False),
    ],
)
def test_before_an_event_is_the_opposite_of_after_it(left: str, right: str, turned: bool) -> None:
    assert turned_against(*nearest_clauses(framed(left), framed(right))) is turned


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Kelso Motors had 300 staff before the merger.",
            "Kelso Motors had 400 staff after the merger.",
        ),
        (
            "Ana Quill played for Moss before she joined Porto.",
            "Ana Quill coached Moss after she joined Porto.",
        ),
    ],
)
def test_what_was_before_and_what_came_after_are_two(left: str, right: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.code) == ("compatible", "another event")


def test_two_speakers_disagree_about_the_order_of_one_event() -> None:
    left = claimed(
        "Union leader Ana Quill said the alarm rang before the crane was moved.",
        speaker="Ana Quill",
    )
    right = claimed(
        "Site manager Bo Lund said the alarm rang after the crane was moved.", speaker="Bo Lund"
    )
    assert compared(left, right).code != "another event"
