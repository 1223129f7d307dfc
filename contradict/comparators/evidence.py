"""The evidence on a pair, one number per feature: all that the score goes by.

Every feature is the same for both orders of the two claims. Names say what a high value means.
"""

from dataclasses import dataclass
from math import log1p

from contradict.comparators.agreement import by_slot, unmatched
from contradict.comparators.copies import copy_ratio
from contradict.comparators.differences import Side, overlap
from contradict.comparators.findings import Finding
from contradict.comparators.frames import Frame
from contradict.comparators.polarity import alike, nearest_clauses, turned_against
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.views import View
from contradict.types import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """Features of a pair: shares from 0 to 1, yes (1) or no (0), and logarithms of counts.

    `contradicted` is by how much the comparator is surer of contradiction than of entailment;
    the features that begin with it multiply it with another one: a contradiction means more in
    a near-copy. `value_…` do the same for a difference in values that the rules see.
    """

    contradicted: float
    contradicted_copy: float
    contradicted_near: float
    contradicted_value: float
    contradicted_story: float
    contradicted_unsupported: float
    contradicted_objected: float
    contradicted_across: float
    value_differs: float
    value_copy: float
    value_near: float
    number_differs: float
    date_differs: float
    place_differs: float
    name_differs: float
    similarity: float
    copy: float
    shared_words: float
    denied: float
    numbers_apart: float
    names_apart: float
    other_subject: float
    uncertain: float
    other_scope: float
    other_period: float
    reported: float
    same_document: float
    same_story: float
    supported: float
    outdone: float
    outdone_both: float
    conflicting_pairs: float
    agreeing_pairs: float
    agreement: float


def evidence(found: Finding, view: View, similarity: float, around: Surroundings) -> Evidence:
    """Return the evidence on the two claims of a finding; symmetric."""
    left, right = (side.frame for side in found.difference.sides)
    copy, value = copy_ratio(left, right), float(found.stands)
    across = float(left.claim.document != right.claim.document)
    net = min(max(view.contradiction - view.entailment, 0.0), 1.0)
    return Evidence(
        contradicted=net,
        contradicted_copy=net * copy,
        contradicted_near=net * similarity,
        contradicted_value=net * value,
        contradicted_story=net * around.same_story,
        contradicted_unsupported=net * (1 - around.supported),
        contradicted_objected=net * bool(found.objection),
        contradicted_across=net * across,
        value_copy=value * copy,
        value_near=value * similarity,
        **_differs(found),
        similarity=similarity,
        copy=copy,
        shared_words=_shared(left, right),
        denied=_denied(left, right),
        **_apart(left, right),
        **_objections(found),
        reported=float(bool(left.claim.speaker) + bool(right.claim.speaker)),
        same_document=1.0 - across,
        **_surroundings(around),
    )


def _surroundings(around: Surroundings) -> dict[str, float]:
    conflicting, agreeing = around.conflicting, around.agreeing
    return {
        "same_story": around.same_story,
        "supported": around.supported,
        "outdone": around.outdone,
        "outdone_both": around.outdone_both,
        "conflicting_pairs": log1p(conflicting),
        "agreeing_pairs": log1p(agreeing),
        "agreement": (agreeing + 1) / (agreeing + conflicting + 2),
    }


def _shared(left: Frame, right: Frame) -> float:
    return overlap(Side(left, left.clauses[0]), Side(right, right.clauses[0]))


def _denied(left: Frame, right: Frame) -> float:
    """Return how much the nearest clauses share where their words are turned round, else 0."""
    here, there = nearest_clauses(left, right)
    return min(1.0, alike(here, there)) if turned_against(here, there) else 0.0


_DIFFERS: tuple[Kind, ...] = ("number", "date", "place", "name")


def _differs(found: Finding) -> dict[str, float]:
    """Return which kind of value differs without objection, and how much else is shared."""
    kind = found.difference.kind if found.stands else ""
    kinds = {f"{each}_differs": float(kind == each) for each in _DIFFERS}
    return {"value_differs": found.difference.overlap if found.stands else 0.0, **kinds}


_OBJECTIONS = {
    "other_subject": "sibling subjects|other subject|part and whole|subject unclear|"
    "parallel sentences",
    "uncertain": "condition|uncertain against firm|rejected view",
    "other_scope": "list-valued|one of several|another instance|other place",
    "other_period": "other period|another occurrence|last time",
}
"""Codes of the gates' objections, by what they come down to."""


def _objections(found: Finding) -> dict[str, float]:
    code = found.objection.code if found.objection else ""
    return {name: float(code in codes.split("|")) for name, codes in _OBJECTIONS.items()}


def _apart(left: Frame, right: Frame) -> dict[str, float]:
    """Return whether each side gives a number, and a name, that the other has not."""
    return {
        f"{slot.kind}s_apart": float(bool(unmatched(slot, a, b) and unmatched(slot, b, a)))
        for slot, a, b in by_slot(left, right)
        if slot.kind in {"number", "name"}
    }
