"""Gate on names that two share: of one family, or of two entries in a work of reference."""

from contradict.comparators.copies import NEAR_COPY
from contradict.comparators.differences import Difference
from contradict.comparators.entries import of_two_entries
from contradict.comparators.gates.objection import Objection
from contradict.comparators.namesakes import two_of_a_series, two_people


def homonyms(difference: Difference) -> Objection | None:
    """Object to claims whose documents say that one name stands for two."""
    left, right = (side.frame for side in difference.sides)
    if two_people(left, right):
        return Objection("other subject", "the claims speak of two people of one family name")
    if two_of_a_series(left, right):
        return Objection("another instance", "the claims speak of two of one numbered series")
    if of_two_entries(left, right, copied=difference.copy >= NEAR_COPY):
        return Objection("other subject", "the claims stand in entries on two subjects")
    return None
