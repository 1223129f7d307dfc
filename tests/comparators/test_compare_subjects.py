from collections.abc import Sequence

import pytest
from comparing import claimed, framed

from contradict.comparators.frames import frame
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.subjects import (
    Subject,
    acting_names,
    opens_unnamed,
    points_back,
    same_topic,
    sibling_names,
    subject_relation,
)


def named(text: str) -> Sequence[Name]:
    return NAMES.find(text, None)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Kelso 3 sold well", "the Kelso 3 was sold", Subject.SAME),
        ("Marta Quill was here", "today Quill sang", Subject.SAME),
        ("Astrid Museum opened", "Corvid Theatre opened", Subject.OTHER),
        ("Kelso 3 sold well", "Kelso 5 sold well", Subject.SIBLINGS),
        ("Kelso's Kelso 3 sold well", "Kelso's Kelso 5 sold well", Subject.SIBLINGS),
        ("Kelso 3 sold well", "Kelso sold well", Subject.PART),
        ("Kelso sold well", "Kelso sold well", Subject.SAME),
        ("Kelso sold well", "it sold well", Subject.UNNAMED),
        ("it sold well", "it sold well", Subject.UNNAMED),
    ],
)
def test_how_subjects_relate_in_both_orders(left: str, right: str, expected: Subject) -> None:
    assert subject_relation(named(left), named(right)) is expected
    assert subject_relation(named(right), named(left)) is expected


def test_products_decide_whoever_else_is_named() -> None:
    left = named("Marta Quill drove the Kelso 3")
    assert subject_relation(left, named("Marta Quill drove the Kelso 5")) is Subject.SIBLINGS
    assert subject_relation(left, named("Marta Quill drove the Orla 9")) is Subject.OTHER
    assert subject_relation(left, named("Devon Ashby drove the Kelso 3")) is Subject.SAME


def test_sibling_names_are_given_as_written() -> None:
    left, right = named("Marta Quill drove the Kelso 3"), named("the Kelso 5 won")
    assert sibling_names(left, right) == ("Kelso 3", "Kelso 5")
    assert sibling_names(left, left) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The choir was founded in Leeds.", True),
        ("Its old house on the hill was sold in 2019.", True),
        ("The Halden house was sold in 2019.", False),
        ("The house in Leeds was sold in 2019.", False),
        ("Marta Quill was born in Leeds.", False),
        ("Trains were late.", False),
        ("The choir sang in Leeds.", False),
    ],
)
def test_a_claim_opens_unnamed(text: str, expected: bool) -> None:
    assert opens_unnamed(framed(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Quill told the Senate that Devon Ashby left.", ["Marta Quill"]),
        ("Marta Quill and Devon Ashby have joined the Senate.", ["Marta Quill", "Devon Ashby"]),
        ("The vote was won by Marta Quill.", []),
        ("Marta Quill", []),
    ],
)
def test_who_acts_stands_before_the_first_verb(text: str, expected: list[str]) -> None:
    assert [name.text for name in acting_names(framed(text))] == expected


@pytest.mark.parametrize(
    ("mine", "yours", "expected"),
    [
        (("Fennmoor",), ("Fennmoor",), True),
        (("FENNMOOR",), ("Fennmoor",), True),
        (("Verhulst",), ("Bram Verhulst",), True),
        (("Ada Verhulst",), ("Bram Verhulst",), False),
        (("Fennmoor",), (), False),
        ((), (), False),
    ],
)
def test_documents_of_one_topic(
    mine: tuple[str, ...], yours: tuple[str, ...], expected: bool
) -> None:
    left = framed("The bridge was closed.", document="a", topic=mine)
    right = framed("The bridge was open.", document="b", topic=yours)
    assert same_topic(left, right) is expected
    assert same_topic(right, left) is expected


def test_a_topic_meets_the_other_claims_own_name() -> None:
    left = framed("The bridge was closed.", topic=("Verhulst",))
    right = framed("Bram Verhulst closed the bridge.")
    assert same_topic(left, right)


def test_one_document_has_one_topic() -> None:
    left, right = claimed("The bridge was closed.", "a"), claimed("The dam was open.", "a")
    assert same_topic(frame(left), frame(right))


@pytest.mark.parametrize(
    ("names", "one"),
    [(("Halden",), True), (("Norway",), False), (("Minnesota",), False), (("Paris",), True)],
)
def test_a_country_or_state_is_no_topic(names: tuple[str, ...], one: bool) -> None:
    left = framed("The bridge was closed.", topic=(*names, "Verhulst"))
    right = framed("The dam was closed.", topic=(*names, "Quill"))
    assert same_topic(left, right) is one


@pytest.mark.parametrize(
    ("text", "carried", "back"),
    [
        ("This will help Moss.", "", True),
        ("This move will help Moss.", "", True),
        ("This bold strategic move [Kelso] will help Moss.", "Kelso", True),
        ("Such steps [Kelso] are of use.", "Kelso", True),
        ("This plant will help Moss.", "", True),
        ("This plant [Kelso works] will help Moss.", "Kelso works", False),
        ("The move will help Moss.", "", False),
        ("Kelso says that this move will help Moss.", "", False),
    ],
)
def test_what_a_claim_points_back_to_is_known_where_it_was_carried_in(
    text: str, carried: str, back: bool
) -> None:
    assert points_back(framed(text, subject=carried)) is back
