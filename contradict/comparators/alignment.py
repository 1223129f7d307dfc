"""Which value of one claim answers the same question as which value of the other.

Two ways lead there. Near-copies are aligned word by word: what stands in the same place of the
same sentence answers the same question, whatever it is. Everything else is aligned by role: a
place by its preposition and the action around it, a number by what it counts, a date by the
event it dates.
"""

from collections.abc import Iterator
from functools import lru_cache

from contradict.comparators.agreement import all_different, alone, figures_differ, unmatched
from contradict.comparators.copies import NEAR_COPY, aligned_by_word, copy_ratio
from contradict.comparators.differences import (
    SHARED,
    TOLD_ALIKE,
    Difference,
    Side,
    common_anchors,
    difference,
    overlap,
    side_of,
)
from contradict.comparators.frames import LAST_PAIRS, Frame
from contradict.comparators.name_roles import one_part, roles
from contradict.comparators.persons import traits_differ
from contradict.comparators.plans import came_of_plan
from contradict.comparators.reckoning import (
    for_each,
    opposite_parts,
    percentages_by_reckoning,
)
from contradict.comparators.roles import roles_swapped
from contradict.comparators.sites import located
from contradict.comparators.slots.dates import DATES, finest
from contradict.comparators.slots.figure_nouns import synonyms
from contradict.comparators.slots.names import NAMES
from contradict.comparators.slots.numbers import NUMBERS, Number, same_measure
from contradict.comparators.slots.places import PLACES
from contradict.comparators.slots.units import is_money
from contradict.comparators.slots.value import Relation
from contradict.comparators.tallies import COUNTED_ON, running_count
from contradict.comparators.vocabulary import EVENTS, OCCASIONS, SITED

_LINKS = frozenset("of the and for de la le van von".split())
"""Words that two names may have in common and be strangers."""

NEVER = 2.0
"""More overlap than any two claims have: of figures that are never held together."""


@lru_cache(maxsize=LAST_PAIRS)
def differences(left: Frame, right: Frame) -> tuple[Difference, ...]:
    """Return what differs between two claims, the best supported first.

    Swapping the two claims swaps the sides and nothing else.
    """
    ratio = copy_ratio(left, right)
    found = [*roles_swapped(left, right, ratio)]
    if not found and ratio >= NEAR_COPY:
        found = [*aligned_by_word(left, right, ratio)]
    if not found:
        found = [
            *traits_differ(left, right, ratio),
            *_places_by_role(left, right, ratio),
            *_numbers_by_measure(left, right, ratio),
            *percentages_by_reckoning(left, right, ratio),
            *opposite_parts(left, right, ratio),
            *_dates_by_event(left, right, ratio),
            *_names_by_elimination(left, right, ratio),
        ]
    if any(each.kind == "date" for each in found) and figures_differ(left, right):
        # Figures for two dates are two figures: there the dates are periods, and no answers.
        found = [each for each in found if each.kind != "date"]
    return tuple(sorted(found, key=lambda d: (-d.overlap, d.kind)))


def _places_by_role(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield places of one role in clauses that share an action."""
    if not (left.places and right.places):
        return
    mine, yours = (
        [(clause, places) for clause in frame.clauses if (places := located(frame, clause))]
        for frame in (left, right)
    )
    for here, a in mine:
        for there, b in yours:
            if all_different(PLACES, a, b):
                found = difference("place", side_of(left, a), side_of(right, b), ratio)
                if here.roots & there.roots & SITED or found.overlap >= TOLD_ALIKE:
                    yield found


def _numbers_by_measure(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield numbers that measure the same thing in clauses that tell of the same event."""
    for a in alone(NUMBERS.kind, left, right):
        for b in alone(NUMBERS.kind, right, left):
            if NUMBERS.relation(a, b) is Relation.DIFFERENT and not for_each(left, a, right, b):
                here, there = side_of(left, (a,)), side_of(right, (b,))
                least = COUNTED_ON if running_count(here, there) else _least_overlap(a, b)
                least = min(least, SHARED) if _foreseen(here, there, a.unit) else least
                if least < NEVER and overlap(here, there) >= least:
                    yield difference("number", here, there, ratio)


def _least_overlap(left: Number, right: Number) -> float:
    """Return how alike two claims must be for two figures to be of one thing.

    A common noun says most of it; a unit alone ("$18,308") measures anything.
    """
    if left.noun and synonyms(left.noun, right.noun):
        return SHARED
    return TOLD_ALIKE if same_measure(left, right) is not False and left.unit else NEVER


def _foreseen(left: Side, right: Side, unit: str) -> bool:
    """Whether two speakers say what a measure will be: "a crop of 9", "the harvest will reach 11".

    Money says too little of what is foreseen: sales and profits are both in euros.
    """
    if not unit or is_money(unit):
        return False
    sides = ((side.frame.claim.speaker, side.clause.modality) for side in (left, right))
    return all(speaker and modality in {"estimate", "plan"} for speaker, modality in sides)


def _dates_by_event(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield dates of clauses that share an action or occasion, and most of their words.

    What came of a plan is told in other words: "lift-off is due", and then "the rocket rose".
    """
    mine, yours = finest(left.dates), finest(right.dates)
    for a in unmatched(DATES, mine, yours):
        for b in unmatched(DATES, yours, mine):
            if DATES.relation(a, b) is Relation.DIFFERENT:
                found = difference("date", side_of(left, (a,)), side_of(right, (b,)), ratio)
                acts = found.left.clause.roots & found.right.clause.roots & (EVENTS | OCCASIONS)
                if found.overlap >= (SHARED if acts or came_of_plan(*found.sides) else TOLD_ALIKE):
                    yield found


def _names_by_elimination(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield the one name on each side that the other lacks, where all else is told alike.

    Both play one part in what is told: what it is made by, and where it is sold, are two answers.
    """
    a = alone(NAMES.kind, left, right)
    b = alone(NAMES.kind, right, left) if len(a) == 1 else ()
    if len(a) == len(b) == 1 and not (set(a[0].base) & set(b[0].base)) - _LINKS:
        if not one_part(roles(left, a[0]), roles(right, b[0])):
            return
        found = difference("name", side_of(left, a), side_of(right, b), ratio)
        if found.overlap >= TOLD_ALIKE and common_anchors(found.left, found.right):
            yield found
