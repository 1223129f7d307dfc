"""What speaks for and against a capitalised name being a place."""

from contradict.comparators.slots import place_words as words
from contradict.comparators.slots.areas import Area, Level
from contradict.comparators.slots.capitals import Scan
from contradict.comparators.slots.name_words import FUNCTION_WORDS
from contradict.comparators.slots.spelling import fold
from contradict.lexicon import base_forms

_LARGE = 100_000
"""Inhabitants from which a town's bare name is taken for the town."""
_LARGE_STATE = 500_000
"""The same for a state; every US state but Delaware, Vermont and Wyoming has more in its towns."""


def is_located(found: Scan, i: int, last: int) -> bool:
    """Return whether a preposition before token i says that the name up to `last` is a place."""
    i -= 1
    if found.lower(i) == "of" and found.lower(last) in words.OWNERSHIP:
        return False
    while found.lower(i) == "the" or found.lower(i) in words.COMPASS:
        i -= 1
    associated = found.lower(i) == "in" and found.lower(i - 1) in words.ASSOCIATIONS
    return found.lower(i) in words.LOCATIVES and not associated


def is_certain(found: Scan, name: str, areas: tuple[Area, ...], i: int, last: int) -> bool:
    """Return whether a name is a place without further evidence: wide, or a large town."""
    if any(area.level <= Level.COUNTRY for area in areas):
        return True
    if is_plain(found, i, last) or not any(found.proper[i:last]):
        return False
    return any(
        area.population >= (_LARGE if area.level > Level.STATE else _LARGE_STATE)
        and (area.level == Level.STATE or last > i + 1 or fold(area.name) == fold(name))
        for area in areas
    )


def is_plain(found: Scan, i: int, last: int) -> bool:
    """Return whether a name is made of ordinary words only: Reading, Nice, Most."""
    spelled = (found.lower(k) for k in range(i, last))
    return all(word in FUNCTION_WORDS or base_forms(word) for word in spelled)


def names_facility(found: Scan, last: int) -> bool:
    """Return whether the thing that the name is put to stands somewhere: the Busan plant."""
    return found.adjacent(last - 1) and found.lower(last) in words.FACILITIES


def precedes_noun(found: Scan, last: int) -> bool:
    """Return whether a noun follows, as in "US production"."""
    return found.adjacent(last - 1) and "NOUN" in base_forms(found.lower(last))


def may_be_place(found: Scan, i: int, end: int, name: str) -> bool:
    """Return whether nothing in a name says that it is a firm's, a thing's or a time."""
    owner = found.lower(end) in words.OWNERSHIP
    plain = is_plain(found, i, end) or found.lower(i) in words.CALENDAR
    firm = any(found.lower(k) in words.NO_PLACE_WORDS for k in range(i, end))
    odd = name.isupper() or any(c.isdigit() for c in name) or len(name) < 3
    return not (owner or plain or firm or odd or found.headline) and end - i <= 3
