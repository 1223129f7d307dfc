"""What somebody is said to be: of which nation, how old. "Ada Rask, a 34-year-old Dane"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.comparators.differences import Difference, difference, side_of
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.slots import SLOTS
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.places import Place
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, base_forms, is_past

_IS = re.compile(
    r"(?:, |,? (?:is|was) )(?:an?|the) (?:[\w-]+,? ){0,3}?(?:aged? )?"
    r"|, (?:(?:now |just )?aged? |who (?:has |had )?(?:just )?turn(?:s|ed) )?"
    r"| \((?:aged )?| (?:is|was|turns|turned) "
)
"""What stands between somebody and what he is: "Ada Rask, the 17-year-old Dane", "Rask, aged 17".
"""

_CALLED = re.compile(r" (?:[a-z-]+,? ){0,3}")
"""What stands between what somebody is and his name: "the Danish sculptor Ada Rask"."""

_ROLE = re.compile(r" (?P<role>[a-z-]+)\b")

_OF_OTHERS = frozenset("of to with from by and".split())
"""Words behind which somebody else may be spoken of: "the wife of the Danish sculptor"."""

_RELATIVE = frozenset("who whose whom which that".split())

_PERSON = re.compile(
    r"[a-z-]*(?:ist|ician|arian|orian|eer|man|woman|wright|smith|tress|author|actor|director|"
    r"sculptor|inventor|conductor|doctor|sailor|painter|singer|writer|composer|player|swimmer|"
    r"runner|skier|rider|driver|cyclist|coach|champion|striker|goalkeeper|fielder|defender|boxer|"
    r"golfer|skater|footballer|cricketer|philosopher|architect|poet|king|queen|president|minister|"
    r"explorer|photographer|dancer|chef|farmer|teacher|lawyer|nurse|student|soldier|officer|pilot)"
)
"""Nouns for somebody of some nation. A firm has a seat, owners and works, and may have a nation for
each of them; a title may be that of two films."""

BIRTHDAY = 1.0
"""Years by which two ages of one person may differ: one report is of before a birthday."""


@dataclass(frozen=True, slots=True)
class Trait:
    """A word of origin or an age, whose it is, and for an adjective the root of its noun."""

    name: Name
    value: Place | Number
    role: str


def traits_differ(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield what makes one person of two nations, or of two ages.

    An adjective goes with what it stands before: the Danish coach may be the Dutch champion.
    """
    for mine in traits(left):
        for yours in traits(right):
            if _of_one(mine, yours) and _differ(mine.value, yours.value):
                sides = side_of(left, (mine.value,)), side_of(right, (yours.value,))
                yield difference(mine.value.kind, *sides, ratio)


def _of_one(left: Trait, right: Trait) -> bool:
    if left.value.kind != right.value.kind or not NAMES.relation(left.name, right.name).agrees:
        return False
    return left.role == right.role or not (left.role and right.role)


def _differ(left: Place | Number, right: Place | Number) -> bool:
    if SLOTS[left.kind].relation(left, right) is not Relation.DIFFERENT:
        return False
    if isinstance(left, Number) and isinstance(right, Number):
        return abs(left.low - right.low) > BIRTHDAY
    return True


@of_claim
def traits(claim: Frame) -> tuple[Trait, ...]:
    """Return what is said of whom, origins before ages, in order."""
    origins = [_trait(claim, place) for place in claim.places if place.adjective]
    ages = [_trait(claim, number) for number in claim.numbers if number.noun == "age"]
    return tuple(one for one in (*origins, *ages) if one)


def _trait(claim: Frame, value: Place | Number) -> Trait | None:
    text = claim.claim.resolved
    behind = _ROLE.match(text, value.end) if isinstance(value, Place) else None
    role = behind["role"] if behind and not _ends_noun(behind["role"]) else ""
    if (role and not _PERSON.fullmatch(role)) or text[value.end : value.end + 1] == "-":
        return None
    for name in claim.names:
        told = name.end < value.start and _IS.fullmatch(text, name.end, value.start)
        called = value.end < name.start and _CALLED.fullmatch(text, value.end, name.start)
        between = text[min(name.end, value.end) : max(name.start, value.start)].split()
        others = any(word in _OF_OTHERS or (called and is_past(word)) for word in between)
        if (told or called) and not others:
            return Trait(name, value, root(role) if role else "")
    return None


def _ends_noun(word: str) -> bool:
    """Whether a word says that the noun before it is at its end: "a Dane who", "a Dane in"."""
    return word in AUXILIARIES | _RELATIVE or not base_forms(word).keys() & {"NOUN", "ADJ", "VERB"}
