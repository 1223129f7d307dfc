"""Gates on how firmly it is said: conditions, possibilities, rejected views."""

from contradict.comparators.differences import Difference
from contradict.comparators.frames import Modality
from contradict.comparators.gates.objection import Objection


def condition(difference: Difference) -> Objection | None:
    """Object to a side that holds only if something else does."""
    if "conditional" in _modalities(difference):
        return Objection("condition", "one side only says what would follow from a condition")
    return None


def possibility(difference: Difference) -> Objection | None:
    """Object to a possibility held against a certainty."""
    modalities = _modalities(difference)
    if "possible" in modalities and modalities & {"fact", "plan"}:
        return Objection("uncertain against firm", "one side calls it possible, not certain")
    return None


def rejected(difference: Difference) -> Objection | None:
    """Object to a view that one side repeats and rejects."""
    if difference.left.clause.rejected != difference.right.clause.rejected:
        return Objection("rejected view", "one side repeats a statement in order to reject it")
    return None


def since(difference: Difference) -> Objection | None:
    """Not since December, and last in December: both sides say the same."""
    words = [{word.lower for word in side.frame.words_in(side.clause)} for side in difference.sides]
    if difference.kind == "negation" and any(
        "since" in mine and "last" in yours for mine, yours in (words, words[::-1])
    ):
        return Objection("last time", "one side says when it last was, the other not since when")
    return None


def _modalities(difference: Difference) -> set[Modality]:
    return {side.clause.modality for side in difference.sides}
