"""The day on which a document was published, from what its metadata says."""

from datetime import date, datetime
from functools import lru_cache

_LONGEST = 60
"""Characters; anything longer isn't a date but costs dateparser seconds."""


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date | None:
    """Return the day that `text` names, or None where it names none for certain.

    ISO 8601 first; then what dateparser understands in full: "3 May 2024", an email's date, a
    Unix time. "03/04/2024" is None: it is April to some and March to others. A moment with a time
    zone gives the day it had there.

    >>> parse_date("Fri, 03 May 2024 10:00:00 GMT")
    datetime.date(2024, 5, 3)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    return _iso(text) or _other(text)


def _iso(text: str) -> date | None:
    if text.isdigit() and len(text) > 8:  # a Unix time can pass for a year, month, day and hour
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _other(text: str) -> date | None:
    readings = {_dateparser(text, "DMY"), _dateparser(text, "MDY")}
    return readings.pop() if len(readings) == 1 else None


def _dateparser(text: str, order: str) -> date | None:
    import dateparser

    moment = dateparser.parse(
        text,
        settings={
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "STRICT_PARSING": True,
            "PARSERS": ["timestamp", "absolute-time"],
            "TIMEZONE": "UTC",
        },
    )
    return moment.date() if moment else None
