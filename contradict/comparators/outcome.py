"""The decision on a pair: outcome, kind, reason and score, all from the same evidence.

The score decides whether a pair is reported, its type comes from what the claims themselves say
of firmness, speakers and dates, and the reason names what counted. Contradiction comes before
agreement: a pair may agree on four values and differ in the fifth.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from contradict.comparators.agreement import agreements, converts, only_refines
from contradict.comparators.disagreements import LATER, slots, what
from contradict.comparators.evidence import OF_ANOTHER, UNDECIDED
from contradict.comparators.omission import says_more
from contradict.comparators.polarity import cancels, nearest_clauses
from contradict.comparators.questions import question
from contradict.comparators.scoring import ScoreModel, probability
from contradict.comparators.subjects import points_back
from contradict.comparators.views import View
from contradict.comparators.weighing import Weighed
from contradict.types import Candidate, Kind, Outcome, Pair, SlotDifference

REPORTED: Mapping[Outcome, float] = {
    "conflict": 0.10,
    "update": 0.05,
    "disputed": 0.05,
    "estimates": 0.05,
}
"""Score from which a pair of each outcome is reported; see `make calibrate` for what it costs."""

STANDING = 0.075
"""Score from which a conflict is reported that the rules alone hold to be one: two answers to one
question, without objection. The comparator is least sure of places told of in other words; what
this adds on the development corpora is one labelled pair in sixteen, at the end of the list."""

NO_SIGN = ("no sign of conflict", "nothing in the two claims speaks for a conflict")
"""Code and reason of a pair that is not worth reading."""

TOLD: frozenset[Outcome] = frozenset(("conflict", "disputed"))
"""Outcomes that the comparator may find where the rules see nothing."""

SEVERAL = frozenset(
    (
        "another instance",
        "two of a series",
        "two groups",
        "part and whole",
        "list-valued",
        "one of several",
        "another event",
        "two periods",
        "other measure",
        "condition",
    )
)
"""Objections that a claim's own words make certain: both answers are true, each of its own. Of 710
findings on the development corpora and seeds four fewer are wrong and one fewer is right with it
and all gates of this version (`contradict bench`); it keeps quiet where only the comparator's
certainty outweighed them."""

TAKEN_BACK = OF_ANOTHER | {"rejected view", "other measure"}
"""Objections that hold where the words of two claims neither answer nor deny each other: one takes
back what it repeats, and the comparator reads the repeated words alone."""

GUESSED = "guess against firm"
"""Objection to a guess held against a fact or plan, which leaves open that it is otherwise."""

AGREED = 0.5
"""By how much the comparator must be surer of contradiction to bear out what the rules see."""

DENIED = 0.1
"""The same where the rules see a denial and no more. With both, 121 of the 874 findings on the
development corpora are none, of which two are labelled."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a pair is and why; `code` is the reason's short form, for counting."""

    outcome: Outcome
    kind: Kind
    code: str
    reason: str


def decide(weighed: Weighed, view: View, agreement: float, model: ScoreModel) -> Pair:
    """Return what the pair turns out to be. Swapping its claims swaps the sides only."""
    candidate, found = weighed.candidate, weighed.found
    contributions = model.contributions(weighed.heard(view.net, agreement))
    score = probability(contributions)
    decision = _decision(weighed, view, score)
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
        slots=_slots(weighed),
        question=question(found.difference) if asked else "",
        contributions=contributions,
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """What the rules make of a pair that no word of the comparator could make a finding."""

    kind: Kind
    code: str
    reason: str
    slots: tuple[SlotDifference, ...]
    question: str

    def pair(self, candidate: Candidate) -> Pair:
        """Return the candidate as a compatible pair; its score was not needed."""
        return Pair(
            left=candidate.left,
            right=candidate.right,
            similarity=candidate.similarity,
            contradiction=0.0,
            entailment=0.0,
            outcome="compatible",
            kind=self.kind,
            code=self.code,
            reason=self.reason,
            score=0.0,
            slots=self.slots,
            question=self.question,
            screened=True,
        )


