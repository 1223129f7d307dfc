"""Places: where a claim says something is, and which places are, or contain, one another."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from contradict.comparators.slots.areas import Area, Level, lies_within
from contradict.comparators.slots.capitals import Scan, scan
from contradict.comparators.slots.chains import Chain, chains
from contradict.comparators.slots.gazetteer import containers
from contradict.comparators.slots.name_forms import spelled_alike
from contradict.comparators.slots.spelling import fold
from contradict.comparators.slots.value import Relation, Value
from contradict.types import Kind

_OPPOSITES = (("north", "south"), ("east", "west"))


@dataclass(frozen=True, slots=True)
class Place(Value):
    """A place as the text gives it, with what contains it: "Ridgeville, South Carolina".

    `name` is the innermost name, `stated` the containing names in the text, innermost first.
    `readings` are the areas it may be, more than one where the name is ambiguous. `known` is
    False for a name that no gazetteer has. `adjective` marks a word of origin or a country put
    before a noun ("Swiss", "US production"). `located` says that a preposition or a containing
    place marks it as where something is; a bare "Liverpool" may as well be the team.
    """

    kind: ClassVar[Kind] = "place"

    name: str
    readings: tuple[Area, ...]
    stated: tuple[str, ...] = ()
    known: bool = True
    adjective: bool = False
    located: bool = False

    @property
    def within(self) -> tuple[str, ...]:
        """Names of what contains it, by the text and then by the gazetteer, all readings."""
        names = (*self.stated, *(name for area in self.readings for name in containers(area)))
        return tuple(dict.fromkeys(names))

    @property
    def countries(self) -> frozenset[str]:
        """ISO 3166 codes of the countries it may be, or lie, in."""
        return frozenset(code for area in self.readings for code in area.countries)

    @property
    def admin1(self) -> frozenset[str]:
        """First-level divisions it may be, or lie, in: "US.SC", "GB.ENG"."""
        return frozenset(area.state for area in self.readings if area.state)


@dataclass(frozen=True, slots=True)
class Places:
    """The slot of places."""

    kind: Kind = "place"

    def find(self, text: str, published: date | None) -> tuple[Place, ...]:
        """Return the places in `text`, in order, not overlapping; `published` plays no part."""
        del published
        found = scan(text)
        return tuple(_place(chain, found) for chain in chains(found))

    def relation(self, left: Place, right: Place) -> Relation:
        """Return how two places relate; symmetric. An ambiguous name gets its best reading.

        `SAME`: one area, in whatever language, or one spelling. `REFINES`: one may lie within
        the other. `DIFFERENT`: neither; trust it less where either place is not `known`.
        """
        if _same(left, right):
            return Relation.SAME
        if _refines(left, right) or _refines(right, left) or _overlap(left, right):
            return Relation.REFINES
        return Relation.DIFFERENT


PLACES = Places()


def _place(chain: Chain, found: Scan) -> Place:
    mention = chain.mention
    stated = (mention.base, *chain.outer) if mention.base else chain.outer
    return Place(
        found.tokens[mention.first].start,
        found.tokens[chain.last - 1].end,
        found.slice(mention.first, chain.last),
        mention.name,
        mention.areas,
        stated,
        mention.known,
        mention.adjective,
        mention.located,
    )


def _same(left: Place, right: Place) -> bool:
    """Return whether two mentions may be of one place."""
    if not set(left.readings).isdisjoint(right.readings):
        return True
    apart = left.countries and right.countries and not left.countries & right.countries
    if (left.known and right.known) or apart:
        return False
    return spelled_alike(tuple(fold(left.name).split()), tuple(fold(right.name).split()))


def _refines(inner: Place, outer: Place) -> bool:
    """Return whether `inner` may lie within `outer`, by the gazetteer or by its own chain.

    A town that has a district of its own, as Seville has, lies in no other.
    """
    if fold(outer.name) in map(fold, inner.stated):
        return True
    wider = [area for area in outer.readings if not _is_seat(inner, area)]
    return any(lies_within(a, b) for a in inner.readings for b in wider)


def _is_seat(place: Place, area: Area) -> bool:
    """Return whether a place gives its name to an area like `area`: Lecco, in no part of Como.

    Towns that a province or county is called after lie in their own.
    """
    divided = area.level in {Level.STATE, Level.DISTRICT}
    return divided and any(
        one.level == area.level and one.countries & area.countries for one in place.readings
    )


def _overlap(left: Place, right: Place) -> bool:
    """Return whether two parts of one country may overlap: its north and its east."""
    parts = [a for a in (*left.readings, *right.readings) if a.level == Level.PART]
    both = {a.name for a in parts} >= {left.name, right.name} and left.countries & right.countries
    names = (left.name.lower(), right.name.lower())
    opposed = any(
        (a in names[0] and b in names[1]) or (b in names[0] and a in names[1])
        for a, b in _OPPOSITES
    )
    return bool(both) and not opposed
