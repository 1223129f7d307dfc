"""Periods with two ends, "1884–1956", and whether two of them can be one."""

from datetime import date, timedelta

from contradict.comparators.slots.periods import Period

_End = tuple[int, ...]
"""Where a range begins or ends, as finely as it says: year, then month, then day."""


def ends_apart(left: Period, right: Period) -> bool:
    """Return whether two ranges with days in common begin or end differently; symmetric.

    One that lies within the other at both ends may be a part of it: a term in office, and a
    year's leave. A shared end with another beyond it is another answer, as are ranges that
    each reach beyond the other: two lives, two seasons.
    """
    if not left.granularity == right.granularity == "range":
        return False
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return False
    a, b = _beginning(left.first), _beginning(right.first)
    y, z = _ending(left.last), _ending(right.last)
    if _agree(a, b) or _agree(y, z):
        return _agree(a, b) != _agree(y, z)
    return (a < b) == (y < z)


def _beginning(day: date) -> _End:
    told = 3 if day.day > 1 else 2 if day.month > 1 else 1
    return (day.year, day.month, day.day)[:told]


def _ending(day: date) -> _End:
    next_day = day + timedelta(days=1)
    told = 3 if next_day.day > 1 else 2 if next_day.month > 1 else 1
    return (day.year, day.month, day.day)[:told]


def _agree(left: _End, right: _End) -> bool:
    """Whether one end is the other, told more coarsely: 1884, and 12 May 1884."""
    return all(a == b for a, b in zip(left, right, strict=False))
