"""What a comparator reads of a pair: values that agree are written alike on both sides.

A model cannot know that Joensuu lies in eastern Finland, nor that 47 square kilometres are 18
square miles. The slots do, so that it reads one of the two on both sides, and is left with what
else the claims say.
"""

import re
from collections.abc import Iterator, Sequence

from contradict.comparators.frames import Clause, Frame, frame
from contradict.comparators.reading import Texts
from contradict.comparators.slots import SLOTS
from contradict.comparators.slots.value import Value
from contradict.types import Candidate, Kind

_ALIKE: tuple[Kind, ...] = ("number", "place")
"""Kinds of values that are written alike. Names are not: a model knows a shorter one."""


def texts(candidate: Candidate) -> Texts:
    """Return what the comparator reads of a candidate, left and right."""
    left, right = frame(candidate.left), frame(candidate.right)
    mine, yours = _matter(left, right), _matter(right, left)
    for a, b in _agreeing(left, right):
        mine, yours = _with_one(mine, yours, *sorted((a, b), key=_exactness))
    return mine, yours


def _matter(claim: Frame, other: Frame) -> str:
    """Return what a claim says of what the other tells: an aside, or the rest of it.

    Who quotes a coach may say himself how the match ended: each is held to what speaks of it.
    """
    for aside in claim.asides:
        clauses = [c for c in claim.clauses if c.start < aside.end and aside.start < c.end]
        others = [c for c in claim.clauses if c not in clauses]
        if _met(claim, clauses, other) > _met(claim, others, other):
            return _with_firm(aside.sentence, claim, other)
    return claim.matter


_FIRM = re.compile(
    r"^[^,;]{2,120}?’s (?:company|firm|group|business|club|bank|airline|brewery|(?:\w+)?maker)\b"
)


def _with_firm(sentence: str, claim: Frame, other: Frame) -> str:
    """Return an aside with the name of the speaker's firm, where only the other claim has it.

    The document has it in its title or opening, or else the two are no one firm.
    """
    topic = {name.casefold() for name in claim.claim.topic}
    found = (name.text for name in other.names if name.text.casefold() in topic)
    firm = next((name for name in found if name not in sentence), "")
    return _FIRM.sub(lambda _: firm, sentence) if firm else sentence


def _met(claim: Frame, clauses: Sequence[Clause], other: Frame) -> int:
    """Return how many words and values of some clauses the other claim has too."""
    roots = frozenset[str]().union(*(clause.roots for clause in clauses))
    anchors = {anchor.text.casefold() for anchor in other.anchors}
    values = [a for a in claim.anchors if any(a in clause for clause in clauses)]
    return len(roots & other.roots) + sum(value.text.casefold() in anchors for value in values)


def _agreeing(left: Frame, right: Frame) -> Iterator[tuple[Value, Value]]:
    """Yield the values that agree with exactly one of the other side, in other words."""
    for kind in _ALIKE:
        relation = SLOTS[kind].relation
        pairs = [(a, b) for a in left.of(kind) for b in right.of(kind) if relation(a, b).agrees]
        for a, b in pairs:
            alone = sum(a is x or b is y for x, y in pairs) == 1
            if alone and a.text.casefold() != b.text.casefold():
                yield a, b


def _exactness(value: Value) -> tuple[int, str]:
    return len(value.text), value.text


def _with_one(mine: str, yours: str, kept: Value, other: Value) -> Texts:
    """Return both texts with the value `kept` in the place of `other`."""
    words = rf"(?<!\w){re.escape(other.text)}(?!\w)"
    written = (re.sub(words, lambda _: kept.text, text, count=1) for text in (mine, yours))
    return next(written), next(written)
