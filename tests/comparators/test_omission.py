"""One side says more: told by the words alone, and then believed against the comparator."""

import pytest
from comparing import framed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.omission import says_more

BAN = "The council banned fireworks in the harbour of Moss."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (BAN, "The council banned fireworks and grills in the harbour of Moss on Sunday."),
        (BAN, "Grills stay legal, but the council banned fireworks in the harbour of Moss."),
        (
            "Rain delayed the Halden cup race.",
            "Rain and thick fog delayed the Halden cup race by an hour.",
        ),
        (
            "The Kelso probe found ice at the pole of the moon Rhea.",
            "The Kelso probe has found ice and ammonia at the pole of Rhea.",
        ),
    ],
)
def test_what_one_side_adds_takes_the_place_of_nothing(left: str, right: str) -> None:
    assert says_more(framed(left), framed(right))
    assert says_more(framed(right), framed(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (BAN, BAN.replace("fireworks", "grills")),
        (BAN, BAN.replace("council", "Halden council of elders")[:30]),
        (BAN, "The council banned only fireworks and grills in the harbour of Moss."),
        ("Kelso sued Brandt over a patent in Moss.", "Brandt sued Kelso over a patent in Moss."),
        ("The choir sang.", "The choir of Moss sang Bach on Sunday."),
    ],
)
def test_what_takes_a_place_or_restricts_is_no_addition(left: str, right: str) -> None:
    assert not says_more(framed(left), framed(right))
    assert not says_more(framed(right), framed(left))


@given(st.lists(st.sampled_from("Kelso rain ferry harbour only choir 40 sold".split()), min_size=4))
def test_the_order_of_two_claims_is_nothing(words: list[str]) -> None:
    left, right = framed(" ".join(words)), framed(BAN)
    assert says_more(left, right) is says_more(right, left)
    assert says_more(left, framed(f"{left.claim.text} slowly"))
