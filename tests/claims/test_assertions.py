"""Which sentences are claims, and why the others are not."""

import pytest

from contradict.claims import split
from contradict.types import Document


def reasons(text: str, title: str = "") -> list[str]:
    return [item.reason for item in split(Document("d", text, title=title)).left_out]


def claims(text: str) -> list[str]:
    return [claim.text for claim in split(Document("d", text)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Velden council sold the baths in March.",
        "The netballers of Oster train every morning.",
        "Kirn beat Haldorf 3-1 on Sunday.",
        "A Slovak supplier may cut a household off in winter.",
        "Should the state turn the grant down, Velden will sell its pool.",
        "It is false that the pool was sold.",
        "Correction, 4 May: an earlier version of this article said that it opened in 2018; "
        "it was 2016.",
        # Headline grammar.
        "Three arrested after cycle thefts in Kirn.",
        "Silver for Aalto over 400 metres in Brno!",
        "Bread price in Kirn up by 4 per cent in June.",
        "Rent in Oster down by 4 per cent in June",
        "Velden pool to close in May",
        "Velden Expands Tram Network to Oster",
        "URGENT +++ VELDEN COUNCIL VOTES 9:7 TO KEEP POOL OPEN +++",
        "🏁 Lap 9 → Ida Moll (!!) leads, 4″ ahead of the pack.",
        "The “Line‑3” order — 12 low‑floor trams, €41 m — went to Orrin.",
        # What only looks like a command, a question or a row.
        "Work on the quay ended on Friday.",
        "Top judges said the law was needed.",
        "Demand for cardboard is high.",
        "Which? magazine tested the cookers.",
        'The mayor asked: "Who pays?"',
        "Girls under 16, final: Ida Moll beat Ann Orr.",
        "It's a good year for plums.",
        "This ensures that trams run on time.",
        # Other languages and new words: the dictionary can't tell, so they stay.
        "Der Rat hat das Bad im März verkauft.",
    ],
)
def test_claims_stay(text: str) -> None:
    assert claims(text) == [text]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Why is Velden selling its baths?", "question"),
        ("Where are Ora cars made", "question"),
        ("How the council coped", "question"),
        ("How many came?", "question"),
        ("2,310 views", "boilerplate"),
        ("Velden Post 72 views", "boilerplate"),
        ("4 min read", "boilerplate"),
        ("Click here for all the latest pool news.", "boilerplate"),
        ("Reading time: 4 minutes.", "boilerplate"),
        ("Last updated: 9 June 2025, 18:02.", "boilerplate"),
        ("Photograph: Ida Moll, 2021.", "boilerplate"),
        ("Archived from the original on 3 May 2019.", "boilerplate"),
        ("Retrieved June 9 , 2021 .", "boilerplate"),
        ("© 2024 Velden Post. ", "boilerplate"),
        ("We use cookies to improve this site.", "boilerplate"),
        ("Subscribe to our newsletter.", "boilerplate"),
        ("Share this article on social media.", "boilerplate"),
        ("Key Supporting Keywords: velden baths, pool sale, tram map", "boilerplate"),
        ("web log free", "boilerplate"),
        ("Notes from Velden | Velden Sells Its Baths", "boilerplate"),
        ("#VeldenBaths", "boilerplate"),
        ("Primary Production Sites", "heading without a verb"),
        ("Supporting Production and Supply Chain Networks", "heading without a verb"),
        ("Strategic Partnership with Kirn Council:", "heading without a verb"),
        ("VELDEN.", "fragment"),
        ("Agency report.", "fragment"),
        ("High Fibre White bread .", "fragment"),
        ("By Ida Moll and Ann Orr", "byline"),
        ("Christopher Velding", "byline"),
        ("1890 1,647 — 1900 1,375 −16.5 %", "not text"),
        ("Northgate: 31 potholes filled.", "table row"),
        ("Rennes branch: 212 new cars.", "table row"),
        ("| Ward | Cases |", "table row"),
        ("Keep the receipts.", "advice"),
        ("Bring a puncture kit.", "advice"),
        ("Do not open the case.", "advice"),
        ("Always carry a ticket.", "advice"),
        ("Stay ahead by choosing a firm committed to quality.", "advice"),
        ("It opened in 2021, with 40 seats.", "subject unknown"),
    ],
)
def test_others_are_left_out(text: str, reason: str) -> None:
    assert reasons(text) == [reason]


def test_a_byline_behind_the_last_sentence_of_a_line_is_no_claim() -> None:
    text = "Orrin has begun to build trams in Kirn. Nick Hale\nOster follows in May. Ann Orr"
    assert claims(text) == ["Orrin has begun to build trams in Kirn.", "Oster follows in May."]
    assert reasons(text) == ["byline", "byline"]


def test_a_menu_read_as_one_sentence_is_not_text() -> None:
    menu = " ".join(["Home News Sport Weather Travel Culture Books Money"] * 5)
    assert reasons(menu) == ["not text"]


def test_a_text_without_full_stops_is_not_text() -> None:
    assert reasons("Orrin paid and " * 1000) == ["not text"]


def test_a_headline_printed_again_is_left_out_the_second_time() -> None:
    text = "Velden Sells Its Baths\n\nVELDEN SELLS ITS BATHS\n\nThe sale took a year."
    split_text = split(Document("d", text))
    assert [claim.text for claim in split_text.claims] == [
        "Velden Sells Its Baths",
        "The sale took a year.",
    ]
    assert [item.reason for item in split_text.left_out] == ["repeated title"]
