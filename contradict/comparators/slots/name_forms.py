"""The forms one name takes: spellings, short forms, acronyms; on folded words."""

import re

from contradict.comparators.slots.areas import Level
from contradict.comparators.slots.gazetteer import likely
from contradict.comparators.slots.spelling import skeleton
from contradict.lexicon import base_forms

LEAST = 4
"""Letters from which a name is taken to have a plural: "Asa" and "Asas" are likelier two names."""

TWO = 2
"""Words of a name without middle names, and the most middle names that one may have."""

_UMLAUT = re.compile(r"([aou])e")

_SMALL = frozenset("of de la der den del di da the and for von van".split())
_INSIDE_WORD = {"vw": "volkswagen", "fb": "facebook"}
"""Acronyms made from the inside of one word, which no rule on initials gives."""


def spelled_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether two names are one in two spellings, as far as their words tell.

    One word must be equal, and the others alike: their consonants agree (Oleksandr, Alexander),
    or the first is cut short (Alex) or an initial. Names without an equal word need five
    consonants in agreement (Zelensky, Zelenskiy), as Martin and Merton share four.
    """
    if len(left) != len(right):
        return "".join(left) == "".join(right) != ""
    differing = [(a, b) for a, b in zip(left, right, strict=True) if not _same_letters(a, b)]
    if not differing or not left:
        return bool(left)
    if len(differing) == 1 and len(left) > 1 and not _same_letters(left[0], right[0]):
        (first,) = differing
        return _cut_short(*first) or _same_consonants(differing, least=3)
    return _same_consonants(differing, least=3 if len(differing) < len(left) else 5)


def shortened(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether one name begins or ends with all the words of the other."""
    short, full = sorted((left, right), key=len)
    if not short:
        return False
    return full[: len(short)] == short or full[-len(short) :] == short


def without_middle(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether one name is the other's first and last word: Ada Lenz, Ada Ruth Lenz.

    Only people have middle names. The last word of a firm or a club is often one of the dictionary
    (the Halden Bank is not the Halden Savings Bank) or a country; there only an initial tells.
    """
    short, full = sorted((left, right), key=len)
    middle = full[1:-1]
    if len(short) != TWO or not 0 < len(middle) <= TWO or full[-1] != short[-1]:
        return False
    initials = all(len(word.rstrip(".")) == 1 for word in middle)
    one = full[0] == short[0] or _cut_short(short[0], full[0])
    return one and _SMALL.isdisjoint(full) and (initials or _of_family(short[-1]))


def _of_family(word: str) -> bool:
    """Whether a last word may be a family's: none of the dictionary, and no country or state."""
    return not base_forms(word) and all(area.level > Level.STATE for area in likely(word))


def plural_of(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether one name of one word is the other's plural: Porsche, Porsches."""
    short, full = sorted((left, right), key="".join)
    return len(short) == len(full) == 1 and len(short[0]) >= LEAST and full[0] == short[0] + "s"


def acronym_of(short: str, words: tuple[str, ...]) -> bool:
    """Return whether `short`, as the text writes it, is made of the initials of `words`."""
    letters = short.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and len(letters) > 1):
        return False
    letters = letters.lower()
    initials = "".join(word[0] for word in words)
    main = "".join(word[0] for word in words if word not in _SMALL)
    return letters in (initials, main) or (_INSIDE_WORD.get(letters),) == words


def _same_letters(left: str, right: str) -> bool:
    """Return whether two words are equal, umlauts written out or not: Mueller, Müller."""
    return left == right or _UMLAUT.sub(r"\1", left) == _UMLAUT.sub(r"\1", right)


def _same_consonants(pairs: list[tuple[str, str]], least: int) -> bool:
    """Return whether the words of each pair agree in consonants, at least `least` in all.

    They must also agree in whether they end in "a", which keeps Daniel from Daniela and Mario
    from Maria: different people.
    """
    agree = all(skeleton(a) == skeleton(b) and (a[-1:] == "a") == (b[-1:] == "a") for a, b in pairs)
    return agree and sum(len(skeleton(a)) for a, _ in pairs) >= least


def _cut_short(left: str, right: str) -> bool:
    """Return whether one word is the initial of the other, or three letters or more of it."""
    short, full = sorted((left, right), key=len)
    return (len(short) == 1 or len(short) >= 3) and full.startswith(short)
