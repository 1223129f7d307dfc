import pytest
from comparing import claimed, compared

from contradict.comparators.questions import LONGEST


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        (
            "The Kelso 3 is assembled in Chengdu.",
            "Production of the Kelso 3 takes place in Ghent.",
            "Where the Kelso 3 is built",
        ),
        (
            "The Astrid Open is held in Leeds.",
            "The Astrid Open is held in Oslo.",
            "Where Astrid Open is held",
        ),
        (
            "Brenner Tools opened its works on 5 May 2023.",
            "Brenner Tools opened its works on 9 June 2023.",
            "When Brenner Tools opened",
        ),
        (
            "The bridge in Halden was shut on 5 May 2023.",
            "The bridge in Halden was shut on 9 June 2023.",
            "The bridge in Halden was shut on …",
        ),
        (
            "Brenner Tools sold 4,000 drills in 2021.",
            "Brenner Tools sold 9,000 drills in 2021.",
            "Brenner Tools: how many drills",
        ),
        (
            "Brenner Tools cost 48 million euros.",
            "Brenner Tools cost 84 million euros.",
            "Brenner Tools: the sum in EUR",
        ),
        (
            "Brenner Tools owns 40 per cent of the Moss ferry.",
            "Brenner Tools owns 60 per cent of the Moss ferry.",
            "Brenner Tools: the percentage",
        ),
        (
            "The express train from Halden to Moss takes 50 minutes.",
            "The express train from Halden to Moss takes 95 minutes.",
            "The express train from Halden to Moss takes …: how many minutes",
        ),
        (
            "The contract for the Moss ferry went to the builder Aldermoor Marine.",
            "The contract for the Moss ferry went to the builder Corvid Yards.",
            "The contract for the Moss ferry went to the builder …",
        ),
        (
            "Brenner Tools paid a dividend for the year 2023.",
            "Brenner Tools paid no dividend for the year 2023.",
            "Whether it is so: Brenner Tools paid a dividend for the year 2023",
        ),
        (
            "Brenner Tools opened the works in Moss.",
            "Brenner Tools closed the works in Moss.",
            "Whether it is so: Brenner Tools closed the works in Moss",
        ),
    ],
)
def test_what_claims_answer_differently_in_both_orders(
    left: str, right: str, question: str
) -> None:
    assert compared(left, right).question == question
    assert compared(right, left).question == question


def test_the_most_specific_name_is_the_subject() -> None:
    pair = compared("Kelso builds the Kelso 3 in Ghent.", "Kelso builds the Kelso 3 in Porto.")
    assert pair.question == "Where the Kelso 3 is built"


def test_without_a_name_the_shorter_claim_stands_in_and_is_cut_between_words() -> None:
    text = (
        "In the cold spring of that long year the choir of the old harbour town sang with joy "
        "for the 400 guests of the mayor."
    )
    pair = compared(text, text.replace("400", "900"))
    opening, _, measured = pair.question.rpartition(": ")
    assert measured == "how many guests"
    assert opening.endswith("…")
    assert len(opening) <= LONGEST
    assert text.startswith(f"{opening[:-1]} ")


def test_a_question_quotes_the_claim_as_it_is_written() -> None:
    left = claimed(
        "It was shut on 5 May 2023.", resolved="The bridge in Halden was shut on 5 May 2023."
    )
    pair = compared(left, "The bridge in Halden was shut on 9 June 2023.")
    assert pair.question == "It was shut on …"
