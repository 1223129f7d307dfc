"""Other names that a document gives for someone, and where they are written out."""

import pytest

from contradict.claims import split
from contradict.types import Document


def resolved(text: str) -> str:
    """Return the last claim of a document, as it is read."""
    return split(Document("d", text)).claims[-1].resolved


@pytest.mark.parametrize(
    ("given", "claim", "read"),
    [
        (
            "Corvid Foods plc (the Lender) signed on Monday.",
            "The Lender pays out in June 2027.",
            "Corvid Foods pays out in June 2027.",
        ),
        (
            'Ferro Lines AG ("the Company") owns nine ships.',
            "In 2021 the Company sold its offices.",
            "In 2021 Ferro Lines AG sold its offices.",
        ),
        (
            "The boxer Sam Tolley, known as the Hammer of Hull, died on Sunday.",
            "The Hammer won the title in 1971.",
            "Sam Tolley won the title in 1971.",
        ),
        (
            "The alloy Z-40 (“brightel”) was shown on Monday.",
            "Brightel melts at 640 °C.",
            "Z-40 melts at 640 °C.",
        ),
    ],
)
def test_a_name_given_once_is_written_out(given: str, claim: str, read: str) -> None:
    assert resolved(f"{given} {claim}") == read


@pytest.mark.parametrize(
    ("given", "claim"),
    [
        ("The firm sent it to Utrecht (the Netherlands).", "The Netherlands won on Sunday."),
        ("Ann Lowe (the Labour candidate) spoke.", "The Labour candidate lost in Moss."),
        ("Sam Tolley, known as the Hammer, died.", "The Hammer Museum is in Moss."),
        ("Sam Tolley, known as the Hammer, died.", "A hammer was found in Moss."),
    ],
    ids=["a place", "a description", "a longer name", "a common noun"],
)
def test_what_is_no_other_name_stays(given: str, claim: str) -> None:
    assert resolved(f"{given} {claim}") == claim
