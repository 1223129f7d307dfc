"""Family names that are common words, at the opening of a sentence."""

import pytest

from contradict.comparators.slots.family_names import opening_name

KNOWN = ("Elizabeth Warren", "Lord Young", "Tony Banks", "Steve Wood", "Oslo")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warren has publicly criticised the fees.", "Warren"),
        ("Young joined the board in 1998.", "Young"),
        ("Banks said the ferry was sold.", "Banks"),
        ("Wood later won the 400 metres.", "Wood"),
        ("Wood owns a sawmill.", "Wood"),
    ],
)
def test_a_word_that_ends_a_known_name_is_that_name_before_a_verb(text: str, name: str) -> None:
    assert [(one.text, one.start) for one in opening_name(text, KNOWN)] == [(name, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Banks have raised their rates.",
        "Wood prices rose by 4 percent.",
        "Young people left the board.",
        "Cook denied the report.",
        "The warren was empty.",
        "Steve Wood won the 400 metres.",
        "",
    ],
)
def test_other_openings_are_no_family_name(text: str) -> None:
    assert opening_name(text, KNOWN) == ()


def test_what_capitals_tell_is_left_to_the_slot_of_names() -> None:
    assert opening_name("Verhulst built the yard.", ("Bram Verhulst",)) == ()
