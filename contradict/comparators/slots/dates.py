"""Dates: when a claim says something is, as a stretch of days, and how two of them relate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from contradict.comparators.slots import periods
from contradict.comparators.slots.date_rules import Dated, scan
from contradict.comparators.slots.number_words import CARDINAL
from contradict.comparators.slots.periods import Granularity, Period
from contradict.comparators.slots.relative_dates import count
from contradict.comparators.slots.tense import Context
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

Bound = Literal["", "since", "until"]


@dataclass(frozen=True, slots=True)
class Date(Value):
    """A date as the text gives it: "since 3 May", "the end of 2024", "Sunday".

    `period` is what is named. `bound` says on which side it is open: "since 2022" (also "from",
    "after") and "until 2027" (also "by", "before") name 2022 and 2027 and mean more.
    """

    period: Period
    bound: Bound = ""

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
        weekday or "yesterday" (time zones; shape F30 of the false positives). `REFINES`: they
        have days in common, counting what a bound leaves open. `DIFFERENT`: they have none, or
        both are bounds of one side that name different days. `INCOMPARABLE`: one can't be told,
        or one recurs.
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

_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(
        ("since", "from", "after", "as of", "as from", "starting", "beginning", "effective"),
        "since",
    ),
    **dict.fromkeys(("until", "till", "up to", "by", "before", "no later than"), "until"),
}
_PIECES = {
    "early": (0, 1 / 3), "mid": (1 / 4, 3 / 4), "late": (2 / 3, 1),
    "beginning": (0, 1 / 4), "start": (0, 1 / 4), "middle": (1 / 4, 3 / 4),
    "end": (3 / 4, 1), "close": (3 / 4, 1), "first half": (0, 1 / 2), "second half": (1 / 2, 1),
    "first quarter": (0, 1 / 4), "second quarter": (1 / 4, 1 / 2),
    "third quarter": (1 / 2, 3 / 4), "fourth quarter": (3 / 4, 1), "last quarter": (3 / 4, 1),
    "first three months": (0, 1 / 4), "first six months": (0, 1 / 2),
    "first nine months": (0, 3 / 4), "last three months": (3 / 4, 1),
}  # fmt: skip
"""Which share of a period such words mean; the vague ones are chosen wide."""

_BEFORE = re.compile(
    rf"(?:\b(?P<bound>{'|'.join(_BOUNDS)})\s+)?"
    rf"(?:\b(?P<count>an?|the|{CARDINAL}|\d{{1,3}})\s+(?P<unit>day|week|fortnight)s?\s+"
    r"(?P<side>before|after)\s+)?"
    rf"(?:(?:\bthe\s+)?\b(?P<piece>{'|'.join(_PIECES)})(?:\s+of\s+|\s+in\s+|[\s-]+))?"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
_REACH = 60
"""How many characters before a date its bound, count and piece are looked for in."""

_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*|\s+and\s+")
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


@lru_cache(maxsize=16384)
def find(text: str, published: date | None) -> tuple[Date, ...]:
    """Return the dates in `text`, in order, not overlapping."""
    return tuple(
        _with_context(text, found, after)
        for after, found in _with_previous_end(_joined(text, list(scan(Context(text, published)))))
    )


def _with_previous_end(found: Iterator[Dated]) -> Iterator[tuple[int, Dated]]:
    end = 0
    for dated in found:
        yield end, dated
        end = dated.end


def _joined(text: str, found: list[Dated]) -> Iterator[Dated]:
    """Yield the dates with "2003 to 2009" and "between 3 and 9 May" made one range each."""
    previous: Dated | None = None
    for dated in found:
        span = previous and _range(text, previous, dated)
        if previous and not span:
            yield previous
        previous = span or dated
    if previous:
        yield previous


def _range(text: str, left: Dated, right: Dated) -> Dated | None:
    joint = _TO.fullmatch(text, left.end, right.start)
    lone_and = joint and "and" in joint.group() and not text[: left.start].endswith("etween ")
    first, last = left.period.first, right.period.last
    if not joint or lone_and or first is None or last is None or first > last:
        return None
    return Dated(left.start, right.end, Period(first, last, "range"))


def _with_context(text: str, found: Dated, after: int) -> Date:
    """Take what stands before a date into it: its bound, its piece, the days counted from it."""
    before = _BEFORE.search(text[max(after, found.start - _REACH) : found.start])
    if before is None or found.period.granularity == "range":
        return Date(found.start, found.end, text[found.start : found.end], found.period)
    offset = max(after, found.start - _REACH)
    starts = [before.start(name) for name in ("bound", "count", "piece") if before[name]]
    start = offset + min(starts) if starts else found.start
    period = _counted(_piece(found.period, before["piece"]), before)
    bound = _BOUNDS[" ".join(before["bound"].lower().split())] if before["bound"] else ""
    return Date(start, found.end, text[start : found.end], period, bound)


def _piece(whole: Period, words: str | None) -> Period:
    if not words or whole.granularity == "day":
        return whole
    name = " ".join(words.lower().split())
    kind = name.split()[-1]
    granularity: Granularity = "half" if kind == "half" else "quarter" if kind == "quarter" else "part"
    return periods.piece(whole, *_PIECES[name], granularity)


def _counted(period: Period, before: re.Match[str]) -> Period:
    if not before["count"] or period.granularity != "day":
        return period
    days = count(before["count"].lower()) * _DAYS[before["unit"].lower()]
    return periods.shifted(period, days if before["side"].lower() == "after" else -days)


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
    if a == b or _one_day_apart(left.period, right.period):
        return Relation.SAME
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


