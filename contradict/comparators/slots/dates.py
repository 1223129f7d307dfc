"""Dates: when a claim says something is, as a stretch of days, and how two of them relate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from contradict.calendar_words import WEEKDAY
from contradict.comparators.slots.bounded_dates import Bound, bounded_dates
from contradict.comparators.slots.date_ranges import ends_apart
from contradict.comparators.slots.periods import Granularity, Period
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

_CLOCK = re.compile(
    r"\d\s?[ap]\.?m\b|\bo['’]clock\b"
    r"|(?<![\d.:$€£])\d{1,2}:[0-5]\d(?!\d|[.:]\d|\s?%)"
    r"|\b(?:GMT|UTC)\b"
    r"|\b(?:local|eastern|central|mountain|pacific) time\b|(?-i:(?<=[\w,] )[A-Z][a-z]+ time\b)"
    r"|\b(?:night|overnight|evening|morning|midnight|noon|dawn)\b"
    rf"|\b(?:late|early) (?:on|{WEEKDAY})\b",
    re.IGNORECASE,
)
"""An hour ("8 pm", "20:00", "8.30 GMT", "Moscow time") or part of a day ("late on Sunday").

"8.30" alone may be a price or a share, "First time" opens a sentence, and "late" means dead.
"""


@dataclass(frozen=True, slots=True)
class Date(Value):
    """A date as the text gives it: "since 3 May", "the end of 2024", "Sunday".

    `period` is what is named. `bound` says on which side it is open: "since 2022" (also "from",
    "after") and "until 2027" (also "by", "before") name 2022 and 2027 and mean more. `clocked`
    says that the sentence gives an hour or a part of a day, of this date or another.
    """

    kind: ClassVar[Kind] = "date"

    period: Period
    bound: Bound = ""
    clocked: bool = False

    @property
    def first(self) -> date | None:
        """The first day of what is named, or None where it can't be told."""
        return self.period.first

    @property
    def last(self) -> date | None:
        """The last day of what is named, or None where it can't be told."""
        return self.period.last

    @property
    def granularity(self) -> Granularity:
        """How fine the date is."""
        return self.period.granularity


@dataclass(frozen=True, slots=True)
class Dates:
    """The slot of dates."""

    kind: Kind = "date"

    def find(self, text: str, published: date | None) -> tuple[Date, ...]:
        """Return the dates in `text`, in order; what is relative is resolved from `published`."""
        return find(text, published)

    def relation(self, left: Date, right: Date) -> Relation:
        """Return how two dates relate.

        `SAME`: equal stretches of days, or two days one apart where one was resolved from a
        weekday or "yesterday" and an hour is told: 8 pm here is the next day elsewhere (shape
        F30 of the false positives). `REFINES`: they have days in common, counting what a bound
        leaves open. `DIFFERENT`: they have none, or both are bounds of one side that name
        different days, or ranges of which neither is a part of the other (1884–1956, 1884–1958).
        `INCOMPARABLE`: one can't be told, or one recurs.
        """
        a, b = left.period, right.period
        if (a, left.bound) == (b, right.bound):
            return Relation.SAME
        if a.recurring or b.recurring:
            return _recurring(a, b)
        if a.first is None or b.first is None:
            return _by_calendar(a, b)
        return _by_days(left, right)


DATES = Dates()


@lru_cache(maxsize=16384)
def find(text: str, published: date | None) -> tuple[Date, ...]:
    """Return the dates in `text`, in order, not overlapping."""
    clocked = bool(_CLOCK.search(text))
    return tuple(
        Date(d.start, d.end, text[d.start : d.end], d.period, d.bound, clocked)
        for d in bounded_dates(text, published)
    )


def finest(dates: Sequence[Date]) -> tuple[Date, ...]:
    """Return the dates without "this year" and the like where 3 May stands too."""
    return tuple(
        when
        for when in dates
        if not (when.period.relative and any(_contains(when, other) for other in dates))
    )


def _contains(outer: Date, inner: Date) -> bool:
    if None in (outer.first, outer.last, inner.first, inner.last) or outer.bound or inner.bound:
        return False
    spans = [(when.first or date.min, when.last or date.max) for when in (outer, inner)]
    (first, last), (inner_first, inner_last) = spans
    return spans[0] != spans[1] and first <= inner_first and inner_last <= last


def _recurring(a: Period, b: Period) -> Relation:
    if not (a.recurring and b.recurring):
        return Relation.INCOMPARABLE
    return Relation.SAME if a.weekday == b.weekday else Relation.DIFFERENT


def _by_calendar(a: Period, b: Period) -> Relation:
    """Compare what is known of dates of which one or both have no year."""
    if a.month is None or b.month is None:
        return Relation.INCOMPARABLE
    if a.month != b.month or (a.day and b.day and a.day != b.day):
        return Relation.DIFFERENT
    return Relation.SAME if a == b else Relation.REFINES


def _by_days(left: Date, right: Date) -> Relation:
    a, b = _days(left, right.bound), _days(right, left.bound)
    slack = (left.clocked or right.clocked) and _one_day_apart(left.period, right.period)
    if a == b or slack:
        return Relation.SAME
    if ends_apart(left.period, right.period):
        return Relation.DIFFERENT
    return Relation.REFINES if max(a[0], b[0]) <= min(a[1], b[1]) else Relation.DIFFERENT


def _days(dated: Date, other: Bound) -> tuple[date, date]:
    """Return the first and last day: of what is named if both are bounds of one side."""
    first, last = dated.first or date.min, dated.last or date.max
    if dated.bound == other:
        return first, last
    return (
        date.min if dated.bound == "until" else first,
        date.max if dated.bound == "since" else last,
    )


def _one_day_apart(a: Period, b: Period) -> bool:
    if {a.granularity, b.granularity} != {"day"} or not (a.relative or b.relative):
        return False
    return a.first is not None and b.first is not None and abs((a.first - b.first).days) <= 1
