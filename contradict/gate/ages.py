"""How old an archive may be."""

import re
from datetime import datetime, timedelta

from contradict.errors import CannotCheckError, UsageError

_AGE = re.compile(r"(\d+)([dh])")
_UNITS = {"d": "days", "h": "hours"}


def parse_age(text: str) -> timedelta:
    """Return the time that `text` gives in whole days or hours.

    >>> parse_age("36h")
    datetime.timedelta(days=1, seconds=43200)

    Raises:
        UsageError: it gives none.
    """
    found = _AGE.fullmatch(text.strip().lower())
    try:
        return timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else _unknown(text)
    except OverflowError:
        return _unknown(text)


def _unknown(text: str) -> timedelta:
    raise UsageError(
        f"{text!r} is no age; days or hours were expected, as in 2d or 36h: write it like that"
    )


def require_recent(started: str, now: str, most: timedelta) -> None:
    """Raise unless what `started` is at most `most` older than `now`; both ISO 8601.

    Raises:
        CannotCheckError: it is older.
    """
    age = datetime.fromisoformat(now) - datetime.fromisoformat(started)
    if age > most:
        raise CannotCheckError(
            f"the archive is of {started}, {_said(age)} old; at most {_said(most)} were expected: "
            "run `contradict nightly` again, or allow more with --max-age"
        )


def _said(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    days, rest = divmod(hours, 24)
    return f"{days} d {rest} h" if days and rest else f"{days} d" if days else f"{hours} h"
