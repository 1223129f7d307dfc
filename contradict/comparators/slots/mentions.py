"""Mentions of places in a text, one by one; `places` joins them into chains."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from contradict.comparators.slots import place_words as words
from contradict.comparators.slots.areas import Area, Level
from contradict.comparators.slots.capitals import Scan, capitalised
from contradict.comparators.slots.demonyms import demonyms, regional_adjectives
from contradict.comparators.slots.gazetteer import country_area, likely, us_state
from contradict.comparators.slots.name_words import FUNCTION_WORDS
from contradict.comparators.slots.place_evidence import (
    is_certain,
    is_located,
    is_plain,
    may_be_place,
    names_facility,
    precedes_noun,
)
from contradict.comparators.slots.spelling import fold

_LONGEST = 5
"""Tokens in the longest names tried ("Republic of the Congo")."""
_CLUB_ENDINGS = frozenset(("city", "county"))
"""Features that also end the names of clubs: Derby County."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `tokens[first:last]` that may be a place's, and the areas it may stand for.

    `base` is the name that the mention is a part or feature of ("Finland" in "eastern
    Finland"), or empty. `certain` says it is a place whatever stands around it; `located` that
    a preposition makes it one; `known` that the gazetteer has it.
    """

    first: int
    last: int
    name: str
    areas: tuple[Area, ...]
    base: str = ""
    certain: bool = False
    located: bool = False
    known: bool = True
    adjective: bool = False


def mentions(found: Scan) -> Iterator[Mention]:
    """Yield what may be place names in `text`, in order, not overlapping."""
    ends = dict(found.runs)
    i = 0
    while i < len(found.tokens):
        mention = _mention(found, i, ends.get(i, i)) if capitalised(found.tokens[i]) else None
        if mention and not _is_person(mention, found):
            yield mention
        i = mention.last if mention else max(i + 1, ends.get(i, i + 1))


def _mention(found: Scan, i: int, end: int) -> Mention | None:
    """Return the mention that begins at token i, the run of names there going on to `end`."""
    for last in _ends(found, i):
        mention = _known(found, found.slice(i, last), i, last)
        if mention:
            return mention
    if end <= i:
        return None
    return _feature(found, i, end) or _unknown(found, i, end)


def _ends(found: Scan, i: int) -> Iterator[int]:
    """Yield where names that begin at token i may end, the longest first."""
    last = i + 1
    while last < i + _LONGEST and found.adjacent(last - 1):
        last += 1
    for end in range(last, i, -1):
        inside = found.tokens[end - 1]
        if capitalised(inside) and not _goes_on(found, end):
            yield end


def _goes_on(found: Scan, end: int) -> bool:
    """Return whether the name has further words, or a number as in Aurora 3."""
    if not found.adjacent(end - 1):
        return False
    model = found.lower(end).isdigit() and found.lower(end - 2) not in words.LOCATIVES
    inside = any(first < end < last for first, last in found.runs)
    return model or (inside and (found.lower(end) != "of" or is_plain(found, end - 1, end)))


def _known(found: Scan, name: str, i: int, last: int) -> Mention | None:
    """Return a mention of a place the gazetteer has, or of a people."""
    if fold(name) in words.CALENDAR | words.COMPASS or found.lower(i) == "the":
        return None
    people = _people(name)
    if people and not any(area.level <= Level.COUNTRY for area in likely(name)):
        return Mention(i, last, name, people, certain=True, adjective=True)
    areas = _areas(found, name, i)
    if not areas:
        return None
    alone = last - i == len(found.tokens)
    located = alone or is_located(found, i, last) or names_facility(found, last)
    certain = is_certain(found, name, areas, i, last)
    attributive = name.isupper() and not located and precedes_noun(found, last)
    mention = Mention(i, last, name, areas, certain=certain, located=located, adjective=attributive)
    return _part(found, mention) if certain or located else mention


def _people(name: str) -> tuple[Area, ...]:
    """Return the countries or the region that a word of origin means."""
    folded = fold(name)
    region = regional_adjectives().get(folded) or regional_adjectives().get(folded[:-1], "")
    if region:
        return likely(region)
    codes = demonyms().get(folded) or demonyms().get(folded.removesuffix("s"), frozenset())
    return tuple(country_area(code) for code in sorted(codes))


def _areas(found: Scan, name: str, i: int) -> tuple[Area, ...]:
    """Return the areas of a name as it is spelled; abbreviations must be in capitals."""
    letters = name.replace(".", "")
    if letters.isupper() and len(letters) <= 4 and not found.headline:
        wide = tuple(a for a in likely(name) if a.level <= Level.COUNTRY)
        return wide or (us_state(letters) if found.lower(i - 1) == "," else ())
    areas = likely(name)
    return tuple(a for a in areas if a.level > Level.COUNTRY) if len(letters) < 4 else areas


def is_usable(found: Scan, mention: Mention) -> bool:
    """Return whether a mention is a place on its own, without a chain that vouches for it."""
    if mention.certain or not mention.located or len(mention.name) < 3:
        return mention.certain
    if not is_plain(found, mention.first, mention.last):
        return True
    of_something = found.lower(mention.first - 1) == "of"
    settled = found.lower(mention.first - 2) in words.SETTLEMENTS
    return (
        not found.headline
        and found.lower(mention.first) not in FUNCTION_WORDS
        and (settled or not of_something)
    )


def _part(found: Scan, mention: Mention) -> Mention:
    """Return the mention together with a compass word before it: eastern Finland."""
    before = mention.first - 1
    small = found.adjacent(before) and found.tokens[before].text.islower()
    if not small or found.lower(before) not in words.COMPASS:
        return mention
    name = f"{found.tokens[before].text} {mention.name}"
    return _subarea(replace(mention, first=before), name, mention.name)


def _subarea(mention: Mention, name: str, base: str) -> Mention:
    """Return a mention of what lies in, or makes up, the areas of `base`."""
    areas = tuple(
        Area(name, Level.PART if a.level <= Level.STATE else Level.LOCAL, a.countries, a.state)
        for a in mention.areas
    )
    return replace(mention, name=name, areas=areas, base=base)


def _feature(found: Scan, i: int, end: int) -> Mention | None:
    """Return a mention such as "Hangzhou Bay", "County Cork", "North London"."""
    first, last = i, end
    lead, tail = found.lower(i), found.lower(end - 1)
    if lead in words.FEATURES | words.COMPASS:
        first += 2 if found.lower(i + 1) == "of" else 1
    elif tail in words.FEATURES - _CLUB_ENDINGS:
        lead, last = tail, end - 1
    base = found.slice(first, last) if (first, last) != (i, end) and first < last else ""
    areas = likely(base) if base else ()
    if not areas or (lead not in words.ADMINISTRATIVE and is_plain(found, first, last)):
        return None
    whole = Mention(i, end, base, areas, certain=True, located=is_located(found, i, end))
    name = found.slice(i, end)
    return whole if lead in words.ADMINISTRATIVE else _subarea(whole, name, base)


def _unknown(found: Scan, i: int, end: int) -> Mention | None:
    """Return a mention of a place that only the text knows: in Nether Coombe."""
    name = found.slice(i, end)
    if not may_be_place(found, i, end, name):
        return None
    before = found.lower(i - 2) if found.lower(i - 1) == "the" else found.lower(i - 1)
    facility = names_facility(found, end)
    preposed = before in words.HOLDERS and found.lower(i - 1) != "the" and is_located(found, i, end)
    at = found.lower(i - 1) == "at" and found.lower(i - 2) in words.FACILITIES
    located = preposed or at or (facility and before in ("in", "at", "near"))
    return Mention(i, end, name, (), located=located, known=False) if located or facility else None


def _is_person(mention: Mention, found: Scan) -> bool:
    """Return whether a name is short for a longer one: Jordan, where Jordan Vale is named.

    A country is meant all the same, unless it begins the longer name.
    """
    if mention.located or mention.adjective or mention.last > mention.first + 1:
        return False
    longer = [run for run in found.runs if run[1] > run[0] + 1 and not _is_place(found, *run)]
    if any(area.level <= Level.COUNTRY for area in mention.areas):
        return any(found.tokens[first].text == mention.name for first, _ in longer)
    return any(
        token.text == mention.name for first, last in longer for token in found.tokens[first:last]
    )


def _is_place(found: Scan, first: int, last: int) -> bool:
    return bool(likely(found.slice(first, last)) or _feature(found, first, last))
