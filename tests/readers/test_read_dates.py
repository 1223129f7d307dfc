from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.readers.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-03",
        " 2024-05-03 ",
        "20240503",
        "2024-05-03T23:30:00+09:00",
        "2024-05-03 10:00:00.123456789",
        "2024-05-03T10:00:00Z",
        "3 May 2024",
        "3rd May 2024",
        "May 3, 2024",
        "Fri, 03 May 2024 10:00:00 GMT",
        "Friday, May 3, 2024 at 5:00 p.m. ET",
        "2024/05/03",
        "3 mai 2024",
        "1714694400",
        "1714694400000",
    ],
)
def test_reads_a_day_that_is_clear(text: str) -> None:
    assert parse_date(text) == date(2024, 5, 3)


def test_a_number_above_twelve_tells_the_day_from_the_month() -> None:
    assert parse_date("25/04/2024") == date(2024, 4, 25)
    assert parse_date("04/25/2024") == date(2024, 4, 25)


def test_unix_milliseconds_are_not_taken_for_an_iso_date() -> None:
    assert parse_date("1612010112345") == date(2021, 1, 30)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "n/a",
        "soon",
        "today",
        "Sat",
        "03/04/2024",
        "2024",
        "May 2024",
        "10",
        "12:30",
        "2024-13-45",
        "9" * 40,
        "3 May 2024 " * 9,
    ],
)
def test_what_is_no_clear_day_is_none(text: str) -> None:
    assert parse_date(text) is None


@settings(max_examples=50)
@given(st.text(max_size=30))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    found = parse_date(text)
    assert found is None or isinstance(found, date)


@given(st.dates())
def test_every_iso_date_comes_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day
