"""Two of a numbered kind, two things with a value each, a town and its region: and one of each."""

import pytest
from comparing import compared


@pytest.mark.parametrize(
    ("code", "left", "right"),
    [
        (
            "two of a series",
            "The crane at berth gate 3 of Moss harbour is out of use.",
            "The crane at berth gate 7 of Moss harbour is in use.",
        ),
        (
            "two of a series",
            "Expedition 14 to the Brell glacier lasted 40 days.",
            "Expedition 15 to the Brell glacier lasted 62 days.",
        ),
        (
            "two of a series",
            "In room 4 of the Halden museum the walls were painted on 3 May 2024.",
            "In room 9 of the Halden museum the walls were painted on 9 June 2024.",
        ),
        (
            "another instance",
            "The Astrid ferry carries an engine built in Porto.",
            "The Astrid ferry carries a radar built in Ghent.",
        ),
        (
            "part and whole",
            "The population of Brell city rose in 2023.",
            "The population of the Brell region fell in 2023.",
        ),
        (
            "part and whole",
            "The Reed list won a seat in the northern ward of Moss.",
            "The Reed list lost a seat in the Moss district council.",
        ),
        (
            "part and whole",
            "At Corvid Bank's card arm, lending rose in 2023.",
            "Corvid Bank's lending fell in 2023.",
        ),
        (
            "part and whole",
            "The Halden newspaper's Sunday edition won readers in 2023.",
            "The Halden newspaper lost readers in 2023.",
        ),
        (
            "another instance",
            "Lake Essen has an area of 73 square kilometres at high water.",
            "At low water Lake Essen has an area of 48 square kilometres.",
        ),
        (
            "list-valued",
            "Brenner Tools has a saw mill in Porto.",
            "The firm Brenner Tools has saw mills in Ghent.",
        ),
        (
            "list-valued",
            "Brenner Tools exports saws to Denmark.",
            "Brenner Tools exports saws to Canada.",
        ),
        (
            "two groups",
            "Bus drivers in Moss accepted a pay rise of 4 per cent on Wednesday.",
            "Tram drivers in Moss rejected a pay rise of 4 per cent on Wednesday.",
        ),
        (
            "two groups",
            "Pupils at Brell school may not use their phones.",
            "Pupils with diabetes at Brell school may use their phones.",
        ),
        (
            "part and whole",
            "The children's unit of Brell hospital has 48 beds.",
            "Brell hospital has 640 beds.",
        ),
        (
            "part and whole",
            "Corvid Bank is cutting 600 jobs.",
            "Corvid Bank is cutting 140 jobs at its head office.",
        ),
        (
            "part and whole",
            "The north gorge of the Brell park is closed to walkers.",
            "The Brell park is open to walkers.",
        ),
        (
            "part and whole",
            "In Ghent alone, the storm on 3 May killed 63 people.",
            "The storm on 3 May killed 212 people.",
        ),
    ],
)
def test_each_is_true_of_its_own(code: str, left: str, right: str) -> None:
    for pair in (compared(left, right), compared(right, left)):
        assert (pair.outcome, pair.code) == ("compatible", code)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The crane at berth gate 3 of Moss harbour is out of use.",
            "The crane at berth gate 3 of Moss harbour is in use.",
        ),
        (
            "Expedition 14 to the Brell glacier lasted 40 days.",
            "Expedition 14 to the Brell glacier lasted 62 days.",
        ),
        (
            "The Astrid ferry carries an engine built in Porto.",
            "The Astrid ferry carries an engine built in Ghent.",
        ),
        (
            "The population of Brell city rose in 2023.",
            "The population of the city of Brell fell in 2023.",
        ),
        (
            "At Corvid Bank's card arm, lending rose in 2023.",
            "At Corvid Bank's card arm, lending fell in 2023.",
        ),
        (
            "Brenner Tools has its head office in Porto.",
            "Brenner Tools has its head office in Ghent.",
        ),
        (
            "Bus drivers in Moss accepted a pay rise of 4 per cent on Wednesday.",
            "The bus drivers of Moss rejected a pay rise of 4 per cent on Wednesday.",
        ),
        (
            "The children's unit of Brell hospital has 48 beds.",
            "The children's unit of Brell hospital has 84 beds.",
        ),
        (
            "The children's unit of Brell hospital has 640 beds.",
            "Brell hospital has 48 beds.",
        ),
        (
            "Corvid Bank is cutting 600 jobs.",
            "Corvid Bank is cutting 140 jobs.",
        ),
        (
            "After the flood of 2023 the Halden grain board exports all its winter wheat to Porto.",
            "After the flood of 2023 the Halden grain board exports all its winter wheat to Ghent.",
        ),
    ],
)
def test_of_one_there_is_one_answer(left: str, right: str) -> None:
    assert compared(left, right).outcome == compared(right, left).outcome == "conflict"
