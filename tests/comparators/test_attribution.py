"""The words for who says it are set apart from what is said."""

import pytest
from comparing import claimed, compared, framed

from contradict.comparators.attribution import attributions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aldermoor Bank expects rents to rise by 3 per cent.", ["Aldermoor Bank expects "]),
        ("Dockers say that 400 walked out.", ["Dockers say that "]),
        ("The ferry firm puts the bill at 90,000 pounds.", ["The ferry firm puts "]),
        (
            "Moss council said on Sunday that 22 homes flooded.",
            ["Moss council said on Sunday that "],
        ),
        ("The mill will close, its owner said.", [", its owner said"]),
        ("Police counted 6,500 marchers in Moss.", ["Police counted "]),
        ("Petra Vogt told the inquiry the lock was shut.", ["Petra Vogt told the inquiry "]),
        (
            "The harbour master told reporters he would leave.",
            ["The harbour master told reporters "],
        ),
        ("As noted in the ledger, the mill closed.", ["As noted in the ledger, "]),
        ("According to the harbour master, the quay is safe.", ["According to the harbour master"]),
        ('"Never," said Petra Vogt after the vote, "again."', ['," said Petra Vogt']),
    ],
)
def test_who_says_it(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in attributions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Growth forecasts for 2026 were cut.",
        "The bridge that engineers said was unsafe was closed.",
        "The board put off its vote on 3 May.",
        "Petra Vogt told old tales of the mill.",
        "The claims of the ferry firm were settled.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert attributions(text) == ()


def test_offices_and_verbs_of_saying_are_no_words_of_the_matter() -> None:
    said = framed(
        "Harbour union leader Petra Vogt said the crane was unsafe.", speaker="Petra Vogt"
    )
    assert said.roots == {"crane", "unsafe"}


def test_a_speakers_firm_pins_down_but_is_nothing_shared() -> None:
    said = framed(
        "Kelso Motors designer Petra Vogt said the Brell was cheap.", speaker="Petra Vogt"
    )
    assert "Kelso Motors" in [name.text for name in said.names]
    assert "Kelso Motors" not in [value.text for value in said.anchors]


@pytest.mark.parametrize(
    ("left", "speaker", "right", "other"),
    [
        (
            "Union secretary Ada Kemp said 4,000 nurses left the Farrow hospitals.",
            "Ada Kemp",
            "Health minister Olaf Brandt said 1,100 nurses left the Farrow hospitals.",
            "Olaf Brandt",
        ),
        (
            "Coach Mira Holt says the Halden stand holds 900 spectators.",
            "Mira Holt",
            "Stadium manager Ivo Senn says the Halden stand holds 600 spectators.",
            "Ivo Senn",
        ),
        (
            "Fisherman Per Dahl says the Moss trawler sank on 3 May.",
            "Per Dahl",
            "Coastguard officer Nils Aune says the Moss trawler sank on 5 May.",
            "Nils Aune",
        ),
    ],
)
def test_two_who_give_two_values_disagree(left: str, speaker: str, right: str, other: str) -> None:
    pair = compared(
        claimed(left, published="2024-05-06", speaker=speaker),
        claimed(right, published="2024-05-06", speaker=other),
    )
    assert pair.outcome == "disputed"
    assert pair.reason.startswith(" and ".join(sorted([speaker, other])))


@pytest.mark.parametrize(
    ("left", "speaker", "right", "other"),
    [
        (
            "Aldermoor Bank expects rents in Leeds to rise by 3 per cent in 2026.",
            "Aldermoor Bank",
            "The broker Corvid & Lunt forecasts that rents in Leeds rise by 6 per cent in 2026.",
            "Corvid & Lunt",
        ),
        (
            "The Astrid Institute reckons there will be 40,000 heat pumps in 2027.",
            "Astrid Institute",
            "Consultancy Brell predicts that 90,000 heat pumps will be in use in 2027.",
            "Brell",
        ),
        (
            "The state auditor estimates that the Halden tunnel will cost 300 million euros.",
            "The state auditor",
            "Engineers at the city's university put the likely cost of the Halden tunnel at 500 "
            "million euros.",
            "Engineers at the city's university",
        ),
    ],
)
def test_two_forecasts_are_estimates(left: str, speaker: str, right: str, other: str) -> None:
    pair = compared(claimed(left, speaker=speaker), claimed(right, speaker=other))
    assert (pair.outcome, pair.kind) == ("estimates", "number")


def test_two_forecasts_of_one_house_are_no_spread() -> None:
    left = claimed("Brell expects rents in Leeds to rise by 3 per cent in 2026.", speaker="Brell")
    right = claimed("Brell expects rents in Leeds to rise by 6 per cent in 2026.", speaker="Brell")
    assert compared(left, right).outcome == "conflict"


def test_putting_off_is_no_telling() -> None:
    assert attributions("The board put off its vote at its meeting of 22 April.") == ()
    (span,) = attributions("The board put the cost of the crane at 22 million euros.")
    assert span[0] == 0
