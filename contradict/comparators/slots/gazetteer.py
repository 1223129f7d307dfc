"""What areas a name may stand for, and what those areas are called."""

from dataclasses import replace
from functools import lru_cache

from contradict.comparators.slots.areas import Area, Level
from contradict.comparators.slots.divisions import country_names, states, wide_areas
from contradict.comparators.slots.spelling import fold
from contradict.comparators.slots.towns import towns

_NAMESAKE_SHARE = 50
"""A namesake this many times smaller is not meant unless the text says so: Paris, Texas."""
_LARGE = 100_000
"""Inhabitants from which a town is meant as readily as a larger namesake (London, Ontario)."""


@lru_cache(maxsize=65536)
def lookup(name: str) -> tuple[Area, ...]:
    """Return every area that `name` may stand for, widest first, then most populous first.

    Names in other languages count; case, accents and hyphens don't. An unknown name gives an
    empty tuple. The first call loads the gazetteer.
    """
    folded = fold(name)
    wide = map(_around_its_town, wide_areas().get(folded, frozenset()))
    found = frozenset(wide) | towns().get(folded)
    return tuple(sorted(found, key=lambda a: (a.level, -a.population, a.state, a.name)))


def _around_its_town(area: Area) -> Area:
    """Return a district without a state in that of the town whose name it has, if there is one.

    The province of Messina lies in Sicily, where Messina does: no town of Tuscany is in it.
    """
    if area.level != Level.DISTRICT or area.state:
        return area
    seats = [town for town in towns().get(fold(area.name)) if town.countries == area.countries]
    seat = max(seats, key=lambda town: town.population, default=None)
    return replace(area, state=seat.state) if seat else area


@lru_cache(maxsize=65536)
def likely(name: str) -> tuple[Area, ...]:
    """Return the areas that `name` may mean where nothing around it says which.

    Towns yield to a country of the name unless they lie in it, and to a state unless they are
    large; small towns yield to one fifty times their size.
    """
    areas = lookup(name)
    wide = tuple(a for a in areas if a.level <= Level.STATE)
    homes = frozenset(code for a in wide if a.level == Level.COUNTRY for code in a.countries)
    narrow = _by_own_name(name, [a for a in areas if a.level > Level.STATE], bool(wide))
    if homes:
        return wide + tuple(a for a in narrow if a.countries <= homes)
    most = max((a.population for a in narrow), default=0)
    floor = _LARGE if wide else min(most / _NAMESAKE_SHARE, _LARGE)
    return wide + tuple(a for a in narrow if a.level < Level.CITY or a.population >= floor)


def _by_own_name(name: str, narrow: list[Area], wide: bool) -> list[Area]:
    """Return the towns called `name` today, and cities it is short for or the usual English for.

    Kingston upon Hull is meant by Hull, and Sevilla by Seville, since no Seville is a city.
    """
    folded = fold(name)
    own = [a for a in narrow if fold(a.name) == folded]
    village = max((a.population for a in own), default=0) < _LARGE / 5
    others = [
        a
        for a in narrow
        if a not in own and a.population >= _LARGE and (village or folded in fold(a.name).split())
    ]
    return own + others or ([] if wide else narrow)


def country_area(code: str) -> Area:
    """Return the country of an ISO 3166 code."""
    return Area(country_names().get(code, code), Level.COUNTRY, frozenset((code,)))


def us_state(code: str) -> tuple[Area, ...]:
    """Return the US state of a postal code such as "CA", in a tuple; empty if there is none."""
    state = states().get(f"US.{code}")
    return (state,) if state else ()


def containers(area: Area) -> tuple[str, ...]:
    """Return the names of the division and the countries that `area` lies in, narrowest first."""
    state = states().get(area.state)
    narrower = state is not None and area.level > Level.STATE
    countries = sorted(area.countries) if area.level > Level.COUNTRY else []
    wider = tuple(country_names().get(code, code) for code in countries)
    return (state.name, *wider) if state and narrower else wider
