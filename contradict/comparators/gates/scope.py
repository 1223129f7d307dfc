"""Gates on which of several is meant: other instances, other places."""

from collections.abc import Iterator, Sequence

from contradict.comparators.agreement import alone, figures_differ
from contradict.comparators.clauses import LONG, covered
from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection
from contradict.comparators.sites import located
from contradict.comparators.slots.places import PLACES
from contradict.comparators.slots.value import Relation, Value
from contradict.comparators.vocabulary import SCALAR_MODIFIERS, SORTS, root
from contradict.lexicon import Token, base_forms


def instance(difference: Difference) -> Objection | None:
    """Modifiers of one set on both sides: the small battery and the large one."""
    mine, yours = (_modifiers(side) for side in difference.sides)
    for modifiers in (*SCALAR_MODIFIERS, *(SORTS if difference.left.values else ())):
        a, b = mine & modifiers, yours & modifiers
        if a and b and not a & b:
            words = f"“{min(a)}” and “{min(b)}”"
            return Objection("another instance", f"the claims speak of different ones: {words}")
    return _numbered(difference)


def _numbered(difference: Difference) -> Objection | None:
    """Values of one and the other, or of the first depot and the second.

    Which of several it is may itself be at stake, as in who came second and who third: then there
    are two only where each has a figure of its own besides.
    """
    left, right = difference.sides
    mine, yours = dict(_counted(left, right)), dict(_counted(right, left))
    for noun in sorted(mine.keys() & yours.keys()):
        if mine[noun] != yours[noun]:
            words = " and ".join(sorted(f"“{side[noun]}”" for side in (mine, yours)))
            return Objection("another instance", f"the claims speak of different ones: {words}")
    return None


def _counted(side: Side, other: Side) -> Iterator[tuple[str, str]]:
    """Yield the nouns that an ordinal, or "one" and "other", tells from others of their kind."""
    words = _near(side)
    figures = (value for value in alone("number", side.frame, other.frame) if _has(words, value))
    at_stake = () if any(value not in side.values for value in figures) else side.values
    for i, word in enumerate(words):
        if word.lower in _NUMBERED and not covered(word, at_stake):
            near = [one.text for one in words[i + 1 : i + REACH]]
            nouns = (text for text in near if text.islower() and "NOUN" in base_forms(text))
            noun = next(nouns, "")
            if noun and noun not in _IDIOMS and near[0] != "of":
                yield root(noun), word.lower


def _has(words: Sequence[Token], value: Value) -> bool:
    return any(covered(word, [value]) for word in words)


REACH = 4
"""Words behind "the second" in which its noun stands: "the second Halden depot"."""

_IDIOMS = frozenset("time hand place thing".split())
"""What is no instance behind such a word: "for the first time", "on the other hand"."""

_NUMBERED = frozenset("one other first second third fourth fifth sixth".split())


def _modifiers(side: Side) -> set[str]:
    """Return the words of a claim in the forms that modify; of a long one, those of the clause."""
    lower = [word.lower for word in _near(side)]
    return {form for word in lower for form in (word, base_forms(word).get("NOUN", word))}


def _near(side: Side) -> Sequence[Token]:
    """Return the words of a claim, of a long one those of the clause."""
    words = side.frame.words
    return side.frame.words_in(side.clause) if len(words) > LONG else words


def elsewhere(difference: Difference) -> Objection | None:
    """Figures and dates of two places are two figures and two dates, and no two answers."""
    if difference.kind == "place" and figures_differ(*(side.frame for side in difference.sides)):
        return Objection("other place", "each place has a figure of its own")
    left, right = (located(side.frame, side.clause) for side in difference.sides)
    apart = all(PLACES.relation(a, b) is Relation.DIFFERENT for a in left for b in right)
    if difference.kind in {"number", "date"} and left and right and apart:
        return Objection("other place", f"the claims are about {left[0].text} and {right[0].text}")
    return None
