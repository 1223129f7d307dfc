"""Dates with what stands before them: a bound, a piece of the whole, days counted from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateutil.relativedelta import relativedelta

from contradict.comparators.slots import periods
from contradict.comparators.slots.date_rules import Dated, scan
from contradict.comparators.slots.number_words import CARDINAL
from contradict.comparators.slots.periods import Granularity, Period
from contradict.comparators.slots.relative_dates import count
from contradict.comparators.slots.tense import Context

Bound = Literal["", "since", "until"]


@dataclass(frozen=True, slots=True)
class Bounded(Dated):
    """A date and the side on which it is open, if any: "since 2022", "by the end of May"."""

    bound: Bound = ""


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
    "final quarter": (3 / 4, 1), "opening quarter": (0, 1 / 4),
    "first three months": (0, 1 / 4), "first six months": (0, 1 / 2),
    "first nine months": (0, 3 / 4), "last three months": (3 / 4, 1),
    "final three months": (3 / 4, 1), "last six months": (1 / 2, 1),
    "final six months": (1 / 2, 1), "last half": (1 / 2, 1),
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
_RUN = re.compile(
    rf"\b(?P<run>(?:{CARDINAL}|\d{{1,2}})\s+months|year)\s+"
    r"(?:to|ending|ended|through)\s+(?:in\s+)?(?:the\s+end\s+of\s+)?\Z",
    re.IGNORECASE,
)
"""What makes a month the last of several: "the twelve months to June"."""

_REACH = 60
"""How many characters before a date its bound, count and piece are looked for in."""

_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*|\s+and\s+")
_YEAR = re.compile(r"\d{4}")
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def bounded_dates(text: str, published: date | None) -> Iterator[Bounded]:
    """Yield the dates of a text, in order, not overlapping, ranges made one."""
    end = 0
    for found in _joined(text, list(scan(Context(text, published)))):
        yield _with_context(text, found, end)
        end = found.end


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
    if not joint or lone_and or first is None or last is None:
        return None
    if last < first and not _YEAR.search(text, left.start, right.end):
        last += relativedelta(years=1)  # "between November and March"
    return Dated(left.start, right.end, Period(first, last, "range")) if first <= last else None


def _with_context(text: str, found: Dated, after: int) -> Bounded:
    """Take what stands before a date into it: its bound, its piece, the days counted from it."""
    offset = max(after, found.start - _REACH)
    run = _RUN.search(text[offset : found.start])
    if run and (period := _run(found.period, run["run"].lower())):
        return Bounded(offset + run.start(), found.end, period)
    before = _BEFORE.search(text[offset : found.start])
    if before is None or found.period.granularity == "range":
        return Bounded(found.start, found.end, found.period)
    is_day = found.period.granularity == "day"
    taken = ("bound", "count") if is_day else ("bound", "piece")
    starts = [before.start(name) for name in taken if before[name]]
    start = offset + min(starts) if starts else found.start
    period = _counted(_piece(found.period, before["piece"]), before)
    bound = _BOUNDS[" ".join(before["bound"].lower().split())] if before["bound"] else ""
    return Bounded(start, found.end, period, bound)


def _run(last: Period, words: str) -> Period | None:
    """Return the months of which `last` is the last, None where it is no month of a year."""
    if last.granularity != "month" or last.first is None:
        return None
    months = 12 if words == "year" else count(words.split(maxsplit=1)[0])
    first = last.first - relativedelta(months=months - 1)
    return Period(first, last.last, "range") if months > 1 else last


def _piece(whole: Period, words: str | None) -> Period:
    if not words or whole.granularity == "day":
        return whole
    name = " ".join(words.lower().split())
    return periods.piece(whole, *_PIECES[name], _granularity(name))


def _granularity(piece: str) -> Granularity:
    """Return how fine a piece is: three months are a quarter, and the end of a year is vague."""
    if piece.endswith(("quarter", "three months")):
        return "quarter"
    return "half" if piece.endswith(("half", "six months")) else "part"


def _counted(period: Period, before: re.Match[str]) -> Period:
    if not before["count"] or period.granularity != "day":
        return period
    days = count(before["count"].lower()) * _DAYS[before["unit"].lower()]
    return periods.shifted(period, days if before["side"].lower() == "after" else -days)
