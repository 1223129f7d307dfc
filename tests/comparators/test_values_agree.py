import pytest

from contradict.comparators import values_agree
from contradict.types import Kind


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        ("place", "Busan", "South Korea", True),
        ("place", "Busan", "Ghent", False),
        ("number", "about 40,000", "39,612", True),
        ("number", "18 square miles", "47 sq km", True),
        ("number", "forty", "40", True),
        ("number", "40", "42", False),
        ("date", "May 2024", "5 May 2024", True),
        ("date", "5 May 2024", "6 May 2024", False),
        ("name", "Verhulst", "Bram Verhulst", True),
        ("name", "Verhulst", "Quill", False),
    ],
)
def test_one_answer_in_two_wordings(kind: Kind, left: str, right: str, expected: bool) -> None:
    assert values_agree(kind, left, right) is expected
    assert values_agree(kind, right, left) is expected


def test_lists_agree_where_one_value_does() -> None:
    assert values_agree("place", "Busan, South Korea", "Ghent, Busan")
    assert not values_agree("place", "Busan, Porto", "Ghent, Oslo")


@pytest.mark.parametrize("kind", ["negation", "status", "other"])
def test_kinds_without_a_slot_agree_in_the_same_words_only(kind: Kind) -> None:
    assert values_agree(kind, "open", "open")
    assert not values_agree(kind, "open", "Open")


def test_words_that_hold_no_value_agree_with_nothing_else() -> None:
    assert values_agree("number", "some", "some")
    assert not values_agree("number", "some", "40")
