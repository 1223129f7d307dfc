"""Matches of dates that count from the day of publication, made into periods.

"Yesterday", "on Friday", "last month", "two weeks ago". Without a publication date they stay
unresolved.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from contradict.calendar_words import WEEKDAYS
from contradict.comparators.slots import periods
from contradict.comparators.slots.number_words import cardinal
from contradict.comparators.slots.periods import Granularity, Period
from contradict.comparators.slots.tense import Context

_WEEKDAYS = [day[:3].lower() for day in WEEKDAYS]
_OFFSETS = {"yesterday": -1, "last": -1, "tomorrow": 1}
_WHICH = {"last": -1, "this": 0, "the": 0, "next": 1, "coming": 1}
_UNITS: dict[str, Granularity] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
}
_STEPS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "weekend": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
}


def today(match: re.Match[str], context: Context) -> Period:
    """Today, yesterday, last night, tomorrow morning."""
    if context.published is None:
        return Period(None, None, "day", relative=True)
    days = _OFFSETS.get(match["today"].lower().split()[0], 0)
    return periods.day(context.published + timedelta(days=days), relative=True)


def weekday(match: re.Match[str], context: Context) -> Period:
    """On Friday, last Sunday; "Fridays" and "every Friday" recur."""
    number = _WEEKDAYS.index(match["weekday"][:3].lower())
    if match["plural"] or match["each"]:
        return Period(None, None, "weekday", weekday=number, recurring=True)
    if context.published is None:
        return Period(None, None, "day", weekday=number, relative=True)
    ahead = (number - context.published.weekday()) % 7
    days = timedelta(days=_days_to_weekday(ahead, match, context))
    return replace(periods.day(context.published + days, relative=True), weekday=number)


def _days_to_weekday(ahead: int, match: re.Match[str], context: Context) -> int:
    """Return the days from publication to the weekday that next comes `ahead` days later."""
    when = (match["when"] or "").lower()
    if when == "last":
        return ahead - 7
    if when in {"next", "coming"}:
        return ahead or 7
    tense = "future" if when == "this" else context.tense(match.start())
    back = tense == "past" or (not tense and ahead > 3)
    return ahead - 7 if ahead and back else ahead


def ago(match: re.Match[str], context: Context) -> Period:
    """Two weeks ago, a month ago."""
    return _counted(match["unit"].lower(), -count(match["count"]), context)


def ahead(match: re.Match[str], context: Context) -> Period:
    """A week from today is a day; two weeks from now, in a month's time are less exact."""
    unit, steps = match["unit"].lower(), count(match["count"])
    if context.published is None or match["since"] != "today":
        return _counted(unit, steps, context)
    return periods.day(context.published + _STEPS[unit] * steps, relative=True)


def this_or_next(match: re.Match[str], context: Context) -> Period:
    """This week, last month, next year, the coming weekend."""
    return _counted(match["unit"].lower(), _WHICH[match["when"].lower()], context)


def _counted(unit: str, steps: int, context: Context) -> Period:
    """Return the day, week, month, … that lies `steps` of them from publication."""
    if context.published is None or abs(steps) > 100:
        return Period(None, None, _UNITS[unit], relative=True)
    return replace(_around(unit, context.published + _STEPS[unit] * steps), relative=True)


def _around(unit: str, at: date) -> Period:
    """Return the day, week, weekend, month, … that a day lies in."""
    if unit == "day":
        return periods.day(at)
    if unit in {"week", "weekend"}:
        monday = at - timedelta(days=at.weekday())
        first = monday if unit == "week" else monday + timedelta(days=5)
        return Period(first, monday + timedelta(days=6), _UNITS[unit])
    if unit == "month":
        return periods.month_of(at.year, at.month)
    if unit == "quarter":
        return periods.months(at.year, (at.month - 1) // 3 * 3 + 1, 3, "quarter")
    first_year = at.year if unit == "year" else at.year // 10 * 10
    return periods.years(first_year, at.year if unit == "year" else first_year + 9, _UNITS[unit])


def count(words: str) -> int:
    """Return a small number as written before a unit: "3", "three"; "a" and "the" are one."""
    return int(words) if words.isdecimal() else int(cardinal(words)) or 1
