"""Gates on time: other periods and other occurrences of what recurs."""

import re
from collections.abc import Sequence

from contradict.calendar_words import WEEKDAY
from contradict.comparators.clauses import LONG
from contradict.comparators.differences import Difference, Side, common_anchors
from contradict.comparators.gates.objection import Objection
from contradict.comparators.plans import came_of_plan
from contradict.comparators.polarity import turned_against
from contradict.comparators.sequence import order
from contradict.comparators.slots.dates import DATES, Date, finest
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import OCCASIONS, root
from contradict.types import Kind

OCCURRENCE_DAYS = 60
"""Two dated events further apart than this, each reported close to its day, are two events."""

REPORT_DAYS = 180
"""Undated figures in reports further apart than this may both have been right in their time."""

MONTH_DAYS = 31
"""Days that a month has at the most."""

STATE_DAYS = 365
"""Days after which what was reported without a date may have changed."""

REPORTED_DAYS = 21
"""How close to an event its report must be published to be a report of that occurrence."""


def period(difference: Difference) -> Objection | None:
    """Object to figures of two periods, and to dates of two occurrences."""
    if difference.kind == "date":
        return _reversed(difference) or _occurrence(difference)
    if difference.kind == "number" and (told := _told_of_part(*difference.sides)):
        return Objection("two periods", f"one side tells of {told}")
    if difference.kind in {"name", "place"} and _won_anew(difference):
        reason = "the reports are months apart, of what happens again and again"
        return Objection("another occurrence", reason)
    left, right = (_dates(side, difference.kind) for side in difference.sides)
    pairs = [(a, b) for a in left for b in right]
    apart = [(a, b) for a, b in pairs if _other_period(a, b, difference.kind)]
    if apart and len(apart) == len(pairs):
        a, b = apart[0]
        code = "two periods" if _each_of_its_period(difference, apart) else "other period"
        return Objection(code, f"the claims are about {a.text} and {b.text}")
    if difference.kind == "number" and _reported_far_apart(difference):
        return Objection("other period", "the reports are months apart and share no date")
    return None


def sequence(difference: Difference) -> Objection | None:
    """Object to what was before something, and something else after it.

    A figure from before the merger and one from after it are two; so are the check before a flood
    and the repair after it. One thing that is told to have come both before and after is no such.
    """
    left, right = (order(side.frame.words_in(side.clause)) for side in difference.sides)
    if not left or not right or left.word == right.word:
        return None
    mine, yours = (
        left.told & difference.left.clause.roots,
        right.told & difference.right.clause.roots,
    )
    one = mine <= yours or yours <= mine
    if difference.kind == "number" or (not difference.left.values and not one):
        return Objection("another event", "one side tells of before, the other of after")
    return None


def changed(difference: Difference) -> Objection | None:
    """Object to undated states of long ago: the hall had poor seats, and was rebuilt since."""
    if difference.kind in _STATES and _years_apart(difference):
        return Objection("another time", "the reports are years apart and share no date")
    return None


def _other_period(left: Date, right: Date, kind: Kind) -> bool:
    """Whether figures for the two dates are two figures: May and June, a quarter and its year.

    What happens in June happens in its year: only figures are other ones for a part of a period.
    """
    relation = DATES.relation(left, right)
    spans = {_span(left), _span(right)}
    part = relation is Relation.REFINES and len(spans) > 1 and spans <= _PERIODS
    return (part and kind == "number") or relation is Relation.DIFFERENT


def _span(when: Date) -> str:
    """Return how fine a date is; a range of more than one month is a period: "May to July"."""
    days = (when.last - when.first).days if when.first and when.last else 0
    return "months" if when.granularity == "range" and days > MONTH_DAYS else when.granularity


_PART = re.compile(
    r"\b((?:first|second|third|last|final|opening|closing)\s"
    r"(?:half|quarter|third|part|day|week|month|days|weeks|months))\s(?:of|in)\s"
    r"(?:the|its|his|her|their)\s([a-z]+)"
)


def _told_of_part(left: Side, right: Side) -> str:
    """Return the period that one side tells of and the other does not, "" for none."""
    if _then_and_now(left, right):
        return "years ago, or of all years since"
    part = _part_of_other(left, right)
    return f"the {part} alone" if part else ""


def _part_of_other(left: Side, right: Side) -> str:
    """Return the part of a season, say, that one side tells of, and the other of the whole."""
    for mine, yours in ((left, right), (right, left)):
        found = _PART.search(mine.frame.claim.resolved)
        other = _PART.search(yours.frame.claim.resolved)
        if found and not other and root(found[2]) in yours.frame.roots:
            return f"{found[1]} of the {found[2]}"
    return ""


_SINCE = re.compile(r"\b[Ss]ince (?:[\w'’-]+ ){0,4}?\d{4}\b")
_LATELY = re.compile(
    r"\b(?:this|last|the past|the previous) (?:year|season|month|week|quarter|summer|winter)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|today|currently|at present|these days|nowadays)\b", re.IGNORECASE)

YEARS_AGO = 365
"""Days before its report from which a date is one of years ago."""


def _then_and_now(left: Side, right: Side) -> bool:
    """Whether one side tells of years ago or of all years since, the other of what is now.

    "When it opened in 1987 it had 640 pupils", and "it now has 214"; "since 2015, 41", and "three
    last year".
    """
    return any(_is_bygone(a, b) for a, b in ((left, right), (right, left)))


