import pytest
from comparing import SIMILARITY, claimed

from contradict.comparators.texts import texts
from contradict.types import Candidate


def read(left: str, right: str) -> tuple[str, str]:
    return texts(Candidate(claimed(left), claimed(right), SIMILARITY))


@pytest.mark.parametrize(
    ("left", "right", "written"),
    [
        (
            "Orrin is putting up a hall in eastern Finland.",
            "Orrin's hall is being built in Joensuu.",
            ("Orrin is putting up a hall in Joensuu.", "Orrin's hall is being built in Joensuu."),
        ),
        (
            "The dairy took in 1.2 billion litres of milk.",
            "The dairy took in 1,200 million litres of milk.",
            (
                "The dairy took in 1.2 billion litres of milk.",
                "The dairy took in 1.2 billion litres of milk.",
            ),
        ),
    ],
)
def test_values_that_agree_are_written_alike(
    left: str, right: str, written: tuple[str, str]
) -> None:
    assert read(left, right) == written
    assert read(right, left) == written[::-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Orrin's hall stands in Joensuu.", "Orrin's hall stands in Turku."),
        ("The mill let 380 workers go.", "The mill let 38 workers go."),
        ("The fair opened on 3 May.", "The fair opened in May."),
        ("Kemp won the race.", "Ada Kemp won the race."),
    ],
)
def test_all_else_is_read_as_it_stands(left: str, right: str) -> None:
    assert read(left, right) == (left, right)


def test_who_says_so_is_left_out() -> None:
    left = "Mayor Ada Kemp said the bridge was closed."
    assert read(left, "The bridge was open.") == ("The bridge was closed.", "The bridge was open.")


def test_a_value_within_a_name_stays_as_it_is() -> None:
    left = claimed("Radio Norway opened a plant in Norway.")
    right = claimed("Radio Norway opened a plant in Oslo.")
    assert texts(Candidate(left, right, 0.9)) == (left.resolved, right.resolved)


def test_a_claim_that_is_a_table_is_read_as_it_stands() -> None:
    listed = "The tour led to " + ", ".join(["Oslo", "Moss", "Halden"] * 80) + "."
    left, right = claimed(listed), claimed(f"{listed[:-1]} and Norway.")
    assert texts(Candidate(left, right, 0.9)) == (left.resolved, right.resolved)
