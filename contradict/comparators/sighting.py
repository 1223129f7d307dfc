"""What is seen of a pair at sight, before it is weighed: of half of them that there is nothing.

The first step of a cascade: this, then all the rules, then the comparator. Each passes over what
no later one could make a finding.
"""

from contradict.comparators.alignment import differences
from contradict.comparators.evidence import looks
from contradict.comparators.outcome import NO_SIGN, REPORTED, Settled
from contradict.comparators.scoring import ScoreModel
from contradict.comparators.surroundings import Surroundings
from contradict.comparators.weighing import in_order
from contradict.types import Candidate


def settle_at_sight(
    candidate: Candidate, around: Surroundings, model: ScoreModel
) -> Settled | None:
    """Return why a pair is compatible, whatever else there is to see in it; None if that counts.

    No values of it answer one question, and were all else that could speak for a conflict there,
    its score would still be too low.
    """
    left, right = in_order(candidate)
    same_words = candidate.left.resolved == candidate.right.resolved
    if same_words or differences(left, right):
        return None
    seen = looks(left, right, candidate.similarity, around)
    if all(model.highest(known) >= REPORTED["conflict"] for known in seen):
        return None
    return Settled("other", *NO_SIGN, (), "")
