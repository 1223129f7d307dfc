"""Areas of the world, and which of them lie within which."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How wide an area is, widest first."""

    REGION = 0
    """A continent, or a group of countries."""
    COUNTRY = 1
    PART = 2
    """A part without a border of its own: eastern Finland."""
    STATE = 3
    """A first-level division: a US state, a German Land, England."""
    DISTRICT = 4
    """A division below: an English county, a US county."""
    CITY = 5
    LOCAL = 6
    """A place known from the text alone."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area that a name may stand for.

    `countries` are ISO 3166 codes; `state` is a country and its first-level division
    ("US.SC"), empty where it is unknown or the area is wider. `population` is that of a city or
    of the cities in a state, 0 where unknown.
    """

    name: str
    level: Level
    countries: frozenset[str]
    state: str = ""
    population: int = 0


def lies_within(inner: Area, outer: Area) -> bool:
    """Return whether `inner` may lie within `outer`; what is unknown speaks for it.

    An English town may lie in Kent as far as this knows, but not in Scotland.
    """
    if outer.level == Level.REGION:
        return bool(inner.countries) and inner.countries <= outer.countries
    if inner.level <= outer.level or outer.level >= Level.CITY:
        return False
    if not inner.countries & outer.countries:
        return False
    return outer.level == Level.COUNTRY or not (
        inner.state and outer.state and inner.state != outer.state
    )
