"""Correction notes: read as what they put right, and applied to the text above them."""

import pytest

from contradict.claims import split
from contradict.claims.corrections import correction
from contradict.types import Document


@pytest.mark.parametrize(
    ("note", "statement"),
    [
        (
            "Correction: an earlier version of this article misstated the number of nurses at "
            "Farrow Hospital as 300; it is 230.",
            "The number of nurses at Farrow Hospital was 230.",
        ),
        (
            "This story was corrected on 4 May to say that the Brell bridge is 410 metres long.",
            "The Brell bridge is 410 metres long.",
        ),
        (
            "Clarification: we originally reported that the vote took place on Monday; it was on "
            "Tuesday.",
            "The vote took place on Tuesday.",
        ),
        (
            "Editor's note: a previous version of this report named Ada Kemp as the chair of "
            "Norling; the chair is Petra Vogt.",
            "Petra Vogt was the chair of Norling.",
        ),
        (
            "Correction: yesterday we put the height of the Brell mast at 40 metres; it is 65.",
            "The height of the Brell mast was 65 metres.",
        ),
        (
            "Correction: an earlier version of this story put the old mill at Halden; it is at "
            "Moss.",
            "The old mill was at Moss.",
        ),
        (
            "Correction: an earlier version of this story put the loss at about $40; it was $65.",
            "The loss was about $65.",
        ),
        (
            "Correction: an earlier version of this story put the crew at twelve; it was nine.",
            "The crew was nine.",
        ),
        (
            "An earlier version of this story said the Moss fire was on 3 May, but it was 5 May.",
            "The Moss fire was on 5 May.",
        ),
        (
            "Correction, 3 June: this article originally said the Halden mill employs 1,200 "
            "people; it employs 120, not 1,200.",
            "The Halden mill employs 120 people.",
        ),
    ],
)
def test_a_note_is_read_as_what_it_puts_right(note: str, statement: str) -> None:
    found = correction(note)
    assert found is not None
    assert found.statement == statement


@pytest.mark.parametrize(
    "text",
    [
        "The council corrected its figures on Monday.",
        "The bill was originally 3 million euros.",
        "We said in March that rents would rise by 5 per cent; they rose by 9 per cent.",
        "The report was amended to include the harbour.",
    ],
)
def test_what_only_sounds_like_a_note_is_none(text: str) -> None:
    assert correction(text) is None


NOTE = "Correction: an earlier version of this text said Kelso Hall opened in 1988; it was 1998."


def test_a_note_is_quoted_as_it_stands_and_compared_as_it_means() -> None:
    (claim,) = split(Document("d", NOTE)).claims
    assert claim.text == NOTE
    assert claim.resolved == "Kelso Hall opened in 1998."


def test_a_note_is_applied_to_the_text_above_it() -> None:
    body = "Kelso Hall opened in 1988. It was 1988 that the mill at Brell closed for good."
    claims = split(Document("d", f"{body}\n\n{NOTE}")).claims
    assert [claim.resolved for claim in claims] == [
        "Kelso Hall opened in 1998.",
        "It was 1988 that the mill at Brell closed for good.",
        "Kelso Hall opened in 1998.",
    ]
    assert claims[0].text == "Kelso Hall opened in 1988."


@pytest.mark.parametrize(
    ("said", "right", "statement"),
    [
        (
            "Correction: this article originally said that Kelso Hall opened in 1988.",
            "It opened in 1998.",
            "Kelso Hall opened in 1998.",
        ),
        (
            "Editor's note: an earlier version gave the Moss jackpot as 8.1 million pounds.",
            "The correct amount is 1.8 million pounds.",
            "The Moss jackpot was 1.8 million pounds.",
        ),
    ],
)
def test_a_note_may_take_two_sentences(said: str, right: str, statement: str) -> None:
    found = split(Document("d", f"{said} {right}"))
    assert [(claim.text, claim.resolved) for claim in found.claims] == [(right, statement)]
    assert [one.reason for one in found.left_out] == ["taken back"]


def test_what_only_follows_a_note_is_no_part_of_it() -> None:
    said = "An earlier version of this article said that Kelso Hall is 40 metres high."
    claims = split(Document("d", f"{said} It rained in Moss on Monday.")).claims
    assert [claim.resolved for claim in claims] == [said, "It rained in Moss on Monday."]
