"""Which of the names that documents open with say what a document is about."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from contradict.types import Claim

FEW = 10
"""Documents that may open with one name whatever the number of documents: one running story."""

SHARE = 0.01
"""Share of all documents that may; a name that opens more says as little as "Reuters" does."""


def distinctive(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims with the names left out of their topics that too many documents open with.

    "United States Census Bureau" opens a thousand descriptions of a thousand towns.
    """
    topics = {claim.document: claim.topic for claim in claims}
    common = _common(topics.values(), max(FEW, SHARE * len(topics)))
    kept = {document: _without(common, topic) for document, topic in topics.items()}
    return (_about(claim, kept[claim.document]) for claim in claims)


def _about(claim: Claim, topic: tuple[str, ...]) -> Claim:
    """Return `claim` with this topic: itself where that is its own, for an archive holds many."""
    return claim if claim.topic == topic else replace(claim, topic=topic)


def _without(common: Collection[str], topic: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in topic if name not in common)


def _common(topics: Iterable[Sequence[str]], most: float) -> set[str]:
    counts = Counter(name for topic in topics for name in topic)
    return {name for name, count in counts.items() if count > most}
