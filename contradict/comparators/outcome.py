"""The decision on a pair: outcome, kind, reason and score, all from the same evidence.

The score decides whether a pair is reported, its type comes from what the claims themselves say
of firmness, speakers and dates, and the reason names what counted. Contradiction comes before
agreement: a pair may agree on four values and differ in the fifth.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from contradict.comparators.agreement import agreements
from contradict.comparators.disagreements import slots, typed, what
from contradict.comparators.evidence import Evidence, evidence
from contradict.comparators.findings import Finding, finding
from contradict.comparators.frames import Frame, frame
from contradict.comparators.questions import question
from contradict.comparators.scoring import ScoreModel, probability
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.views import View
from contradict.types import Candidate, Kind, Outcome, Pair, SlotDifference

REPORTED: Mapping[Outcome, float] = {
    "conflict": 0.12,
    "update": 0.05,
    "disputed": 0.05,
    "estimates": 0.05,
}
"""Score from which a pair of each outcome is reported; see `make calibrate` for what it costs."""

AGREED = 0.5
"""By how much the comparator must be surer of contradiction to bear out what the rules see."""

SUPPORTED = 0.7
"""Entailment from which a claim counts as borne out by the other document."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a pair is and why; `code` is the reason's short form, for counting."""

    outcome: Outcome
    kind: Kind
    code: str
    reason: str


def decide(candidate: Candidate, view: View, around: Surroundings, model: ScoreModel) -> Pair:
    """Return what the candidate turns out to be. Swapping its claims swaps the sides only."""
    if candidate.right.resolved < candidate.left.resolved:
        mirrored = replace(candidate, left=candidate.right, right=candidate.left)
        return _swapped(decide(mirrored, view.swapped, around, model))
    left, right = frame(candidate.left), frame(candidate.right)
    found = finding(left, right)
    seen = evidence(found, view, candidate.similarity, around)
    contributions = model.contributions(seen)
    score = probability(contributions)
    decision = _decision(left, right, found, seen, score)
    asked = found.answers or decision.outcome != "compatible"
    return Pair(
        left=candidate.left,
        right=candidate.right,
        similarity=candidate.similarity,
        contradiction=round(view.contradiction, 4),
        entailment=round(view.entailment, 4),
        outcome=decision.outcome,
        kind=decision.kind,
        code=decision.code,
        reason=decision.reason,
        score=score,
        slots=slots(found.difference),
        question=question(found.difference) if asked else "",
        contributions=contributions,
    )


def _swapped(pair: Pair) -> Pair:
    mirrored = tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in pair.slots)
    return replace(pair, left=pair.right, right=pair.left, slots=mirrored)


def _decision(left: Frame, right: Frame, found: Finding, seen: Evidence, score: float) -> Decision:
    if left.claim.resolved == right.claim.resolved:
        return Decision("compatible", "other", "same words", "both say it in the same words")
    outcome, why = typed(found.difference)
    if not _reported(outcome, found, seen, score):
        return _compatible(left, right, found, seen)
    reason = f"{why}: {what(found.difference)}" if why else what(found.difference)
    return Decision(outcome, found.difference.kind, outcome, reason)


def _reported(outcome: Outcome, found: Finding, seen: Evidence, score: float) -> bool:
    """Whether a pair is reported: by its score, or since rules and comparator both see it.

    What two such different witnesses see stands in the report, however far down its score puts
    it; an update, a dispute or two estimates need the rules in any case.
    """
    both = found.stands and seen.contradicted >= AGREED
    return (both or score >= REPORTED[outcome]) and (found.stands or outcome == "conflict")


def _compatible(left: Frame, right: Frame, found: Finding, seen: Evidence) -> Decision:
    """Return why a pair is none: a gate's evidence first, then what bears the claims out."""
    kind = found.difference.kind
    if found.objection and (found.answers or kind in {"negation", "status"}):
        return Decision("compatible", kind, found.objection.code, found.objection.reason)
    if seen.supported >= SUPPORTED:
        reason = "the other document bears one of the claims out elsewhere"
        return Decision("compatible", kind, "borne out elsewhere", reason)
    if kinds := agreements(left, right):
        reason = f"the {' and '.join(kinds)} given on both sides can both be true"
        return Decision("compatible", kinds[0], "values agree", reason)
    return Decision("compatible", kind, "no contradiction", "neither side denies the other")
