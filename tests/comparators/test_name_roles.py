"""What part a name plays, and that two names are two answers only in one part."""

import pytest
from comparing import differing, framed

from contradict.comparators.name_roles import roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg won the regatta.", {("agent", "win")}),
        ("Anna Berg wins the regatta.", {("agent", "win")}),
        ("Anna Berg will run the bakery.", {("agent", "lead")}),
        ("Anna Berg, the oldest skipper, won the regatta.", {("agent", "win")}),
        ("The regatta was won by the skipper Anna Berg.", {("by", ""), ("agent", "win")}),
        ("The firm has quietly hired Anna Berg.", {("patient", "name")}),
        ("Anna Berg was quietly hired.", {("patient", "name")}),
        ("The skipper is Anna Berg.", {("patient", "be")}),
        ("Anna Berg is the skipper.", {("agent", "be")}),
        ("The choir sings for the baker Anna Berg.", {("for", "")}),
        ("It was Anna Berg who won the regatta.", {("patient", "be"), ("agent", "win")}),
        ("The song (Anna Berg) is old.", set[tuple[str, str]]()),
        ("A song, Anna Berg.", set[tuple[str, str]]()),
    ],
)
def test_a_name_plays_a_part(text: str, expected: set[tuple[str, str]]) -> None:
    frame = framed(text)
    assert roles(frame, frame.names[0]) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tower clock of Halden hall was built by Okum Works.",
            "Halden hall has a tower clock that was built by Ida Lenz.",
        ),
        (
            "Ida Lenz conducts the harbour choir in Moss on most Sundays.",
            "On most Sundays in Moss it is Otto Brandt who conducts the harbour choir.",
        ),
        (
            "Ida Lenz was elected mayor of Moss on Sunday.",
            "The vote for mayor of Moss on Sunday was won by Otto Brandt.",
        ),
        (
            "The Halden school bus contract from May on went to Tarn Coaches.",
            "The holder of the Halden school bus contract from May on is Kelso Lines.",
        ),
        (
            "The contract for the night train from Moss has gone to Tarn Rail of Halden.",
            "Kelso Coaches of Porto won the contract for the night train from Moss.",
        ),
        (
            "The night ferry to Moss is run for the county by Kelso Lines.",
            "By contract with the county, the night ferry to Moss is run by Tarn Ferries.",
        ),
    ],
)
def test_names_in_one_part_are_two_answers(left: str, right: str) -> None:
    assert [each.kind for each in differing(left, right)] == ["name"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tower clock of Halden hall was built by Okum Works.",
            "The tower clock of Halden hall was built before the reign of Ida Lenz.",
        ),
        (
            "The harbour choir of Moss sings psalms before Otto Brandt on Sundays.",
            "Ida Lenz says that the harbour choir of Moss sings psalms on Sundays.",
        ),
        (
            "The night ferry to Moss was sold to the county as Kelso Runner.",
            "From Tarn Ferries the county bought, or was sold, the night ferry to Moss.",
        ),
        (
            "The old mill in Halden makes rye flour (Kelso Gold).",
            "Tarn Ferries buys rye flour that the old mill in Halden makes.",
        ),
    ],
)
def test_names_in_two_parts_are_no_answers(left: str, right: str) -> None:
    assert differing(left, right) == ()
