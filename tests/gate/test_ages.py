from datetime import timedelta

import pytest

from contradict.errors import CannotCheckError, UsageError
from contradict.gate import parse_age, require_recent


@pytest.mark.parametrize(
    ("text", "age"),
    [("2d", timedelta(days=2)), (" 36H ", timedelta(hours=36)), ("0h", timedelta())],
)
def test_an_age_is_days_or_hours(text: str, age: timedelta) -> None:
    assert parse_age(text) == age


@pytest.mark.parametrize("text", ["", "2", "d", "-1d", "1.5d", "2 weeks", "9999999999999d"])
def test_other_ages_are_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="2d or 36h"):
        parse_age(text)


def test_an_archive_may_be_just_so_old() -> None:
    started = "2026-01-01T05:00:00+00:00"
    require_recent(started, "2026-01-03T05:00:00+00:00", timedelta(days=2))
    with pytest.raises(CannotCheckError, match="2 d 1 h old; at most 2 d were expected"):
        require_recent(started, "2026-01-03T06:30:00+00:00", timedelta(days=2))