def settle(weighed: Weighed, model: ScoreModel) -> Settled | None:
    """Return why the rules alone find a pair compatible, or None where the comparator is needed.

    It is needed where some answer of it about the pair could make that a finding. Log-odds grow
    or fall steadily with what it adds, so that its extreme answers bound every other: nothing
    that would be reported is passed over, as far as the pair itself is concerned. What it says
    of other pairs is not yet known.
    """
    if not weighed.same_words and _open_to_doubt(weighed, model):
        return None
    decision, found = _compatible(weighed), weighed.found
    asked = question(found.difference) if found.answers else ""
    return Settled(decision.kind, decision.code, decision.reason, _slots(weighed), asked)


def _open_to_doubt(weighed: Weighed, model: ScoreModel) -> bool:
    if weighed.found.stands:
        return True
    if not _may_be_told(weighed):
        return False
    extremes = (weighed.evidence, weighed.heard(1.0, UNDECIDED))
    return max(map(model.score, extremes)) >= REPORTED["conflict"]


def _slots(weighed: Weighed) -> tuple[SlotDifference, ...]:
    values = slots(weighed.found.difference)
    if not weighed.turned:
        return values
    return tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in values)


def _decision(weighed: Weighed, view: View, score: float) -> Decision:
    if not _reported(weighed, view, score):
        return _compatible(weighed, read=True)
    difference = weighed.found.difference
    reason = f"{weighed.why}: {what(difference)}" if weighed.why else what(difference)
    return Decision(weighed.outcome, difference.kind, weighed.outcome, reason)


def _reported(weighed: Weighed, view: View, score: float) -> bool:
    """Whether a pair is reported: by its score, or since rules and comparator both see it.

    What two such different witnesses see stands in the report, however far down its score puts
    it; two estimates need the rules in any case. What neither sees is no finding,
    however high its score: a restatement has all that a conflict has but the disagreement.
    """
    if weighed.found.stands:
        return view.net >= AGREED or score >= min(STANDING, REPORTED[weighed.outcome])
    told = _may_be_told(weighed) and _is_told(weighed, view)
    return told and score >= REPORTED["conflict"]


def _may_be_told(weighed: Weighed) -> bool:
    """Whether the comparator may find the outcome where the rules see nothing.

    What came of a plan may be its opposite, which has no value that rules could hold to it. Values
    of two instances, or of a list, differ in any case, and it only sees that they do. What may be
    so is not denied by what is otherwise.
    """
    found = weighed.found
    code = found.objection.code if found.objection else ""
    denied = found.difference.kind in {"negation", "status"}
    certain = SEVERAL if found.answers else OF_ANOTHER if denied else TAKEN_BACK
    if code == GUESSED or code in certain:
        return False
    moved = weighed.outcome == "update" and (denied or weighed.why == LATER)
    return weighed.outcome in TOLD or moved


def _is_told(weighed: Weighed, view: View) -> bool:
    """Whether the comparator finds a conflict, where the rules see none or half of one.

    It knows no more than a reader would what a claim speaks of that begins with "This move"; what
    one side adds is no denial, and neither is a denied opposite.
    """
    kind, sides = weighed.found.difference.kind, (weighed.left, weighed.right)
    if kind == "other" and (
        any(map(points_back, sides))
        or says_more(*sides)
        or only_refines(*sides)
        or converts(*sides)
        or cancels(*nearest_clauses(*sides))
    ):
        return False
    return view.net >= (DENIED if kind in {"negation", "status"} else AGREED)


def _compatible(weighed: Weighed, *, read: bool = False) -> Decision:
    """Return why a pair is none: a gate's evidence first, then what both claims give."""
    if weighed.same_words:
        return Decision("compatible", "other", "same words", "both say it in the same words")
    found, kind = weighed.found, weighed.found.difference.kind
    if found.objection and (found.answers or kind in {"negation", "status"}):
        return Decision("compatible", kind, found.objection.code, found.objection.reason)
    if kinds := agreements(weighed.left, weighed.right):
        reason = f"the {' and '.join(kinds)} given on both sides can both be true"
        return Decision("compatible", kinds[0], "values agree", reason)
    if not read:
        return Decision("compatible", kind, *NO_SIGN)
    return Decision("compatible", kind, "no contradiction", "neither side denies the other")
