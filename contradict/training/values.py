"""The values of a sentence that another can stand in for, and pools of such others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from contradict.comparators.slots.areas import Level
from contradict.comparators.slots.dates import DATES
from contradict.comparators.slots.demonyms import is_origin
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import NUMBERS
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Value
from contradict.lexicon import base_forms

ValueKind = Literal["number", "date", "place", "origin", "person", "surname", "name"]

_PERSON_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|[Pp]rofessor|[Pp]resident|[Ss]enator|[Cc]aptain|actor|"
    r"actress|singer|director|author|player|musician|guitarist|drummer|producer|artist|coach|"
    r"writer|brother|sister|wife|husband|son|daughter|father|mother)\.? )$"
)
_PERSON_BEHIND = re.compile(
    r"(?: \((?:born|b\.|n[ée]e)| (?:was|were) born| (?:said|says|told|married|retired|resigned|"
    r"graduated|starred)\b)"
)
_NO_PERSON = frozenset(
    "university college school company corporation party records club united city county band "
    "festival award awards league cup championship street road park church river lake mountain "
    "island islands act war battle airport station museum hospital theatre theater center centre "
    "building bridge house hall society group team press times state states national north south "
    "east west new san saint st los las fort mount lake great royal".split()
)


_FAMILIES = 3
"""Different last words from which a first word is taken for a person's first name."""

_CITY = 50_000
"""Inhabitants below which the names of towns are as often those of people: Dare, Olivia."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in a sentence: `text == sentence[start:end]`.

    `is_loose` marks numbers behind "about" and the like, of which a near one may also be true.
    """

    start: int
    end: int
    text: str
    kind: ValueKind
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Pools:
    """Values harvested from real sentences, each as often as it was found.

    Attributes:
        first_names: What stands first in the names of people.
        persons: First and family names.
        places: Names of one place, by its level.
        origins: "French", "Nigerian".
        names: Names of other things by their last word, where that is an ordinary word, in lower
            case: "university".
    """

    first_names: frozenset[str]
    persons: tuple[str, ...]
    places: Mapping[Level, tuple[Place, ...]]
    origins: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1 << 14)
def _found(text: str) -> tuple[tuple[Value, ...], tuple[Place, ...], tuple[Name, ...]]:
    """Return dates and numbers, places, and names of a text, none overlapping another."""
    dates = DATES.find(text, None)
    numbers = _outside(NUMBERS.find(text, None), dates)
    places = tuple(v for v in _outside(PLACES.find(text, None), dates) if isinstance(v, Place))
    names = _outside(NAMES.find(text, None), (*dates, *numbers, *places))
    return (*dates, *numbers), places, tuple(v for v in names if isinstance(v, Name))


def mentions(text: str, first_names: frozenset[str]) -> tuple[Mention, ...]:
    """Return the values of `text` that can be changed, in order, not overlapping."""
    figures, places, names = _found(text)
    found = [*_figures(figures), *_places(places), *_names(names, first_names)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def harvest(sentences: Sequence[str]) -> Pools:
    """Return the pools of values that stand in `sentences`."""
    found = [(text, *_found(text)) for text in sentences]
    first_names = _first_names(found)
    all_names = [name for *_, names in found for name in names]
    places = [place for _, _, places, _ in found for place in places]
    return Pools(
        first_names,
        tuple(name.text for name in all_names if _is_person(name, first_names)),
        _by_level(places),
        tuple(place.text for place in places if place.adjective and place.text[0].isupper()),
        _by_last_word(name for name in all_names if not _is_person(name, first_names)),
    )


def _first_names(
    found: Sequence[tuple[str, tuple[Value, ...], tuple[Place, ...], tuple[Name, ...]]],
) -> frozenset[str]:
    """Return first words of names that stand where people stand, or before many last words."""
    last: dict[str, set[str]] = defaultdict(set)
    evident = Counter[str]()
    for text, _, _, names in found:
        for name in filter(_looks_personal, names):
            first = name.text.split()[0]
            last[first].add(name.text.split()[-1])
            evident[first] += _evident(text, name)
    return frozenset(
        word
        for word, others in last.items()
        if not is_origin(word)
        and evident[word] > 0
        and (evident[word] > 1 or len(others) >= _FAMILIES)
        and (evident[word] > 2 or not base_forms(word.lower()))
    )


def _outside(values: Sequence[Value], taken: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(
        v for v in values if all(v.end <= other.start or other.end <= v.start for other in taken)
    )


def _figures(figures: Iterable[Value]) -> Iterator[Mention]:
    for value in figures:
        kind: ValueKind = "date" if hasattr(value, "period") else "number"
        is_open = getattr(value, "low", 0) != getattr(value, "high", 0)
        if not (kind == "number" and is_open) and getattr(value, "bound", "") != "until":
            loose = getattr(value, "approximate", False)
            yield Mention(value.start, value.end, value.text, kind, loose)


def _places(places: Iterable[Place]) -> Iterator[Mention]:
    for place in places:
        if place.adjective:
            yield Mention(place.start, place.end, place.text, "origin")
        elif _is_usable(place):
            end = place.start + len(place.name)
            if place.text.startswith(place.name):
                yield Mention(place.start, end, place.name, "place")


def _names(names: Iterable[Name], first_names: frozenset[str]) -> Iterator[Mention]:
    persons = [name.text for name in names if _is_person(name, first_names)]
    for name in names:
        if _is_person(name, first_names):
            yield Mention(name.start, name.end, name.text, "person")
        elif any(name.text == person.split()[-1] for person in persons):
            yield Mention(name.start, name.end, name.text, "surname")
        elif len(name.text) > 3:
            yield Mention(name.start, name.end, name.text, "name")


def _looks_personal(name: Name) -> bool:
    words = name.text.split()
    return (
        2 <= len(words) <= 3
        and not name.designation
        and all(word[0].isupper() and not word.isupper() for word in words)
        and not (_NO_PERSON & {word.lower() for word in words})
    )


def _is_person(name: Name, first_names: frozenset[str]) -> bool:
    return _looks_personal(name) and name.text.split()[0] in first_names


def _evident(text: str, name: Name) -> bool:
    """Whether the words beside a name say that it is a person's."""
    before, behind = text[max(0, name.start - 14) : name.start], text[name.end : name.end + 14]
    return bool(_PERSON_BEFORE.search(before) or _PERSON_BEHIND.match(behind))


def _by_level(places: Iterable[Place]) -> Mapping[Level, tuple[Place, ...]]:
    levels: dict[Level, list[Place]] = defaultdict(list)
    for place in places:
        if _is_usable(place) and not place.adjective and place.text == place.name:
            levels[place.readings[0].level].append(place)
    return {level: tuple(found) for level, found in levels.items()}


def _is_usable(place: Place) -> bool:
    """Whether a name is that of a place more than of a person: a country, a state, a city."""
    if not (place.known and place.located and place.readings):
        return False
    area = place.readings[0]
    wide = area.level in {Level.REGION, Level.COUNTRY, Level.STATE}
    return wide or (area.level == Level.CITY and area.population >= _CITY)


def _by_last_word(names: Iterable[Name]) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        if " " in name.text and not name.designation:
            words[name.text.split()[-1].lower()][name.text] = None
    return {
        word: tuple(found) for word, found in words.items() if len(found) > 3 and base_forms(word)
    }
