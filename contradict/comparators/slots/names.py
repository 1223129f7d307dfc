"""Names: people, firms, teams, products; which are the same, and which are siblings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from contradict.calendar_words import MONTHS, WEEKDAYS
from contradict.comparators.slots.capitals import Scan, scan
from contradict.comparators.slots.demonyms import is_origin
from contradict.comparators.slots.designations import begins_designation, designation_end
from contradict.comparators.slots.name_forms import (
    acronym_of,
    plural_of,
    shortened,
    spelled_alike,
    without_middle,
)
from contradict.comparators.slots.spelling import fold, skeleton
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

_WEEKDAYS = frozenset(day.lower() + ending for day in WEEKDAYS for ending in ("", "s"))
_MONTHS = frozenset(month[:end].lower() for month in MONTHS for end in (3, None)) | {"sept"}
_CURRENCIES = frozenset(
    "aud brl cad chf cny czk dkk eur gbp hkd huf inr jpy krw mxn myr nok nzd pln rmb rub sek sgd "
    "thb try twd uah usd zar".split()
)
_HOLIDAYS = frozenset("easter christmas ramadan hanukkah".split())
_NO_NAMES = _WEEKDAYS | _MONTHS | _CURRENCIES | _HOLIDAYS


@dataclass(frozen=True, slots=True)
class Name(Value):
    """A proper name: "Volvo EX30" has the base ("volvo",) and the designation "EX30".

    `base` holds folded words without titles and possessives; it is empty where the text gives a
    designation alone ("the EX30"). `designation` is as the text writes it, or empty.
    """

    kind: ClassVar[Kind] = "name"

    base: tuple[str, ...]
    designation: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """The slot of proper names. Place names are among what it finds."""

    kind: Kind = "name"

    def find(self, text: str, published: date | None) -> tuple[Name, ...]:
        """Return the names in `text`, in order, not overlapping; `published` plays no part."""
        del published
        found = scan(text)
        return tuple(_name(found, *piece) for piece in _all_pieces(found))

    def relation(self, left: Name, right: Name) -> Relation:
        """Return how two names relate; symmetric.

        `SAME`: equal, another spelling, a plural, or an acronym of it. `REFINES`: a shorter form
        ("Verhulst", "Bram Verhulst", "Bram Cas Verhulst") or the maker and its model
        ("Polestar", "Polestar 4").
        """
        if left.designation and fold(left.designation) == fold(right.designation):
            return _designated(left, right)
        if left.designation and right.designation:
            return Relation.DIFFERENT
        bases = _bases(left, right)
        if bases is Relation.SAME and left.designation + right.designation:
            return Relation.REFINES
        return bases


NAMES = Names()


def siblings(left: Name, right: Name) -> bool:
    """Return whether two names differ in their designation alone: Polestar 4 and Polestar 7.

    A designation that stands alone is compared with those of its own letters ("EX30", "EX90").
    """
    a, b = fold(left.designation), fold(right.designation)
    if not a or not b or a == b:
        return False
    if left.base and right.base:
        return _bases(left, right) is Relation.SAME
    return _letters(a) != "" and _letters(a) == _letters(b)


def _letters(designation: str) -> str:
    """Return the letters that a folded designation begins with: "ex" of "ex30"."""
    return re.split(r"[\W\d]", designation)[0]


def _designated(left: Name, right: Name) -> Relation:
    """Return how two names with one designation relate: "Volvo EX30" and "the EX30" are one."""
    return _bases(left, right) if left.base and right.base else Relation.SAME


def _bases(left: Name, right: Name) -> Relation:
    """Return how two names relate, designations left aside."""
    if _nothing_alike(left, right):
        return Relation.DIFFERENT
    return _relation(left.text, left.base, right.text, right.base)


def _nothing_alike(left: Name, right: Name) -> bool:
    """Whether two names need no closer look, as nine in ten pairs of them do not.

    Other spellings and short forms have the consonants of a word in common, plurals and names
    written as one word the first letter; only an acronym may have neither.
    """
    mine, yours = _consonants(left.base), _consonants(right.base)
    first = left.base[:1] and right.base[:1] and left.base[0][0] == right.base[0][0]
    return not first and mine.isdisjoint(yours) and not _in_capitals(left, right)


@lru_cache(maxsize=1 << 16)
def _consonants(base: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(skeleton, base))


def _in_capitals(left: Name, right: Name) -> bool:
    return left.text.isupper() or right.text.isupper()


@lru_cache(maxsize=1 << 14)
def _relation(left: str, a: tuple[str, ...], right: str, b: tuple[str, ...]) -> Relation:
    if a == b or spelled_alike(a, b) or plural_of(a, b):
        return Relation.SAME
    if acronym_of(left, b) or acronym_of(right, a):
        return Relation.SAME
    shorter = shortened(a, b) or without_middle(a, b)
    return Relation.REFINES if shorter else Relation.DIFFERENT


def _all_pieces(found: Scan) -> Iterator[tuple[int, int, int]]:
    """Yield the names in all runs; a designation may reach into the next: iPhone 15 Pro."""
    reached = 0
    for start, end in found.runs:
        for piece in _pieces(found, max(start, reached), end):
            yield piece
            reached = piece[2]


def _pieces(found: Scan, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the names in a run: first token, the token where the designation begins, end."""
    while start < end and found.lower(start) in _NO_NAMES:
        start += 1
    while start < end and found.lower(end - 1) in _WEEKDAYS:
        end -= 1
    if start >= end:
        return
    cut = next((i for i in range(start, end) if begins_designation(found, i, start, end)), end)
    stop = designation_end(found, cut, end)
    if stop > start and not _is_no_name(found, start, stop):
        yield start, cut, stop
    if start < stop < end:
        yield from _pieces(found, stop, end)


def _is_no_name(found: Scan, start: int, stop: int) -> bool:
    words = [token.text for token in found.tokens[start:stop]]
    if len(words) == 1:
        measure = words[0][0].isdigit()
        return measure or len(words[0].rstrip(".")) == 1 or is_origin(words[0])
    return is_origin(" ".join(words))


def _name(found: Scan, start: int, cut: int, stop: int) -> Name:
    base = [fold(t.text) for t in found.tokens[start:cut]]
    designation = found.slice(cut, stop) if cut < stop else ""
    first, last = found.tokens[start].start, found.tokens[stop - 1].end
    return Name(first, last, found.slice(start, stop), tuple(" ".join(base).split()), designation)
