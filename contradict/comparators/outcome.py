"""The decision on a pair: outcome, kind, reason and score, all from the same evidence.

The score decides whether a pair is reported, its type comes from what the claims themselves say
of firmness, speakers and dates, and the reason names what counted. Contradiction comes before
agreement: a pair may agree on four values and differ in the fifth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contradict.comparators.agreement import agreements
from contradict.comparators.disagreements import slots, what
from contradict.comparators.questions import question
from contradict.comparators.scoring import ScoreModel, probability
from contradict.comparators.views import View
from contradict.comparators.weighing import Weighed
from contradict.types import Kind, Outcome, Pair, SlotDifference

REPORTED: Mapping[Outcome, float] = {
    "conflict": 0.12,
    "update": 0.05,
    "disputed": 0.05,
    "estimates": 0.05,
}
"""Score from which a pair of each outcome is reported; see `make calibrate` for what it costs."""

AGREED = 0.5
"""By how much the comparator must be surer of contradiction to bear out what the rules see."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a pair is and why; `code` is the reason's short form, for counting."""

    outcome: Outcome
    kind: Kind
    code: str
    reason: str


def decide(weighed: Weighed, view: View | None, agreement: float, model: ScoreModel) -> Pair:
    """Return what the pair turns out to be. Swapping its claims swaps the sides only.

    `view` is None where the comparator was not asked, since nothing that it could say would make
    the pair a finding.
    """
    candidate, found = weighed.candidate, weighed.found
    contributions = model.contributions(weighed.heard(view.net if view else 0.0, agreement))
    score = probability(contributions)
    decision = _decision(weighed, view, score)
    asked = found.answers or decision.outcome != "compatible"
    values = slots(found.difference)
    return Pair(
        left=candidate.left,
        right=candidate.right,
        similarity=candidate.similarity,
        contradiction=round(view.contradiction, 4) if view else 0.0,
        entailment=round(view.entailment, 4) if view else 0.0,
        outcome=decision.outcome,
        kind=decision.kind,
        code=decision.code,
        reason=decision.reason,
        score=score,
        slots=_mirrored(values) if weighed.turned else values,
        question=question(found.difference) if asked else "",
        contributions=contributions,
        screened=view is None,
    )


def _mirrored(values: Sequence[SlotDifference]) -> tuple[SlotDifference, ...]:
    return tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in values)


def _decision(weighed: Weighed, view: View | None, score: float) -> Decision:
    if weighed.same_words:
        return Decision("compatible", "other", "same words", "both say it in the same words")
    if view is None or not _reported(weighed, view, score):
        return _compatible(weighed, view)
    difference = weighed.found.difference
    reason = f"{weighed.why}: {what(difference)}" if weighed.why else what(difference)
    return Decision(weighed.outcome, difference.kind, weighed.outcome, reason)


def _reported(weighed: Weighed, view: View, score: float) -> bool:
    """Whether a pair is reported: by its score, or since rules and comparator both see it.

    What two such different witnesses see stands in the report, however far down its score puts
    it; an update, a dispute or two estimates need the rules in any case.
    """
    stands, outcome = weighed.found.stands, weighed.outcome
    both = stands and view.net >= AGREED
    return (both or score >= REPORTED[outcome]) and (stands or outcome == "conflict")


def _compatible(weighed: Weighed, view: View | None) -> Decision:
    """Return why a pair is none: a gate's evidence first, then what both claims give."""
    found, kind = weighed.found, weighed.found.difference.kind
    if found.objection and (found.answers or kind in {"negation", "status"}):
        return Decision("compatible", kind, found.objection.code, found.objection.reason)
    if kinds := agreements(weighed.left, weighed.right):
        reason = f"the {' and '.join(kinds)} given on both sides can both be true"
        return Decision("compatible", kinds[0], "values agree", reason)
    if view is None:
        reason = "the two claims share too little for a conflict"
        return Decision("compatible", kind, "too little shared", reason)
    return Decision("compatible", kind, "no contradiction", "neither side denies the other")
