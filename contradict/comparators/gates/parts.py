"""Gate on a part held against its whole: a ward's beds and the hospital's."""

import re

from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection
from contradict.comparators.slots.numbers import Number
from contradict.comparators.vocabulary import root

_ROOMS = (
    "unit|ward|wing|branch|division|department|section|faculty|floor|storey|stand|terminal|"
    "platform|track|lane|gorge|slope|shore|stretch|entrance|kitchen|cafe|café|roof|basement|"
    "annexe|annex|cellar|courtyard"
)
"""Nouns for what belongs to something larger."""

_OPENING = re.compile(
    rf"(?:(?:At|In|On|Only|For) )?(?:[Tt]he|[Oo]ne|[Aa]n?) (?:[\w'’-]+ ){{0,3}}?"
    rf"(?P<part>{_ROOMS})s? (?:of|at|in) (?:the )?(?P<whole>[A-Z][\w-]*)"
)
"""A part that a claim opens with: "The children's unit of St Olav's hospital"."""

_ITS = re.compile(
    rf"\b(?:at|in|on|from) (?:its|their) (?:[a-z][\w'’-]* ){{0,2}}?"
    rf"(?P<part>{_ROOMS}|arm|head office|headquarters|subsidiary|plant|factory|depot|office)s?\b"
)
"""A part of what a claim speaks of: "at its head office"."""

_ALONE = re.compile(r" alone\b")
"""What says behind a name that the claim leaves out the rest: "in Besni alone"."""


def part(difference: Difference) -> Objection | None:
    """Object to a part against its whole: the unit has 48 beds, and the hospital 640.

    Of what is counted the whole has at least as much.
    """
    if difference.kind in {"place", "name", "other"}:
        return None
    left, right = difference.sides
    if _is_part(left, right) or _is_part(right, left):
        return Objection("part and whole", "one side speaks of a part of what the other names")
    return None


def _is_part(side: Side, whole: Side) -> bool:
    return (_opens_with_part(side, whole) or _is_told_of_one(side, whole)) and _fits(side, whole)


def _opens_with_part(side: Side, whole: Side) -> bool:
    """Whether a claim speaks of a part that the other never mentions, though it names the whole."""
    text, other = side.frame.claim.resolved, whole.frame.claim.resolved
    opening = _OPENING.match(text)
    found = opening if opening and opening["whole"] in other else _ITS.search(text)
    return found is not None and all(
        root(word) not in whole.frame.roots for word in found["part"].split()
    )


def _is_told_of_one(side: Side, whole: Side) -> bool:
    """Whether a figure is one of several, by its own words: "in Besni alone, 63 died"."""
    text = side.frame.claim.resolved
    alone = any(_ALONE.match(text, place.end) for place in side.frame.places)
    return alone and " alone" not in whole.frame.claim.resolved


def _fits(part: Side, whole: Side) -> bool:
    """Whether a part is said to have no more than its whole, where both are counted."""
    figures = [value for side in (part, whole) for value in side.values]
    counts = [one for one in figures if isinstance(one, Number) and not one.unit]
    return len(counts) != 2 or counts[0].low <= counts[1].low
