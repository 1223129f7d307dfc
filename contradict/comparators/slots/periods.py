"""Stretches of days that have names: months, quarters, seasons, centuries, feasts.

Feasts that move with Easter come from dateutil, which knows both churches' reckonings; the rest
is arithmetic that `calendar` and `datetime` already do.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

Granularity = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century",
    "part", "range", "weekday", "ambiguous",
]  # fmt: skip
"""How fine a period is stated. `part` is a vague piece ("early 2024"), `range` has two ends,
`weekday` recurs, `ambiguous` can be read in two ways (03/05/2024)."""

Tense = Literal["past", "future", ""]

SEASONS = {
    "spring": ((3, 1), (6, 21)),
    "summer": ((6, 1), (9, 22)),
    "autumn": ((9, 1), (12, 21)),
    "fall": ((9, 1), (12, 21)),
    "winter": ((12, 1), (3, 20)),
}
"""First and last (month, day) in the northern half: the meteorological and the astronomical
season together, since writers use either, so that neighbours overlap by three weeks."""

_AFTER_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
    "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
_FIXED = {
    "new year's day": (1, 1), "epiphany": (1, 6), "valentine's day": (2, 14),
    "st patrick's day": (3, 17), "may day": (5, 1), "bastille day": (7, 14),
    "halloween": (10, 31), "christmas eve": (12, 24), "christmas": (12, 25),
    "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
FEASTS = (*_AFTER_EASTER, *_FIXED)
"""Names of the days that `feast_of` knows, in lower case."""

MOVABLE = frozenset(_AFTER_EASTER)
"""Those of them that fall on another day each year."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; both are None where no year is known.

    `month` and `day` are given where one month or day is meant, with or without a year, and
    `weekday` (Monday is 0) where one is named. `relative` marks what was resolved from the
    publication date ("yesterday", "on Friday"); `recurring` what comes round ("on Fridays").
    """

    first: date | None
    last: date | None
    granularity: Granularity
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    recurring: bool = False


def day(when: date, *, relative: bool = False) -> Period:
    """Return the period of one day."""
    return Period(when, when, "day", when.month, when.day, relative=relative)


def day_of(year: int, month: int, number: int) -> Period | None:
    """Return a calendar day, or None where the month has no such day."""
    exists = 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]
    return day(date(year, month, number)) if exists else None


def month_of(year: int, month: int) -> Period:
    """Return a calendar month."""
    last = date(year, month, monthrange(year, month)[1])
    return Period(date(year, month, 1), last, "month", month)


def years(first: int, last: int, granularity: Granularity = "year") -> Period:
    """Return the years from `first` to `last`, both included."""
    return Period(date(first, 1, 1), date(last, 12, 31), granularity)


def months(year: int, first: int, count: int, granularity: Granularity) -> Period:
    """Return `count` months from month `first` of `year` on, within that year."""
    last = month_of(year, first + count - 1).last
    return Period(date(year, first, 1), last, granularity)


def season_of(year: int, name: str) -> Period:
    """Return a season of the northern half; a winter belongs to the year it begins in."""
    (month, number), (last_month, last_number) = SEASONS[name]
    last = date(year + (last_month < month), last_month, last_number)
    return Period(date(year, month, number), last, "season")


def feast_of(year: int, name: str, *, orthodox: bool = False) -> Period:
    """Return the day of a feast in `FEASTS`."""
    if name in _FIXED:
        return day(date(year, *_FIXED[name]))
    sunday = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return day(sunday + timedelta(days=_AFTER_EASTER[name]))


def piece(whole: Period, start: float, end: float, granularity: Granularity) -> Period:
    """Return a period from one share of another to the next: `piece(year, 0, 0.5, "half")`.

    Pieces of a year are whole months.
    """
    if whole.first is None or whole.last is None:
        return replace(whole, granularity=granularity)
    if whole.granularity == "year":
        first, count = round(start * 12) + 1, round((end - start) * 12)
        return replace(months(whole.first.year, first, count, granularity), relative=whole.relative)
    length = (whole.last - whole.first).days + 1
    first_day = whole.first + timedelta(days=round(length * start))
    last_day = whole.first + timedelta(days=max(round(length * end) - 1, 0))
    return Period(first_day, last_day, granularity, relative=whole.relative)


def shifted(start: Period, days: int) -> Period:
    """Return the day that lies `days` after (or before) a day."""
    if start.first is None:
        return Period(None, None, "day")
    return day(start.first + timedelta(days=days), relative=start.relative)


def nearest(
    in_year: Callable[[int], Period | None], published: date, tense: Tense
) -> Period | None:
    """Return the occurrence of a yearly period that a text of that day means.

    That is the one within a month of publication, if there is one; else the last one in the
    past tense, the coming one in the future tense, and the nearest where the tense is unknown.
    """
    near = range(published.year - 1, published.year + 2)
    found = [period for year in near if (period := in_year(year)) is not None]
    by_distance = sorted(found, key=lambda period: abs(distance(period, published)))
    if not by_distance or not tense or abs(distance(by_distance[0], published)) <= 31:
        return by_distance[0] if by_distance else None
    return next(_on_side(by_distance, published, tense), by_distance[0])


def _on_side(periods: Iterable[Period], published: date, tense: Tense) -> Iterator[Period]:
    sign = 1 if tense == "future" else -1
    return (period for period in periods if distance(period, published) * sign >= 0)


def distance(period: Period, published: date) -> int:
    """Return how many days a period lies after (or, below zero, before) a day; 0 if it is in it."""
    if period.first is not None and period.first > published:
        return (period.first - published).days
    if period.last is not None and period.last < published:
        return (period.last - published).days
    return 0
