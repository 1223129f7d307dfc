"""When two claims are one statement, made twice."""

from collections.abc import Hashable

from contradict.comparators.frames import frame
from contradict.types import Claim


def statement(claim: Claim) -> Hashable:
    """Return a key that is equal for claims that say the same.

    The same words, by the same speaker, about the same days: "prices rose last month" is another
    statement in June than in May, "the bridge opened in 1932" is not. So it is with "the
    population is 9,523", which names nothing, in documents about two towns.
    """
    taken = frame(claim)
    days = tuple((when.first, when.last) for when in taken.dates)
    return claim.resolved, claim.speaker, days, () if taken.names or taken.places else claim.topic
