"""The names of months and days in English, for all that reads dates or tells them from names."""

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
"""In the order of the year."""

WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
"""In the order of ISO 8601."""

MONTH = "|".join(MONTHS)
"""A pattern for the name of a month; to be put in brackets."""

WEEKDAY = "|".join(WEEKDAYS)
"""A pattern for the name of a day; to be put in brackets."""

NAMES = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
"""All of them in lower case."""
