"""What figures of a claim make: a fall from 800 to 600 a percentage, 40 in each of five a total.

Held to what another claim states or makes they may contradict it, though no figure of one stands
in the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, product

from contradict.comparators.differences import SHARED, Difference, difference, side_of
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.polarity import nearest_clauses, turned_against
from contradict.comparators.slots.numbers import NUMBERS, Number
from contradict.comparators.slots.value import Relation

RECKONED_ALIKE = 0.85
"""Overlap from which a percentage is of what the other claim's figures are: staff that was cut from
900 to 600, and the use of water that was cut by half, have four words in five in common."""

_FROM = re.compile(r"\bfrom\s$")
_TO = re.compile(r"\s(?:[a-z]+\s)?to\s$")
_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?$")
_BY = re.compile(r"\bby\s(?:[a-z]+\s)?$")
_OUT_OF = re.compile(r"\b[Oo]f\s(?:the\s|its\s|their\s|all\s)?$")
_ALL = re.compile(r"\b[Aa]ll\s(?:of\s)?(?:the\s|its\s|their\s)?$")
_EACH = re.compile(r"\b[Ee](?:ach|very one)\sof\s(?:(?:the|its|their|his|her)\s)?")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A percentage that two figures make; `of` are the two.

    `moved` says that it is by how much the first became the second, and else what part the first
    is of the second, whichever the text gives first.
    """

    of: tuple[Number, Number]
    percent: Number
    moved: bool


@of_claim
def reckoned(claim: Frame) -> tuple[Reckoned, ...]:
    """Return the percentages that figures of a claim make, in order."""
    return tuple(_reckoned_of(claim))


def _reckoned_of(claim: Frame) -> Iterator[Reckoned]:
    text = claim.claim.resolved
    for first, second in pairwise(claim.numbers):
        between = text[first.end : second.start]
        if first.low <= 0 or second.low <= 0 or first.unit not in {second.unit, ""}:
            continue
        if _TO.fullmatch(between) and _FROM.search(text[: first.start]):
            yield _reckoned(first, second, abs(second.low - first.low) / first.low, moved=True)
        elif _OF.fullmatch(between) and not second.unit and first.low <= second.low:
            yield _reckoned(first, second, first.low / second.low, moved=False)
        elif _opens_with_whole(text, first, second):
            yield _reckoned(second, first, second.low / first.low, moved=False)


def _opens_with_whole(text: str, whole: Number, part: Number) -> bool:
    """Whether a figure counts some of what one before it counts: "Of the 48 penguins, 19"."""
    said = text[: part.start].endswith(", ") and _OUT_OF.search(text[: whole.start])
    return bool(said) and not (whole.unit or part.unit or part.ordinal) and part.low <= whole.low


def _reckoned(first: Number, second: Number, share: float, *, moved: bool) -> Reckoned:
    figure = replace(first, low=100 * share, high=100 * share, unit="percent", change="")
    return Reckoned((first, second), replace(figure, noun="", approximate=True), moved)


def for_each(left: Frame, a: Number, right: Frame, b: Number) -> bool:
    """Return whether one side's figure is for each of several, and may make the other's in all.

    It makes it where 40 in each of five stand against 200, and may where nobody says how many
    there are. The same for both orders.
    """
    one, other = _each_of(left, a), _each_of(right, b)
    if bool(one) == bool(other):
        return False
    return _makes(left, one, a, b) if one else _makes(right, other, b, a)


def _each_of(claim: Frame, figure: Number) -> re.Match[str] | None:
    """Return the words by which a figure is one for each of several, in front of it."""
    found = _EACH.search(claim.claim.resolved)
    return found if found and found.end() < figure.start else None


def _makes(claim: Frame, found: re.Match[str] | None, each: Number, total: Number) -> bool:
    counts = [one for one in claim.numbers if found and one.start == found.end()]
    made = (replace(each, low=each.low * n.low, high=each.high * n.high) for n in counts)
    return not counts or any(NUMBERS.relation(one, total).agrees for one in made)


def opposite_parts(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield parts of one whole that leave no room for each other: all survived, two were killed.

    What one side says of its part is the opposite of what the other says of its own.
    """
    for mine, yours in product(_parts(left), _parts(right)):
        whole = mine.of[1].low == yours.of[1].low
        crowded = whole and mine.percent.low + yours.percent.low > FULL
        if crowded and turned_against(*nearest_clauses(left, right)):
            here, there = side_of(left, mine.of[:1]), side_of(right, yours.of[:1])
            found = difference("number", here, there, ratio)
            if found.overlap >= SHARED:
                yield found


FULL = 100.5
"""Percentage beyond which two parts are more than their whole, rounding left out."""


@of_claim
def _parts(claim: Frame) -> tuple[Reckoned, ...]:
    """Return what part of a whole a claim tells of: two of the four, or all four."""
    text = claim.claim.resolved
    wholes = (n for n in claim.numbers if not n.unit and _ALL.search(text[: n.start]))
    parts = (one for one in reckoned(claim) if not one.moved)
    return (*parts, *(_reckoned(n, n, 1.0, moved=False) for n in wholes))


def percentages_by_reckoning(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield a percentage of one claim that the figures of the other do not make."""
    for mine, stated in _held(left, right):
        found = difference("number", side_of(left, mine), side_of(right, (stated,)), ratio)
        if found.overlap >= RECKONED_ALIKE:
            yield found
    for yours, stated in _held(right, left):
        found = difference("number", side_of(left, (stated,)), side_of(right, yours), ratio)
        if found.overlap >= RECKONED_ALIKE:
            yield found


def _held(claim: Frame, other: Frame) -> Iterator[tuple[tuple[Number, Number], Number]]:
    """Yield two figures and the percentage of the other claim that they contradict."""
    for one in reckoned(claim):
        for stated in other.numbers:
            of_one_sort = stated.unit == "percent" and one.moved == _is_change(stated, other)
            if of_one_sort and _differ(one.percent, stated):
                yield one.of, stated


def _differ(made: Number, stated: Number) -> bool:
    return NUMBERS.relation(made, _rounded(stated)) is Relation.DIFFERENT


def _rounded(stated: Number) -> Number:
    """Return a percentage with what may have been rounded to it, half a point at least."""
    half = max(stated.step, 1.0) / 2
    return replace(stated, change="", low=stated.low - half, high=stated.high + half)


def _is_change(stated: Number, claim: Frame) -> bool:
    """Whether a percentage is by how much something changed: "by half", "rose 6 per cent"."""
    return bool(stated.change or _BY.search(claim.claim.resolved[: stated.start]))
