"""Matches of dates that the calendar names ("3 May", "Q3 2024", "spring"), made into periods.

A year that isn't written is taken from the publication date; without one, the period keeps its
month and day and has no first and last day.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from contradict.calendar_words import MONTHS
from contradict.comparators.slots import periods
from contradict.comparators.slots.number_words import ordinal
from contradict.comparators.slots.periods import Period
from contradict.comparators.slots.tense import Context

_MONTHS = [month[:3].lower() for month in MONTHS]
_WHICH = {"last": -1, "this": 0, "next": 1}
_LEAP_YEAR = 2000
_YearOf = Callable[[int], Period | None]


def yearly(in_year: _YearOf, match: re.Match[str], context: Context) -> Period | None:
    """Place a yearly period in the year that the match names, or in the likeliest one."""
    groups, published = match.groupdict(), context.published
    if written := groups.get("year"):
        return in_year(int(written))
    if published and (which := groups.get("which")):
        return in_year(published.year + _WHICH[which.lower()])
    if published and (when := groups.get("when")):
        return _beside(in_year, published, when.lower())
    if published:
        return periods.nearest(in_year, published, context.tense(match.start()))
    sample = in_year(_LEAP_YEAR)
    return sample and replace(sample, first=None, last=None)


def _beside(in_year: _YearOf, published: date, when: str) -> Period | None:
    """Return this year's occurrence, or the last or next one that leaves publication out."""
    if when == "this":
        return in_year(published.year)
    sign = _WHICH[when]
    near = (in_year(published.year + sign * step) for step in range(2))
    return next((p for p in near if p and periods.distance(p, published) * sign > 0), None)


def iso(match: re.Match[str], _: Context) -> Period | None:
    """2024-05-03, 3.5.2024."""
    return periods.day_of(int(match["y"]), int(match["m"]), int(match["d"]))


def slashed(match: re.Match[str], _: Context) -> Period | None:
    """03/05/2024: ambiguous, unless one reading is no date or both are one."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first, month_first = periods.day_of(year, b, a), periods.day_of(year, a, b)
    if day_first and month_first and day_first != month_first:
        return Period(None, None, "ambiguous")
    return day_first or month_first


def day_and_month(match: re.Match[str], context: Context) -> Period | None:
    """3 May, May 3-9, the first of May, with or without a year."""
    month = _month_number(match["month"])
    number = _day_number(match["d"])
    found = yearly(lambda year: periods.day_of(year, month, number), match, context)
    until = match.groupdict().get("until")
    if found is None or found.first is None or until is None:
        return found
    last = periods.day_of(found.first.year, month, _day_number(until))
    return last and Period(found.first, last.last, "range")


def month(match: re.Match[str], context: Context) -> Period | None:
    """May 2024, September, next June."""
    number = _month_number(match["month"])
    return yearly(lambda year: periods.month_of(year, number), match, context)


def season(match: re.Match[str], context: Context) -> Period | None:
    """The summer of 2024, last winter."""
    name = match["season"].lower()
    return yearly(lambda year: periods.season_of(year, name), match, context)


def quarter(match: re.Match[str], context: Context) -> Period | None:
    """Q3 2024, the third quarter."""
    written = match["q"]
    number = int(written) if written.isdecimal() else ordinal(written)
    return yearly(lambda y: periods.months(y, number * 3 - 2, 3, "quarter"), match, context)


def half(match: re.Match[str], context: Context) -> Period | None:
    """H2 2025."""
    first = int(match["h"]) * 6 - 5
    return yearly(lambda year: periods.months(year, first, 6, "half"), match, context)


def feast(match: re.Match[str], context: Context) -> Period | None:
    """Christmas, Easter Monday 2024, Orthodox Easter."""
    name = match["feast"].lower().replace("’", "'")
    orthodox = (match["church"] or "").lower() == "orthodox"
    found = yearly(lambda y: periods.feast_of(y, name, orthodox=orthodox), match, context)
    unplaced = found is not None and found.first is None and name in periods.MOVABLE
    return Period(None, None, "day") if unplaced else found


def decade(match: re.Match[str], _: Context) -> Period:
    """The 1990s."""
    first = int(match["y"])
    return periods.years(first, first + 9, "decade")


def century(match: re.Match[str], _: Context) -> Period:
    """The 19th century, which began in 1801."""
    name = match["century"].lower()
    number = int(name[:-2]) if name[0].isdigit() else ordinal(name)
    return periods.years(number * 100 - 99, number * 100, "century")


def span_of_years(match: re.Match[str], _: Context) -> Period | None:
    """1884–1886, 2019/2020."""
    first, last = int(match["y"]), int(match["last"])
    return periods.years(first, last, "range") if first < last else None


def year(match: re.Match[str], _: Context) -> Period | None:
    """2024, 2024-25."""
    first = int(match["y"])
    if match["short"] is None:
        return periods.years(first, first)
    last = first - first % 100 + int(match["short"])
    return periods.years(first, last, "range") if first < last else None


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _day_number(written: str) -> int:
    return int(re.sub(r"\D", "", written) or 0) or ordinal(written)
