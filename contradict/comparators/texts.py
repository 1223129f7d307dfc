"""What a comparator reads of a pair: values that agree are written alike on both sides.

A model cannot know that Joensuu lies in eastern Finland, nor that 47 square kilometres are 18
square miles. The slots do, so that it reads one of the two on both sides, and is left with what
else the claims say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from contradict.comparators.asides import FIRM
from contradict.comparators.clauses import covered
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
        if _length(a) < _length(b):
            yours = _with(a, yours, b)
        else:
            mine = _with(b, mine, a)
    return mine, yours


def _matter(claim: Frame, other: Frame) -> str:
    """Return what a claim says of what the other tells: an aside, or the rest of it.

    Who quotes a coach may say himself how the match ended: each is held to what speaks of it.
    """
    for aside in claim.asides:
        clauses = [clause for clause in claim.clauses if covered(clause, [aside])]
        others = [c for c in claim.clauses if c not in clauses]
        if _met(claim, clauses, other) > _met(claim, others, other):
            return _with_firm(aside.sentence, claim, other)
    return claim.matter


def _with_firm(sentence: str, claim: Frame, other: Frame) -> str:
    """Return an aside with the name of the speaker's firm, where only the other claim has it.

    The document has it in its title or opening, or else the two are no one firm.
    """
    topic = {name.casefold() for name in claim.claim.topic}
    found = (name.text for name in other.names if name.text.casefold() in topic)
    firm = next((name for name in found if name not in sentence), "")
    return FIRM.sub(lambda _: firm, sentence) if firm else sentence


def _met(claim: Frame, clauses: Sequence[Clause], other: Frame) -> int:
    """Return how many words and values of some clauses the other claim has too."""
    roots = frozenset[str]().union(*(clause.roots for clause in clauses))
    anchors = {anchor.text.casefold() for anchor in other.anchors}
    values = [a for a in claim.anchors if any(a in clause for clause in clauses)]
    return len(roots & other.roots) + sum(value.text.casefold() in anchors for value in values)


MOST = 12
"""Values of one kind in a claim, beyond which it is a table and each may stand for another."""


def _agreeing(left: Frame, right: Frame) -> Iterator[tuple[Value, Value]]:
    """Yield the values that agree with exactly one of the other side, in other words."""
    for kind in _ALIKE:
        mine, yours = left.of(kind), right.of(kind)
        if max(len(mine), len(yours)) > MOST:
            continue
        relation = SLOTS[kind].relation
        pairs = [(a, b) for a in mine for b in yours if relation(a, b).agrees]
        met = Counter(id(value) for pair in pairs for value in pair)
        for a, b in pairs:
            if met[id(a)] == met[id(b)] == 1 and a.text.casefold() != b.text.casefold():
                yield a, b


def _length(value: Value) -> tuple[int, str]:
    return len(value.text), value.text


def _with(kept: Value, text: str, other: Value) -> str:
    """Return `text` with `kept` in the place of `other`, unless that may be a part of a name."""
    words = rf"(?<!\w)(?<!\d[.,]){re.escape(other.text)}(?!\w|[.,]\d)"
    alone = len(re.findall(words, text)) == 1
    return re.sub(words, lambda _: kept.text, text) if alone else text
