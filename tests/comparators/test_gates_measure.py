"""Figures by two definitions, parts of a whole, two things begun, finer dates, regular days."""

import pytest
from comparing import claimed, compared


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        (
            "On the benefit count, 41 per cent of Moss households were poor in May.",
            "On the income survey, 52 per cent of Moss households were poor in May.",
            "other measure",
        ),
        (
            "Excluding weekends, the Halden ferry carried 900 passengers in May.",
            "Counting school trips, the Halden ferry carried 1,400 passengers in May.",
            "other measure",
        ),
        (
            "Rents in Moss rose 6.1 per cent in May, leaving out new leases.",
            "Including new leases, rents in Moss rose 7.4 per cent in May.",
            "other measure",
        ),
        (
            "In the official test the Kelso 3 runs 410 kilometres on a charge.",
            "The Kelso 3 runs 295 kilometres on a charge in our mountain test.",
            "other measure",
        ),
        (
            "The Moss clinic has 64 nurses by headcount.",
            "The Moss clinic has 51 full-time equivalent nurses.",
            "other measure",
        ),
        (
            "Measured from the quay, the Brell mast is 40 metres high.",
            "Measured from the sea bed, the Brell mast is 65 metres high.",
            "other measure",
        ),
        (
            "The theatre at Moss's bar opened in 2021, with 40 seats.",
            "The theatre at Moss opened in 2015.",
            "part and whole",
        ),
        (
            "The Halden quarry's railway was opened in May 1990.",
            "The Halden quarry was opened in April 1984.",
            "part and whole",
        ),
        (
            "Kelso has 80 shops in Moss.",
            "Kelso's rival has 210 shops in Moss.",
            "part and whole",
        ),
        (
            "On the Halden railway's coast line, fares rose in 2025.",
            "Fares on the Halden railway fell in 2025.",
            "part and whole",
        ),
        (
            "The ski school at Moss began to hire guides on 4 May.",
            "The ski school at Moss started teaching on 20 May.",
            "another event",
        ),
        (
            "The ferry Astrid is 290 metres long.",
            "The ferry Astrid is 36 metres wide.",
            "other measure",
        ),
        (
            "Since 2015, 41 cyclists have been killed on the roads of Moss.",
            "Last year three cyclists were killed on the roads of Moss.",
            "two periods",
        ),
    ],
)
def test_two_measures_wholes_or_events(left: str, right: str, code: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.code) == ("compatible", code)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "On the benefit count, 41 per cent of Moss households were poor in May.",
            "On the benefit count, 52 per cent of Moss households were poor in May.",
        ),
        (
            "Including new leases, rents in Moss rose 6.1 per cent in May.",
            "Including new leases, rents in Moss rose 7.4 per cent in May.",
        ),
        (
            "The Moss clinic has 64 nurses by headcount.",
            "The Moss clinic has 51 nurses.",
        ),
        (
            "The Astrid ferry began to take cars on 4 May.",
            "The Astrid ferry began taking cars on 20 May.",
        ),
        (
            "This year's Moss regatta was held on 4 May.",
            "The Moss regatta was held on 11 May this year.",
        ),
    ],
)
def test_one_measure_or_event_is_a_conflict(left: str, right: str) -> None:
    assert compared(claimed(left), claimed(right)).outcome == "conflict"


def test_what_is_done_on_two_weekdays_from_a_day_to_come_is_no_update() -> None:
    plan = claimed(
        "From 3 June, glass in Moss will be collected on Mondays.", published="2024-05-20"
    )
    fact = claimed("Moss's glass is collected on Fridays as of 3 June.", published="2024-05-21")
    assert compared(plan, fact).outcome == "conflict"


@pytest.mark.parametrize("verb", ["cost", "hurt", "left"])
def test_a_weekday_before_a_past_verb_has_passed(verb: str) -> None:
    when = claimed(
        f"The closure of the Halden mill on Friday {verb} 40 weavers.", published="2024-09-25"
    )
    other = claimed(
        "The closure of the Halden mill on Friday cost 70 weavers their jobs.",
        published="2024-09-24",
    )
    assert compared(when, other).code != "other period"


def test_a_place_owns_no_council() -> None:
    left = "Bergen's council has approved the ring road."
    right = "The ring road was rejected in Bergen."
    assert compared(left, right).code != "part and whole"


def test_a_day_owns_no_meeting() -> None:
    left = "Monday's sitting of Moss council ended with a yes to the Brell quarry."
    right = "Moss council, which sat on Monday, ended without a yes to the Brell quarry."
    assert compared(left, right).code != "part and whole"


def test_a_count_is_that_of_its_owner() -> None:
    left, right = "Kelso has 80 nurses in Moss.", "Kelso's workforce has 210 nurses in Moss."
    assert compared(left, right).outcome == "conflict"


def test_what_both_sides_mention_is_no_part() -> None:
    left, right = "Kelso Zoo's fair opened on 4 May.", "The fair of Kelso Zoo opened on 11 May."
    assert compared(left, right).outcome == "conflict"


def test_years_ago_and_now_are_two_periods() -> None:
    then = claimed("When it opened in 1987, Brell school had 640 pupils.", published="2025-03-17")
    now = claimed("Brell school now has 214 pupils.", published="2025-03-17")
    assert compared(then, now).code == "two periods"
    assert compared(then, claimed("In 1987 Brell school had 214 pupils.")).outcome == "conflict"


def test_two_polls_are_two_estimates() -> None:
    left = "A survey by Datum puts the Reed list on 31 per cent in Moss."
    right = "In Moss the Reed list is on 26 per cent, says a Tarn poll."
    assert compared(left, right).outcome == "estimates"
    same = "A survey by Datum puts the Reed list on 26 per cent in Moss."
    assert compared(left, same).outcome == "conflict"


def test_what_used_to_be_is_denied_by_what_is() -> None:
    left = "The Brell mill used to employ 600 people."
    assert compared(left, "The Brell mill employs 140 people.").code == "rejected view"
