"""The evidence on a pair, one number per feature: all that the score goes by.

Every feature is the same for both orders of the two claims. Names say what a high value means.
"""

from dataclasses import dataclass
from math import log

from contradict.comparators.agreement import by_slot, unmatched
from contradict.comparators.copies import copy_ratio
from contradict.comparators.differences import Side, overlap
from contradict.comparators.findings import Finding
from contradict.comparators.frames import Frame
from contradict.comparators.polarity import alike, nearest_clauses, turned_against
from contradict.comparators.subjects import Subject, subject_relation
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.views import View
from contradict.types import Kind

SUREST = 0.003
"""Probabilities nearer to 0 or 1 than this count as this: models are never surer with reason."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Features of a pair: log-odds of the comparator, shares from 0 to 1, and yes (1) or no (0)."""

    contradiction: float
    contradiction_back: float
    entailment: float
    entailment_back: float
    margin: float
    similarity: float
    shared_words: float
    copy: float
    denied: float
    value_differs: float
    number_differs: float
    date_differs: float
    place_differs: float
    name_differs: float
    other_subject: float
    uncertain: float
    other_scope: float
    other_period: float
    same_subject: float
    no_subject: float
    numbers_apart: float
    dates_apart: float
    places_apart: float
    names_apart: float
    reported: float
    shorter: float
    longer: float
    same_document: float
    supported: float
    outdone: float
    outdone_both: float
    same_story: float


def evidence(found: Finding, view: View, similarity: float, around: Surroundings) -> Evidence:
    """Return the evidence on the two claims of a finding; symmetric."""
    left, right = (side.frame for side in found.difference.sides)
    return Evidence(
        contradiction=log_odds(view.contradiction),
        contradiction_back=log_odds(view.least_contradiction),
        entailment=log_odds(view.entailment),
        entailment_back=log_odds(view.least_entailment),
        margin=_margin(view),
        similarity=similarity,
        shared_words=_shared(left, right),
        copy=copy_ratio(left, right),
        denied=_denied(left, right),
        **_differs(found),
        **_objections(found),
        **_subjects(left, right),
        **_apart(left, right),
        reported=float(bool(left.claim.speaker) + bool(right.claim.speaker)),
        shorter=log(min(len(left.words), len(right.words)) + 1),
        longer=log(max(len(left.words), len(right.words)) + 1),
        same_document=float(left.claim.document == right.claim.document),
        supported=around.supported,
        outdone=around.outdone,
        outdone_both=around.outdone_both,
        same_story=around.same_story,
    )


def log_odds(probability: float) -> float:
    """Return the log-odds of a probability, cut at SUREST from either end."""
    kept = min(max(probability, SUREST), 1 - SUREST)
    return log(kept / (1 - kept))


def _margin(view: View) -> float:
    """Return by how much contradiction is surer than entailment, where either is likely at all."""
    return max(log_odds(view.contradiction), 0.0) - max(log_odds(view.entailment), 0.0)


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


def _subjects(left: Frame, right: Frame) -> dict[str, float]:
    relation = subject_relation(left.names, right.names)
    return {
        "same_subject": float(relation is Subject.SAME),
        "no_subject": float(relation is Subject.UNNAMED),
    }


def _apart(left: Frame, right: Frame) -> dict[str, float]:
    """Return of which kinds each side gives a value that the other has not."""
    return {
        f"{slot.kind}s_apart": float(bool(unmatched(slot, a, b) and unmatched(slot, b, a)))
        for slot, a, b in by_slot(left, right)
    }
