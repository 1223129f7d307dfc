"""Gate on other instances: values of the small battery and the large one are both true."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from contradict.comparators.agreement import alone
from contradict.comparators.clauses import LONG, covered, is_content
from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection, different_ones
from contradict.comparators.slots.value import Value
from contradict.comparators.vocabulary import SCALAR_MODIFIERS, SORTS, root
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_past, tokens

FACING = tuple(
    frozenset(words.split())
    for words in (
        "upper middle lower top bottom",
        "high medium low",
        "inner outer central",
        "left right",
        "front rear back",
        "primary secondary tertiary elementary nursery",
        "public private",
        "male female",
        "day night",
        "weekday weekend",
        "morning afternoon evening",
        "inpatient outpatient",
        "local regional national federal municipal express stopping fast slow tourist",
        "passenger freight cargo",
        "economy business premium standard basic deluxe",
        "undergraduate postgraduate graduate",
        "commercial residential industrial",
        "printed digital",
        "fresh frozen dried",
        "wild farmed",
        "heavy light",
        "early late",
        "wind solar nuclear coal gas hydroelectric",
        "red blue green yellow white black grey orange purple brown pink",
    )
)
"""Words of one set before one noun, which tell two of a kind apart: "the upper dam" and "the lower
dam". Elsewhere in a claim they say something of what both sides speak of."""


def instance(difference: Difference) -> Objection | None:
    """Modifiers of one set on both sides: the small battery and the large one."""
    mine, yours = (_modifiers(side) for side in difference.sides)
    for modifiers in (*SCALAR_MODIFIERS, *(SORTS if difference.left.values else ())):
        a, b = mine & modifiers, yours & modifiers
        if a and b and not a & b:
            words = f"“{min(a)}” and “{min(b)}”"
            return Objection("another instance", f"the claims speak of different ones: {words}")
    return _numbered(difference) or _faced(difference) or _picked(difference)


def _picked(difference: Difference) -> Objection | None:
    """Values of "that one" or "the latter", which is not what the text is mainly about."""
    mine, yours = (_picks(side.frame.claim.text) for side in difference.sides)
    if difference.left.values and mine != yours:
        words = f"“{mine or yours}”"
        return Objection("another instance", f"one side picks out one of several: {words}")
    return None


_ONE_OF_SEVERAL = re.compile(
    r"\W*(th(?:at|is) one|the (?:latter|former)|"
    r"(?:the )?(?:other|another|second|third|larger|smaller|bigger|older|younger|newer)(?: one)?)"
    r"\s(\w+)",
    re.IGNORECASE,
)


def _picks(text: str) -> str:
    """Return the words by which a sentence opens with one of several, "" where it does not."""
    found = _ONE_OF_SEVERAL.match(text)
    if not found:
        return ""
    named = found[1].lower().endswith(("one", "latter", "former"))
    acts = found[2].lower() in AUXILIARIES or is_past(found[2])
    return found[1].lower() if named or acts else ""


def _faced(difference: Difference) -> Objection | None:
    """Values of the upper dam and the lower one."""
    if not difference.left.values:
        return None
    mine, yours = (_before_nouns(side) for side in difference.sides)
    for noun, a in sorted(mine):
        others = {b for other, b in yours if other == noun}
        if a in others or not others:
            continue
        if any(a in words and not others.isdisjoint(words) for words in FACING):
            return different_ones("another instance", a, min(others))
    return None


def _before_nouns(side: Side) -> set[tuple[str, str]]:
    """Return each word of a claim with the one before it, to which a hyphen may join it."""
    parts = (tokens(w.text.replace("-", " ")) if "-" in w.text else (w,) for w in _near(side))
    words = [*chain.from_iterable(parts)]
    return {
        (root(noun.lower), word.lower)
        for word, noun in pairwise(words)
        if noun.text.islower() and is_content(noun)
    }


def _numbered(difference: Difference) -> Objection | None:
    """Values of one and the other, or of the first depot and the second.

    Which of several it is may itself be at stake, as in who came second and who third: then there
    are two only where each has a figure of its own besides.
    """
    left, right = difference.sides
    mine, yours = dict(_counted(left, right)), dict(_counted(right, left))
    for noun in sorted(mine.keys() & yours.keys()):
        if mine[noun] != yours[noun]:
            return different_ones("another instance", mine[noun], yours[noun])
    return None


def _counted(side: Side, other: Side) -> Iterator[tuple[str, str]]:
    """Yield the nouns that an ordinal, or "one" and "other", tells from others of their kind."""
    words = _near(side)
    if _NUMBERED.isdisjoint(word.lower for word in words):
        return
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
