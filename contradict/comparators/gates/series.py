"""Gate on two of a numbered kind: platform 3 and platform 7, expedition 71 and expedition 72."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection, different_ones
from contradict.comparators.slots.figure_labels import LABELLED
from contradict.comparators.vocabulary import root
from contradict.lexicon import Token, is_finite

_NUMBER = re.compile(r"\d{1,6}[a-z]?")
_MARKS = frozenset("number no nr".split())
_RANGING = frozenset("of to and - – / .".split())
"""Words between two figures that make the first a count or a range: "courtrooms 4 to 6"."""


def series(difference: Difference) -> Objection | None:
    """Object to subjects of one kind with a number each, where they differ in more than that.

    A number that is the answer ("from platform 3", "from platform 7") stands behind the verb, and
    one that is edited in a copy is all that differs.
    """
    if difference.kind == "other":
        return None
    mine, yours = (dict(_numbered(side)) for side in difference.sides)
    for noun in sorted(mine.keys() & yours.keys()):
        if mine[noun].number != yours[noun].number:
            return different_ones("two of a series", mine[noun].text, yours[noun].text)
    return None


@dataclass(frozen=True, slots=True)
class _Numbered:
    """One of a numbered kind: its number, and its words ("platform 3")."""

    number: str
    text: str


def _numbered(side: Side) -> Iterator[tuple[str, _Numbered]]:
    """Yield each noun, by its root, that has a number in front of the claim's first verb."""
    words = _in_front(side.frame.words)
    for i, word in enumerate(words):
        noun = next((w for w in reversed(words[:i]) if w.lower not in _MARKS), None)
        if noun and _is_number(words, i) and LABELLED.search(f"{noun.text} "):
            text = side.frame.claim.resolved[noun.start : word.end]
            yield root(noun.lower), _Numbered(word.lower, text)


def _is_number(words: Sequence[Token], i: int) -> bool:
    """Whether a word is a number, and not one end of several."""
    after = [word.lower for word in words[i + 1 : i + 3]]
    several = len(after) == 2 and after[0] in _RANGING and after[1].isdigit()
    return bool(_NUMBER.fullmatch(words[i].lower)) and not several


def _in_front(words: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a claim up to its first verb, all where none is known."""
    verb = next((i for i, word in enumerate(words) if i and is_finite(word)), len(words))
    return words[:verb]
