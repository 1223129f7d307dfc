"""Running counts: a later figure that goes on from an earlier one, and does not contradict it."""

from collections.abc import Iterator
from itertools import pairwise

from contradict.comparators.differences import Side
from contradict.comparators.slots.numbers import Number, same_measure
from contradict.lexicon import base_forms

COUNTED_ON = 0.3
"""Overlap from which a figure that says it goes on counts what the other counted: news of the next
day tells of treatment and inquiries, and shares little with the first report but what is counted.
"""

_FIRST = frozenset("initial initially preliminary provisional".split())
_LATER = frozenset("rise climb raise grow update revise increase swell mount jump".split())
_RISEN = frozenset("risen climbed raised grown updated revised".split())
"""Words by which a later figure presents itself as the same count, gone on."""

_OBJECT = frozenset("raise grow increase".split())
"""Verbs that have an object as well."""
_ADVERBS = frozenset("now meanwhile latest".split())


def running_count(left: Side, right: Side) -> bool:
    """Return whether the later report counts more of the same thing, and one says so.

    "Fourteen so far" says so, as does "has risen to 22". Each side holds one figure; where a
    publish date is unknown, neither is the later.
    """
    dates = [side.frame.claim.published for side in (left, right)]
    if dates[0] is None or dates[1] is None:
        return False
    return _goes_on(left, right, dates[1] >= dates[0]) or _goes_on(
        right, left, dates[0] >= dates[1]
    )


def _goes_on(earlier: Side, later: Side, ordered: bool) -> bool:
    first, last = earlier.values[0], later.values[0]
    if not (ordered and isinstance(first, Number) and isinstance(last, Number)):
        return False
    counts = not first.unit and not first.ordinal and bool(same_measure(first, last))
    return counts and last.low > first.low and (_is_first(earlier) or _is_later(later))


def _is_first(side: Side) -> bool:
    words = [word.lower for word in side.frame.words]
    so_far = ("so", "far") in pairwise(words)
    counted = ("first", "count") in pairwise(words)
    return so_far or counted or not _FIRST.isdisjoint(words)


def _is_later(side: Side) -> bool:
    words = {word.lower for word in side.frame.words}
    verbs = {base_forms(word).get("VERB", "") for word in _intransitive(side)}
    return bool(words & _ADVERBS or verbs & _LATER)


def has_risen(side: Side) -> bool:
    """Return whether a side tells that its figure has come on: "has risen to 22", "raised to 9"."""
    return any(word in _RISEN for word in _intransitive(side))


def _intransitive(side: Side) -> Iterator[str]:
    """Yield the words of a side, but those of raising and growing only where that is "to" a figure.

    A toll is raised to 23; a sale raises 264 pounds, and has no toll.
    """
    words = [word.lower for word in side.frame.words]
    for place, word in enumerate(words):
        if base_forms(word).get("VERB") not in _OBJECT or "to" in words[place + 1 :]:
            yield word
