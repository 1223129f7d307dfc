"""Adjectives and nouns of origin ("Swiss", "South Korean", "Dane") and the areas they mean."""

import re
from functools import cache

from contradict.comparators.slots.spelling import fold

_FURTHER = """
american:US|argentine:AR|argentinian:AR|aussie:AU|basque:ES|bavarian:DE|briton:GB|brit:GB
catalan:ES|congolese:CD,CG|czech:CZ|dane:DK|dominican:DM,DO|english:GB|englishman:GB|finn:FI
flemish:BE|frenchman:FR|icelandic:IS|kazakh:KZ|korean:KR,KP|kosovan:XK|kyrgyz:KG|pole:PL
luxembourgish:LU|northern irish:GB|philippine:PH|scot:GB|scottish:GB|slovenian:SI|spaniard:ES
swede:SE|tajik:TJ|turk:TR|uzbek:UZ|welsh:GB|yugoslav:RS,HR,SI,BA,ME,MK
"""
"""What countryinfo's table lacks, or gives in another form."""

_REGIONS = """
african:africa|asian:asia|european:europe|north american:north america|nordic:nordic countries
south american:south america|latin american:latin america|scandinavian:scandinavia
middle eastern:middle east|southeast asian:southeast asia|balkan:balkans|baltic:baltics
"""

_NOT_ADJECTIVES = frozenset("christmas island|djibouti|gibraltar".split("|"))


@cache
def demonyms() -> dict[str, frozenset[str]]:
    """Return folded word of origin -> ISO 3166 codes of the countries it may mean."""
    return _of_countries() | {
        word: frozenset(codes.split(",")) for word, codes in _pairs(_FURTHER).items()
    }


@cache
def regional_adjectives() -> dict[str, str]:
    """Return folded adjective -> folded name of the continent or region it belongs to."""
    return _pairs(_REGIONS)


def is_origin(name: str) -> bool:
    """Return whether `name` is a word of origin and nothing else: "Swiss", "South Korean"."""
    words = fold(name), fold(name).removesuffix("s")
    return any(word in demonyms() or word in regional_adjectives() for word in words)


def _pairs(table: str) -> dict[str, str]:
    entries = (entry.partition(":") for entry in re.split(r"[|\n]", table.strip()))
    return {word: meaning for word, _, meaning in entries}


def _of_countries() -> dict[str, frozenset[str]]:
    """Return countryinfo's demonyms; of territories that share one, the most populous has it."""
    from countryinfo import CountryInfo

    countries = sorted(CountryInfo.all().values(), key=lambda c: c.get("population") or 0)
    return {
        fold(word): frozenset((country["ISO"]["alpha2"],))
        for country in countries
        for word in re.split(r"[,/]", country.get("demonym") or "")
        if word and fold(word) not in _NOT_ADJECTIVES
    }
