"""What a sentence comes to whose main clause only says that the rest is so, or is not."""

import pytest

from contradict.claims import split
from contradict.claims.matrix import unwound
from contradict.types import Document


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Few who saw it would deny that the mast broke.", "The mast broke."),
        ("Nobody doubts that the Orla was overloaded.", "The Orla was overloaded."),
        ("Hardly anyone at the fair disputes that Lis won.", "Lis won."),
        ("There is little doubt that the fire was set.", "The fire was set."),
        (
            "The diaries, the curator says, leave no room for doubt that he never saw Moss.",
            "He never saw Moss.",
        ),
        ("It is beyond dispute that the tap was open.", "The tap was open."),
        (
            "It is not the case, whatever the posters say, that the school will move.",
            "It is not true that the school will move.",
        ),
        (
            "Nothing in the file, which runs to 90 pages, suggests that Kern was drunk.",
            "Nothing in the file suggests that Kern was drunk.",
        ),
        (
            "At no point in 2019, according to the log, was the sluice open.",
            "Never was the sluice open in 2019.",
        ),
        ("Not once did the firm pay its drivers.", "Never did the firm pay its drivers."),
    ],
)
def test_a_main_clause_that_only_affirms_or_denies_is_unwound(text: str, plain: str) -> None:
    assert unwound(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Few of the boats that sailed came back.",
        "Many doubt that the mast broke.",
        "Nobody said that the mast broke.",
        "There is some doubt that the fire was set.",
        "It is not clear that the tap was open.",
        "It is not true that the school will move.",
        "Not once in a year, but twice.",
        "Nothing was found in the file, which runs to 90 pages.",
        '"No one disputes it," said Lis, "that is why we won."',
    ],
)
def test_any_other_sentence_stays_as_it_is(text: str) -> None:
    assert unwound(text) == text


def test_a_claim_is_quoted_as_it_stands_and_read_unwound() -> None:
    text = "It is not the case, whatever the posters say, that the Moss school will move."
    (claim,) = split(Document("d", text)).claims
    assert (claim.text, claim.resolved) == (
        text,
        "It is not true that the Moss school will move.",
    )
