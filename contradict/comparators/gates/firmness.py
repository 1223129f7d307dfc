"""Gates on how firmly it is said: conditions, possibilities, rejected views."""

from itertools import takewhile

from contradict.comparators.differences import Difference, Side
from contradict.comparators.frames import Modality
from contradict.comparators.gates.objection import Objection
from contradict.comparators.vocabulary import GUESSES, root
from contradict.types import Kind


def condition(difference: Difference) -> Objection | None:
    """Object to a side that holds only if something else does."""
    if "conditional" in _modalities(difference):
        return Objection("condition", "one side only says what would follow from a condition")
    return None


def possibility(difference: Difference) -> Objection | None:
    """Object to a possibility held against a certainty."""
    modalities = _modalities(difference)
    if "possible" in modalities and modalities & {"fact", "plan"}:
        guessed = any(_guesses(side, difference.kind) for side in difference.sides)
        code = "guess against firm" if guessed else "uncertain against firm"
        return Objection(code, "one side calls it possible, not certain")
    return None


def _guesses(side: Side, kind: Kind) -> bool:
    """Whether a side leaves open whether it is so.

    Held against a denial, "may" is a permission; and who could not swim was not able to.
    """
    words = {word.lower for word in side.frame.words_in(side.clause)}
    firm = {"may"} if kind in {"negation", "status"} else set[str]()
    firm |= {"could"} if side.clause.negations else set[str]()
    return side.clause.modality == "possible" and not words.isdisjoint(GUESSES - firm)


def rejected(difference: Difference) -> Objection | None:
    """Object to a view that one side repeats and rejects."""
    if difference.left.clause.rejected != difference.right.clause.rejected:
        return Objection("rejected view", "one side repeats a statement in order to reject it")
    return None


def accused(difference: Difference) -> Objection | None:
    """Object to a charge held against a denial of the deed: the charge was made in any case.

    Who was accused and jailed is not free all the same.
    """
    left, right = difference.sides
    if difference.kind == "negation" and (
        _denies_charge(left, right) or _denies_charge(right, left)
    ):
        return Objection("accusation", "one side only says what somebody is accused of")
    return None


_CHARGES = frozenset("accuse suspect allege".split())


def _denies_charge(side: Side, other: Side) -> bool:
    """Whether what one side denies is what the other says somebody is accused of."""
    words = [root(word.lower) for word in other.frame.words_in(other.clause)]
    charge = next((i for i, word in enumerate(words) if word in _CHARGES), len(words))
    charged = takewhile(lambda word: word not in {",", ";"}, words[charge:])
    denied = frozenset[str]().union(*(denial.behind for denial in side.clause.denials))
    deeds = denied & side.clause.roots  # a name may stand in both
    return not deeds.isdisjoint(charged) and side.clause.roots.isdisjoint(_CHARGES)


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