def _is_bygone(side: Side, other: Side) -> bool:
    text, now = side.frame.claim.resolved, other.frame.claim.resolved
    if _SINCE.search(now):
        return False
    if _SINCE.search(text) and _LATELY.search(now):
        return True
    return _dated_years_ago(side) and not other.frame.dates and bool(_NOW.search(now))


def _dated_years_ago(side: Side) -> bool:
    published = side.frame.claim.published
    ends = [when.last for when in side.frame.dates if when.last]
    if published is None or not ends:
        return False
    return all((published - end).days > YEARS_AGO for end in ends)


def _each_of_its_period(difference: Difference, apart: Sequence[tuple[Date, Date]]) -> bool:
    """Whether the figures are of named periods, and no ages: who died at 44 did so on a day."""
    value = difference.left.values[0] if difference.kind == "number" else None
    spans = {_span(when) for pair in apart for when in pair}
    return isinstance(value, Number) and value.noun != "age" and spans <= _PERIODS


_PERIODS = frozenset({"month", "months", "quarter", "half", "season", "year", "decade"})


def _lasts(value: Number) -> bool:
    """Whether a figure measures a thing, and no count, share, sum, score or time."""
    return not (value.unit in _PASSING or value.unit.isupper() or value.scores)


_PASSING = frozenset(
    "percent, percentage point, share, score, second, minute, hour, day, week, month, year, "
    "temperature, degC, degF, kelvin".split(", ")
) | {""}


def _dates(side: Side, kind: str) -> tuple[Date, ...]:
    """Return the dates of a side: for a number any in the claim, else its clause's own.

    A claim so long that it lists events has dates of its own for each. Of "on Monday, for the
    second time this year" only Monday is the day of the figure.
    """
    if kind == "number" and len(side.frame.words) <= LONG:
        return finest(side.frame.dates)
    return tuple(when for when in side.frame.dates if when in side.clause)


def _reported_far_apart(difference: Difference) -> bool:
    """Whether two undated figures were published too far apart to be of one moment.

    Lengths, weights and the like belong to a thing for good, so that time excuses nothing, nor
    does it where a figure was planned.
    """
    value = difference.left.values[0]
    if isinstance(value, Number) and _lasts(value):
        return False
    return not came_of_plan(*difference.sides) and _months_apart(difference)


def _years_apart(difference: Difference) -> bool:
    """Whether years lie between two reports of what may have changed since, and none was planned.

    A report that looks back, to a date of its own, may contradict the one of that time.
    """
    dates = [side.frame.claim.published for side in difference.sides]
    if dates[0] is None or dates[1] is None or abs((dates[0] - dates[1]).days) < STATE_DAYS:
        return False
    return not any(side.frame.dates for side in difference.sides) and not came_of_plan(
        *difference.sides
    )


_STATES = frozenset({"status", "negation", "other"})


def _won_anew(difference: Difference) -> bool:
    """Whether months lie between two reports of a winner or a host, for a day that neither says."""
    shared = difference.left.clause.roots & difference.right.clause.roots
    return not shared.isdisjoint(_RECURRING) and _months_apart(difference)


_RECURRING = OCCASIONS | {"win", "hold"}


def _months_apart(difference: Difference) -> bool:
    dates = [side.frame.claim.published for side in difference.sides]
    if dates[0] is None or dates[1] is None or abs((dates[0] - dates[1]).days) < REPORT_DAYS:
        return False
    common = common_anchors(difference.left, difference.right)
    return not any(isinstance(anchor, Date) for anchor in common)


def _reversed(difference: Difference) -> Objection | None:
    """Object to dates of two events: it rose in May, and fell in June.

    What lasts has no such days: closed since June, and open since May. Who did not come until
    June did come, and is dated all the same.
    """
    left, right = difference.sides
    values = (*left.values, *right.values)
    bounded = any(isinstance(value, Date) and value.bound for value in values)
    if bounded or not turned_against(left.clause, right.clause):
        return None
    reason = f"one side tells of {left.text}, the other of the opposite, and {right.text}"
    return Objection("other period", reason)


def _occurrence(difference: Difference) -> Objection | None:
    a, b = difference.left.values[0], difference.right.values[0]
    if not (isinstance(a, Date) and isinstance(b, Date)):
        return None
    weekdays = all(_WEEKDAY.fullmatch(when.text) for when in (a, b))
    apart = REPORTED_DAYS if weekdays else OCCURRENCE_DAYS
    if a.first is None or b.first is None or abs((a.first - b.first).days) < apart:
        return None
    if _reported_fresh(difference.left, a) and _reported_fresh(difference.right, b):
        reason = f"each is reported near its own day ({a.text}, {b.text}): two occurrences"
        return Objection("another occurrence", reason)
    return None


_WEEKDAY = re.compile(f"(?:on )?(?:{WEEKDAY})")
"""A day that only its report says the week of: weeks later it is another."""


def _reported_fresh(side: Side, when: Date) -> bool:
    published = side.frame.claim.published
    if published is None or when.first is None:
        return False
    return abs((published - when.first).days) <= REPORTED_DAYS
