"""Claims that give several values at once, and the pairs that they reconcile.

"The car will be built in China and South Korea" makes "in Hangzhou, China" and "in Busan" two
parts of one answer: such a pair is no conflict, whoever wrote its two halves.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contradict.comparators.frames import Frame, frame
from contradict.comparators.sites import located
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import EVENTS
from contradict.types import Claim, Pair


@dataclass(frozen=True, slots=True)
class PlaceList:
    """Two or more places that one clause gives for one action, and the names it is about."""

    claim: Claim
    names: tuple[Name, ...]
    actions: frozenset[str]
    places: tuple[Place, ...]


ByName = Mapping[tuple[str, ...], Sequence[PlaceList]]
"""The lists of a run by the names that they are about."""


def by_name(lists: Iterable[PlaceList]) -> ByName:
    """Return lists, in their order, by name."""
    known: dict[tuple[str, ...], list[PlaceList]] = defaultdict(list)
    for one in lists:
        for base in {name.base for name in one.names}:
            known[base].append(one)
    return known


def place_lists(claim: Frame) -> Iterator[PlaceList]:
    """Yield the lists that a claim gives, clause by clause."""
    for clause in claim.clauses:
        actions = clause.roots & EVENTS
        if actions and _apart(places := located(claim, clause)):
            yield PlaceList(claim.claim, claim.names_in(clause), actions, places)


def _apart(places: Sequence[Place]) -> bool:
    return any(
        PLACES.relation(a, b) is Relation.DIFFERENT
        for number, a in enumerate(places)
        for b in places[number + 1 :]
    )


def reconcile(pair: Pair, lists: ByName) -> Pair:
    """Return a pair, compatible if one claim in the run gives both of its places together."""
    if pair.outcome != "conflict" or pair.kind != "place":
        return pair
    left, right = frame(pair.left), frame(pair.right)
    known = (one for name in left.names for one in lists.get(name.base, ()))
    for found in known:
        if _speaks_of(found, left) and _speaks_of(found, right) and _gives_both(found, pair):
            return replace(
                pair,
                outcome="compatible",
                code="one of several",
                reason=f"a claim in {found.claim.document} gives both places together",
                score=0.0,
            )
    return pair


def _speaks_of(found: PlaceList, claim: Frame) -> bool:
    """Whether a list is about a claim's subject: its most specific name, and its action."""
    specific = [name for name in claim.names if name.designation] or list(claim.names)
    named = any(NAMES.relation(a, b) is Relation.SAME for a in specific for b in found.names)
    return named and bool(found.actions & claim.roots)


def _gives_both(found: PlaceList, pair: Pair) -> bool:
    sides = zip((pair.left, pair.right), (pair.slots[0].left, pair.slots[0].right), strict=True)
    return all(_gives(found, _answers(frame(claim), value)) for claim, value in sides)


def _answers(claim: Frame, value: str) -> list[Place]:
    """Return the places of a claim that a slot holds; its own words may not show them to be any."""
    return [place for place in claim.places if place.text in value]


def _gives(found: PlaceList, places: Sequence[Place]) -> bool:
    """Whether a list has every one of `places`, of which there is at least one."""
    return bool(places) and all(
        any(PLACES.relation(place, listed).agrees for listed in found.places) for place in places
    )
