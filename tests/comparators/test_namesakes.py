import pytest
from comparing import claimed, compared, framed

from contradict.comparators.namesakes import two_of_a_series, two_people

IN_MOSS, IN_HALDEN = "Ashby was born in Moss.", "Ashby was born in Halden."


@pytest.mark.parametrize(
    ("mine", "yours", "two"),
    [
        ("Devon Ashby", "Orla Ashby", True),
        ("Devon Ashby", "Devon Ashby", False),
        ("Devon Ashby", "Devon Karl Ashby", False),
        ("Alexander Ashby", "Alex Ashby", False),
        ("Devon Ashby", "D Ashby", False),
        ("Devon Ashby", "Mayor Ashby", False),
        ("Devon Ashby", "Engineer Ashby", False),
        ("Devon Ashby", "Bank of Ashby", False),
        ("Devon Ashby", "Ashby", False),
        ("Devon Ashby", "Orla Quill", False),
    ],
)
def test_the_opening_tells_people_of_one_family_name_apart(
    mine: str, yours: str, two: bool
) -> None:
    left, right = framed(IN_MOSS, topic=(mine,)), framed(IN_HALDEN, topic=(yours,))
    assert two_people(left, right) is two
    assert two_people(right, left) is two


def test_a_full_name_in_the_claim_says_who_is_meant() -> None:
    left = framed("Ashby [Devon Ashby] was born in Moss.", topic=("Orla Ashby",))
    assert two_people(left, framed("Ashby [Orla Ashby] was born in Halden."))
    assert not two_people(left, framed("Ashby [Devon Ashby] was born in Halden."))


def test_whoever_is_merely_mentioned_makes_no_difference() -> None:
    left = framed("Orla Quill met Ashby in Moss.", topic=("Devon Ashby",))
    assert not two_people(left, framed("Orla Quill met Ashby in Halden.", topic=("Rosa Ashby",)))


def test_two_people_are_no_conflict() -> None:
    left = claimed(IN_MOSS, topic=("Devon Ashby",))
    assert compared(left, claimed(IN_HALDEN, topic=("Devon Ashby",))).outcome == "conflict"
    assert compared(left, claimed(IN_HALDEN, topic=("Orla Ashby",))).code == "other subject"


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ("The 8th Rifles were sent to Moss.", "The 9th Rifles were sent to Halden.", True),
        ("The 8th Rifles were sent to Moss.", "The 8th Rifles were sent to Halden.", False),
        ("The 8th Rifles were sent to Moss.", "The Rifles were sent to Halden.", False),
        ("In 2019 the Rifles were sent off.", "In 2018 the Rifles were sent off.", False),
        ("Ashby is the 8th Mayor of Moss.", "Ashby is the 9th Mayor of Moss.", False),
    ],
)
def test_the_numbers_of_a_series_tell_its_members_apart(left: str, right: str, two: bool) -> None:
    assert two_of_a_series(framed(left), framed(right)) is two
    assert two_of_a_series(framed(right), framed(left)) is two


def test_days_of_a_month_are_no_numbers_of_a_series() -> None:
    left = framed("On July 4th Hoff won the Moss marathon.")
    right = framed("On July 5th Hoff won the Moss marathon.")
    assert not two_of_a_series(left, right)
