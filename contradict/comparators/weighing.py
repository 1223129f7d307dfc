"""What the rules make of a pair, before the comparator is heard."""

from dataclasses import dataclass

from contradict.comparators.disagreements import typed
from contradict.comparators.evidence import Evidence, evidence, heard
from contradict.comparators.findings import Finding, finding
from contradict.comparators.frames import Frame, frame
from contradict.comparators.surroundings import Surroundings
from contradict.types import Candidate, Outcome


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate held to the rules.

    `left` and `right` are in the order of their words, so that a pair and its mirror image come
    to the same; `turned` says that this is not the candidate's own order. `outcome` is what the
    pair is if it is reported, `why` what makes it that, and `evidence` all but the comparator's.
    """

    candidate: Candidate
    turned: bool
    left: Frame
    right: Frame
    found: Finding
    outcome: Outcome
    why: str
    evidence: Evidence

    @property
    def same_words(self) -> bool:
        """Whether both claims say it in the same words."""
        return self.left.claim.resolved == self.right.claim.resolved

    def heard(self, net: float, agreement: float) -> Evidence:
        """Return the evidence with the comparator's; see `evidence.heard`."""
        return heard(self.evidence, net, agreement)


def weigh(candidate: Candidate, around: Surroundings) -> Weighed:
    """Return what the rules make of a candidate."""
    turned = _is_turned(candidate)
    left, right = in_order(candidate)
    found = finding(left, right)
    outcome, why = typed(found.difference)
    seen = evidence(found, candidate.similarity, around)
    return Weighed(candidate, turned, left, right, found, outcome, why, seen)


def in_order(candidate: Candidate) -> tuple[Frame, Frame]:
    """Return the claims of a candidate, taken apart, in the order of their words."""
    left, right = frame(candidate.left), frame(candidate.right)
    return (right, left) if _is_turned(candidate) else (left, right)


def _is_turned(candidate: Candidate) -> bool:
    return candidate.right.resolved < candidate.left.resolved
