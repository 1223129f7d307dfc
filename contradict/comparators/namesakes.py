"""Two of one name: another Ashby than the one born in Moss, the 8th division and the 9th."""

import re
from collections.abc import Iterable, Iterator

from contradict.comparators.frames import Frame
from contradict.comparators.slots.name_forms import shortened, spelled_alike
from contradict.comparators.slots.name_words import TITLES
from contradict.comparators.slots.names import Name
from contradict.comparators.slots.spelling import fold
from contradict.comparators.subjects import acting_names
from contradict.lexicon import base_forms


def two_people(left: Frame, right: Frame) -> bool:
    """Return whether claims that go by one family name speak of two people who have it.

    Who is meant says the full name in the claim or, where it has none, in its document's opening.
    It tells people apart where no full name on one side can be one on the other.
    """
    mine, yours = (acting_names(claim) for claim in (left, right))
    bare = {name.base[0] for name in (*mine, *yours) if len(name.base) == 1}
    both = bare & _last_words(mine) & _last_words(yours)
    return any(_differ(_people(name, left), _people(name, right)) for name in both)


def _last_words(names: Iterable[Name]) -> frozenset[str]:
    return frozenset(name.base[-1] for name in names if name.base)


def _people(family: str, claim: Frame) -> set[tuple[str, ...]]:
    own = {name.base for name in claim.names if _is_full(name.base, family)}
    return own or {name for name in _opening(claim) if _is_full(name, family)}


def _opening(claim: Frame) -> Iterator[tuple[str, ...]]:
    for text in claim.claim.topic:
        yield tuple(map(fold, text.split()))


def _is_full(name: tuple[str, ...], family: str) -> bool:
    """Whether a name is a given name and a family name, and no office before it."""
    return len(name) > 1 and name[-1] == family and "of" not in name and not _is_office(name[0])


def _is_office(word: str) -> bool:
    """Whether a word says what someone is: "Mayor", "Engineer"."""
    return word in TITLES or (word.endswith(_DOERS) and "NOUN" in base_forms(word))


_DOERS = ("er", "or", "ist", "man", "ian")


def _differ(mine: set[tuple[str, ...]], yours: set[tuple[str, ...]]) -> bool:
    return bool(mine and yours) and not any(_may_be_one(a, b) for a in mine for b in yours)


def _may_be_one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: in another spelling, or with middle names."""
    return shortened(left, right) or spelled_alike((left[0], left[-1]), (right[0], right[-1]))


_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\s$")


def two_of_a_series(left: Frame, right: Frame) -> bool:
    """Return whether claims speak of two that have a number each: the 8th Rifles and the 9th."""
    mine, yours = _numbered(left), _numbered(right)
    return bool(mine and yours) and mine.isdisjoint(yours)


def _numbered(claim: Frame) -> set[str]:
    """Return the numbers in front of a claim's acting names, but for days of a month."""
    text = claim.claim.resolved
    found = (_ORDINAL.search(text[: name.start]) for name in acting_names(claim))
    spans = [(date.start, date.end) for date in claim.dates]
    return {
        match[1]
        for match in found
        if match and not any(start <= match.start(1) < end for start, end in spans)
    }
