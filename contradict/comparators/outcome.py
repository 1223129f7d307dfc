"""The decision on a pair: outcome, kind, reason and score, from slots and the comparator's view.

Contradiction is looked for before agreement: a pair may agree on four values and differ in the
fifth. Slots go first, since they are what models of this size are weakest at; the comparator's
probabilities carry what has no slot: negation, status, everything else.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from contradict.comparators.agreement import agreements
from contradict.comparators.alignment import differences
from contradict.comparators.copies import copy_ratio
from contradict.comparators.differences import Difference, Side, difference
from contradict.comparators.frames import Frame, frame
from contradict.comparators.gates import Objection, objection
from contradict.comparators.polarity import nearest_clauses, opposites
from contradict.comparators.questions import question
from contradict.comparators.scoring import Evidence, score
from contradict.comparators.slots.dates import Date
from contradict.comparators.vocabulary import ESTIMATES
from contradict.lexicon import is_past
from contradict.types import Candidate, Kind, Outcome, Pair, SlotDifference

CONTRADICTED = 0.5
"""Probability of contradiction from which the comparator's word counts: more likely than not."""

_RISEN = frozenset("risen climbed raised grown updated revised".split())
"""Words by which a later figure presents itself as the same count, gone on."""


class View(NamedTuple):
    """What the comparator says of a pair, over both directions: each probability 0 to 1."""

    contradiction: float
    entailment: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What a pair is and why; `code` is the reason's short form, for counting."""

    outcome: Outcome
    kind: Kind
    code: str
    reason: str
    difference: Difference | None = None


def decide(candidate: Candidate, left: Frame, right: Frame, view: View) -> Pair:
    """Return what the candidate turns out to be. Swapping its claims swaps the sides only."""
    if right.claim.resolved < left.claim.resolved:
        mirrored = replace(candidate, left=candidate.right, right=candidate.left)
        return _swap(decide(mirrored, right, left, view))
    decision = _decision(left, right, view)
    return Pair(
        left=candidate.left,
        right=candidate.right,
        similarity=candidate.similarity,
        contradiction=view.contradiction,
        entailment=view.entailment,
        outcome=decision.outcome,
        kind=decision.kind,
        code=decision.code,
        reason=decision.reason,
        score=score(_evidence(candidate.similarity, left, right, view, decision)),
        slots=_slots(decision.difference),
        question=question(decision.difference) if decision.difference else "",
    )


def evidence_of(pair: Pair) -> Evidence:
    """Return what a compared pair's score went by; the same for both orders of its claims."""
    left, right = sorted((frame(pair.left), frame(pair.right)), key=lambda f: f.claim.resolved)
    view = View(pair.contradiction, pair.entailment)
    return _evidence(pair.similarity, left, right, view, _decision(left, right, view))


def _swap(pair: Pair) -> Pair:
    slots = tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in pair.slots)
    return replace(pair, left=pair.right, right=pair.left, slots=slots)


def _decision(left: Frame, right: Frame, view: View) -> Decision:
    if left.claim.resolved == right.claim.resolved:
        return Decision("compatible", "other", "same words", "both say it in the same words")
    found = differences(left, right) or _contradicted(left, right, view)
    if not found:
        return _agreement(left, right)
    objections = [objection(each) for each in found]
    if None in objections:
        return _disagreement(found[objections.index(None)])
    return next(_refused(each, o) for each, o in zip(found, objections, strict=True) if o)


def _refused(found: Difference, against: Objection) -> Decision:
    return Decision("compatible", found.kind, against.code, against.reason, found)


def _agreement(left: Frame, right: Frame) -> Decision:
    kinds = agreements(left, right)
    if kinds:
        reason = f"the {' and '.join(kinds)} given on both sides can both be true"
        return Decision("compatible", kinds[0], "values agree", reason)
    return Decision("compatible", "other", "nothing differs", "no value or polarity differs")


def _contradicted(left: Frame, right: Frame, view: View) -> tuple[Difference, ...]:
    """Return the difference that has no slot, where the comparator sees a contradiction."""
    if view.contradiction < CONTRADICTED:
        return ()
    here, there = nearest_clauses(left, right)
    kind: Kind = "status" if opposites(here, there) else "negation"
    if kind == "negation" and here.turned == there.turned:
        kind = "other"
    return (difference(kind, Side(left, here), Side(right, there), copy_ratio(left, right)),)


def _disagreement(found: Difference) -> Decision:
    """Return the typed outcome of a difference that no gate objects to."""
    outcome, why = _typed(found)
    what = _what(found)
    return Decision(outcome, found.kind, outcome, f"{why}: {what}" if why else what, found)


def _typed(found: Difference) -> tuple[Outcome, str]:
    """Return the outcome and, unless it is a plain conflict, what makes it another."""
    speakers = [side.frame.claim.speaker for side in found.sides]
    if all(_forecasts(side, speaker) for side, speaker in zip(found.sides, speakers, strict=True)):
        return "estimates", "two forecasts"
    if all(speakers) and speakers[0] != speakers[1]:
        return "disputed", f"{' and '.join(sorted(speakers))} disagree"
    if superseded := _superseded(found):
        return "update", superseded
    return "conflict", ""


def _forecasts(side: Side, speaker: str) -> bool:
    """Whether a side is a forecast: said to be one, or what a named speaker expects."""
    expected = not ESTIMATES.isdisjoint(word.lower for word in side.frame.words)
    return side.clause.modality == "estimate" or bool(speaker and expected)


def _what(found: Difference) -> str:
    """Return what differs, without the values: the slots give those, each on its side."""
    if not found.left.values:
        return "one side says what the other denies"
    return f"the {found.kind} differs"


def _superseded(found: Difference) -> str:
    """Return how the later claim supersedes the earlier, or "" where it does not.

    Only publish dates say which is later; without them a plan and an outcome that differ stay
    a conflict, since either source may simply be wrong.
    """
    dated = [(side.frame.claim.published, side) for side in found.sides]
    (first, earlier), (last, later) = sorted(dated, key=lambda pair: pair[0] or date.min)
    if first is None or last is None:
        return ""
    if first < last and earlier.clause.modality == "plan" and _came_true(later, last):
        return "a plan and what came of it"
    if found.kind == "number" and _RISEN & {word.lower for word in later.frame.words}:
        return "a running count"
    return ""


def _came_true(side: Side, published: date) -> bool:
    """Whether a side tells of something past: as a fact, in the past tense, and not to come."""
    to_come = any(v.first and v.first > published for v in side.values if isinstance(v, Date))
    past = any(is_past(word.text) for word in side.frame.words_in(side.clause))
    return side.clause.modality == "fact" and past and not to_come


def _slots(found: Difference | None) -> tuple[SlotDifference, ...]:
    if found is None or not found.left.values:
        return ()
    return (SlotDifference(found.kind, found.left.text, found.right.text),)


def _evidence(
    similarity: float, left: Frame, right: Frame, view: View, decision: Decision
) -> Evidence:
    found = decision.difference
    return Evidence(
        outcome=decision.outcome,
        kind=decision.kind,
        similarity=similarity,
        overlap=found.overlap if found else 0.0,
        copy=found.copy if found else 0.0,
        contradiction=view.contradiction,
        named=bool(left.names and right.names),
        within=left.claim.document == right.claim.document,
    )
