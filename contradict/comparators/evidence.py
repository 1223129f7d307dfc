"""The evidence on a pair, one number per feature: all that the score goes by.

Every feature is the same for both orders of the two claims. Names say what a high value means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from contradict.comparators.agreement import alone
from contradict.comparators.differences import Side, overlap
from contradict.comparators.findings import Finding
from contradict.comparators.frames import LAST_PAIRS, Frame
from contradict.comparators.polarity import alike, nearest_clauses, turned_against
from contradict.comparators.surroundings import Surroundings
from contradict.types import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """Features of a pair: shares from 0 to 1, and yes (1) or no (0).

    Those that begin with `contradicted` have by how much the comparator is surer of contradiction
    than of entailment, times another feature: its word counts more across documents of one story.
    """

    contradicted_story: float
    contradicted_across: float
    value_near: float
    number_differs: float
    date_differs: float
    place_differs: float
    name_differs: float
    similarity: float
    shared_words: float
    denied: float
    numbers_apart: float
    names_apart: float
    other_subject: float
    uncertain: float
    other_scope: float
    other_period: float
    same_document: float
    same_story: float
    outdone: float
    outdone_both: float
    agreement: float


def evidence(found: Finding, similarity: float, around: Surroundings) -> Evidence:
    """Return the evidence on the two claims of a finding before the comparator is heard."""
    left, right = (side.frame for side in found.difference.sides)
    apart = _apart(left, right)
    return Evidence(
        contradicted_story=0.0,
        contradicted_across=0.0,
        value_near=found.stands * similarity,
        **_differs(found),
        denied=0.0 if _of_another(found, apart) else _denied(left, right),
        **apart,
        **_objections(found),
        **_at_sight(left, right, similarity, around),
        agreement=UNDECIDED,
    )


Ranges = Mapping[str, tuple[float, float]]
"""The least and the most that features can be. Of those left out nothing is known."""


def looks(left: Frame, right: Frame, similarity: float, around: Surroundings) -> Iterator[Ranges]:
    """Yield what is known of two claims in which the rules see no answers, ever more of it.

    Each look takes longer than the one before; the comparator may say anything at all.
    """
    known = _at_first(left, right, similarity, around)
    yield known
    known |= {"denied": (0.0, _denied(left, right))}
    yield known
    yield known | _exactly(_apart(left, right))


def _at_first(
    left: Frame, right: Frame, similarity: float, around: Surroundings
) -> dict[str, tuple[float, float]]:
    known = _at_sight(left, right, similarity, around)
    return {
        "contradicted_story": (0.0, known["same_story"]),
        "contradicted_across": (0.0, 1.0 - known["same_document"]),
        **dict.fromkeys(("value_near", *(f"{kind}_differs" for kind in _DIFFERS)), (0.0, 0.0)),
        **_exactly(known),
        "agreement": (UNDECIDED, UNDECIDED),
    }


def _exactly(values: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (value, value) for name, value in values.items()}


UNDECIDED = 0.5
"""Agreement of two documents where the comparator is sure about no other pair of theirs."""


def heard(before: Evidence, net: float, agreement: float) -> Evidence:
    """Return the evidence with what the comparator says.

    Args:
        before: the evidence without it.
        net: by how much it is surer of contradiction than of entailment, 0 to 1.
        agreement: see `surroundings.agreements`.
    """
    return replace(
        before,
        contradicted_story=net * before.same_story,
        contradicted_across=net * (1.0 - before.same_document),
        agreement=agreement,
    )


def _at_sight(
    left: Frame, right: Frame, similarity: float, around: Surroundings
) -> dict[str, float]:
    """Return the features that take no reading of clauses or values."""
    return {
        "similarity": similarity,
        "shared_words": _shared_words(left, right),
        "same_document": float(left.claim.document == right.claim.document),
        "same_story": around.same_story,
        "outdone": around.outdone,
        "outdone_both": around.outdone_both,
    }


@lru_cache(maxsize=LAST_PAIRS)
def _shared_words(left: Frame, right: Frame) -> float:
    """Return the overlap of two claims with no value at stake."""
    return overlap(Side(left, left.clauses[0]), Side(right, right.clauses[0]))


@lru_cache(maxsize=LAST_PAIRS)
def _denied(left: Frame, right: Frame) -> float:
    """Return how much the nearest clauses share where their words are turned round, else 0."""
    here, there = nearest_clauses(left, right)
    return min(1.0, alike(here, there)) if turned_against(here, there) else 0.0


def _of_another(found: Finding, apart: Mapping[str, float]) -> bool:
    """Return whether opposite words deny nothing, since they tell of two matters.

    One year's rise is not denied by the next year's fall, nor a ban by what holds under a
    condition. Modifiers tell two instances apart only where those have figures or values of
    their own: the small battery's range, and the large one's.
    """
    code = found.objection.code if found.objection else ""
    if code == "another instance":
        return found.answers or any(apart.values())
    return code in {*OF_ANOTHER, *_OBJECTIONS["other_period"].split("|")}


OF_ANOTHER = frozenset(
    (
        *("condition", "two of a series", "two groups", "part and whole", "other place"),
        "accusation",
    )
)
"""Objections that also speak against a bare denial: what was to follow from a condition is not
denied by what came of it, nor what holds of a region by what holds of its capital, or of another
place."""

_DIFFERS: tuple[Kind, ...] = ("number", "date", "place", "name")


def _differs(found: Finding) -> dict[str, float]:
    """Return which kind of value differs without objection."""
    kind = found.difference.kind if found.stands else ""
    return {f"{each}_differs": float(kind == each) for each in _DIFFERS}


_OBJECTIONS = {
    "other_subject": "sibling subjects|other subject|part and whole|subject unclear|"
    "parallel sentences",
    "uncertain": "condition|guess against firm|uncertain against firm|rejected view|accusation",
    "other_scope": "list-valued|one of several|another instance|two of a series|two groups|"
    "other place|other measure",
    "other_period": "other period|two periods|another occurrence|another event|another time|"
    "last time",
}
"""Codes of the gates' objections, by what they come down to."""


def _objections(found: Finding) -> dict[str, float]:
    code = found.objection.code if found.objection else ""
    return {name: float(code in codes.split("|")) for name, codes in _OBJECTIONS.items()}


def _apart(left: Frame, right: Frame) -> dict[str, float]:
    """Return whether each side gives a number, and a name, that the other has not."""
    kinds: tuple[Kind, ...] = ("number", "name")
    return {
        f"{kind}s_apart": float(bool(alone(kind, left, right) and alone(kind, right, left)))
        for kind in kinds
    }
