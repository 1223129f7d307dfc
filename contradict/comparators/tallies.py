"""Running counts: a later figure that goes on from an earlier one, and does not contradict it."""

from collections.abc import Iterator
from itertools import pairwise

from contradict.comparators.differences import Side
from contradict.comparators.slots.dates import Date
from contradict.comparators.slots.numbers import Number, same_measure
from contradict.lexicon import base_forms, is_past

COUNTED_ON = 0.3
"""Overlap from which a figure that says it goes on counts what the other counted: news of the next
day tells of treatment and inquiries, and shares little with the first report but what is counted.
"""

_FIRST = frozenset("initial initially preliminary provisional partial".split())
_LATER = frozenset(
    "rise climb raise grow update revise increase swell mount jump reach surpass exceed".split()
)
_RISEN = frozenset("risen climbed raised grown updated revised".split())
"""Words by which a later figure presents itself as the same count, gone on."""

_OBJECT = frozenset("raise grow increase".split())
"""Verbs that have an object as well."""
_SPREADING = frozenset(("", *"hectare acre m² km² mile²".split()))
"""Units of what is counted on: none, or those of the area that a fire burns."""
_GROWING = frozenset(
    "kill hurt arrest rescue evacuate hospital infect case displace sign collect gather donate "
    "recover lose detain".split()
)
"""Roots of what happens to one after another, so that the count in a first report is not the last.
"""
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
    spreads = first.unit in _SPREADING and first.noun != "age"
    counts = spreads and not first.ordinal and _count_one(earlier, later)
    if not counts or last.low <= first.low:
        return False
    return _is_first(earlier) or _is_later(later) or _is_open(earlier, later)


def _count_one(left: Side, right: Side) -> bool:
    """Whether two figures count the same: also "four passengers died" and a "death toll"."""
    (a, b) = left.values[0], right.values[0]
    if not (isinstance(a, Number) and isinstance(b, Number)):
        return False
    dead = "toll" in {a.noun, b.noun} and "kill" in left.clause.roots & right.clause.roots
    return dead or bool(same_measure(a, b))


def _is_first(side: Side) -> bool:
    words = [word.lower for word in side.frame.words]
    so_far = ("so", "far") in pairwise(words)
    counted = ("first", "count") in pairwise(words)
    partly = words[:1] == ["with"] and "counted" in words
    return so_far or counted or partly or not _FIRST.isdisjoint(words)


def _is_later(side: Side) -> bool:
    words = {word.lower for word in side.frame.words}
    verbs = {base_forms(word).get("VERB", "") for word in _intransitive(side)}
    return bool(words & _ADVERBS or verbs & _LATER) or any(map(_is_reached, side.frame.dates))


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


def _is_reached(when: Date) -> bool:
    """Whether a date is a day that a count has come to: "by Sunday afternoon"."""
    return when.granularity == "day" and when.text[:3].lower() == "by "


def _is_open(earlier: Side, later: Side) -> bool:
    """Whether an earlier report counts what still goes on: "have been taken to hospital"."""
    dates = [side.frame.claim.published for side in (earlier, later)]
    if dates[0] == dates[1] or _GROWING.isdisjoint(earlier.clause.roots):
        return False
    words = [word.lower for word in earlier.frame.words_in(earlier.clause)]
    return any(a in {"has", "have"} and is_past(b) for a, b in pairwise(words))
