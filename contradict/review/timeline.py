"""When who said what of a conflict's question: its values by publish date and source."""

from dataclasses import dataclass
from datetime import date

from contradict.renderers.wording import who
from contradict.types import Claim, Conflict

EDGE = 2.0
"""Percent of the width that are left free outside the first and the last day."""

NAMED = 3
"""Sources that are named beside a value; the table has them all."""


@dataclass(frozen=True, slots=True)
class Point:
    """A source that took a position on a day; `x` is where, in percent."""

    day: date
    source: str
    value: str
    x: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A position's points, the earliest first, and who took it on no known day."""

    value: str
    points: tuple[Point, ...]
    undated: tuple[str, ...]

    @property
    def who(self) -> str:
        """The first sources that took it, and how many more there are."""
        names = list(dict.fromkeys([*(point.source for point in self.points), *self.undated]))
        rest = len(names) - NAMED
        return ", ".join(names[:NAMED]) + (f" and {rest} more" if rest > 0 else "")


@dataclass(frozen=True, slots=True)
class Timeline:
    """A conflict's positions over time; None for both days where nothing is dated."""

    lanes: tuple[Lane, ...]
    first: date | None
    last: date | None

    @property
    def points(self) -> list[Point]:
        """Every point, the earliest first, for reading as a table."""
        found = [point for lane in self.lanes for point in lane.points]
        return sorted(found, key=lambda one: (one.day, one.source, one.value))


def timeline(conflict: Conflict) -> Timeline:
    """Return the timeline of a conflict, its lanes in the order of its positions."""
    days = [
        claim.published
        for position in conflict.positions
        for claim in position.claims
        if claim.published
    ]
    first, last = min(days, default=None), max(days, default=None)
    lanes = tuple(
        _lane(position.value or "unnamed", position.claims, first, last)
        for position in conflict.positions
    )
    return Timeline(lanes, first, last)


def _lane(value: str, claims: tuple[Claim, ...], first: date | None, last: date | None) -> Lane:
    said = sorted({(claim.published, who(claim)) for claim in claims if claim.published})
    points = tuple(
        Point(day, source, value, _x(day, first or day, last or day)) for day, source in said
    )
    undated = tuple(dict.fromkeys(who(claim) for claim in claims if not claim.published))
    return Lane(value, points, undated)


def _x(day: date, first: date, last: date) -> float:
    """Return where a day stands; in the middle if all is said on one."""
    span = (last - first).days
    share = (day - first).days / span if span else 0.5
    return round(EDGE + share * (100 - 2 * EDGE), 2)
