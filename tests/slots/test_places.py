"""The slot of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation

WORDS = (
    "Busan|South Korea|in|at|the|, |Swiss|U.S.|US|Reading|Ridgeville|South Carolina|USA|eastern|"
    "Finland|Hangzhou Bay|Kirkholme|pool|plant|and|Chinese-owned|’s|Jordan Vale|Jordan|(|)|-|of|"
    "Isle of Man|'s-Hertogenbosch|North|Polestar 4|.|\n|Newport|Nether Coombe|İ|ß"
).split("|")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join))


def places(text: str) -> list[str]:
    return [place.text for place in PLACES.find(text, None)]


def one(text: str) -> Place:
    (place,) = PLACES.find(text, None)
    return place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens in Busan, South Korea, next year.", ["Busan, South Korea"]),
        ("It is built in Ridgeville, South Carolina, USA.", ["Ridgeville, South Carolina, USA"]),
        ("Lines run in Guangzhou and Kunshan.", ["Guangzhou", "Kunshan"]),
        ("They buy in Norway, Germany, and South Korea.", ["Norway", "Germany", "South Korea"]),
        ("Sites in Mexico and the U.S. were seen.", ["Mexico", "U.S."]),
        ("The U.S.-China talks failed.", ["U.S.", "China"]),
        ("China plays a role.", ["China"]),
        ("It lies in eastern Finland.", ["eastern Finland"]),
        ("It lies in Hangzhou Bay, China.", ["Hangzhou Bay, China"]),
        ("Homes in County Cork are dark.", ["County Cork"]),
        ("It sails to the Isle of Man.", ["Isle of Man"]),
        ("It lies in the West Midlands of England.", ["West Midlands of England"]),
        ("They met in Bosnia and Herzegovina.", ["Bosnia and Herzegovina"]),
        ("Cars from Fremont, CA arrived.", ["Fremont, CA"]),
        ("He lives in Reading.", ["Reading"]),
        ("He lives in the town of Reading.", ["Reading"]),
        ("The match in Reading, England was dull.", ["Reading, England"]),
        ("It left Manila , Philippines .", ["Manila , Philippines"]),
        ("They build at the Volvo plant in Ghent, Belgium.", ["Ghent, Belgium"]),
        ("Busan Strengthens Ties with Renault to Boost Electric Industry", ["Busan"]),
        ("It ends in 's-Hertogenbosch.", ["'s-Hertogenbosch"]),
    ],
)
def test_finds_places_with_what_contains_them(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Vale resigned.",
        "Paris Hilton met Maria Costa and Austin Healey.",
        "Jordan Vale resigned, as Jordan said.",
        "The London Bridge Group beat Renault Korea Motors.",
        "Newcastle United beat Manchester City at Derby County.",
        "He studied at the University of Leeds.",
        "Reading is fun, and Nice people like Mobile phones.",
        "Same here: Most people of Best Man age.",
        "In Polestar's lineup, at Renault, in January, in Series A.",
        "She holds a stake in Renault and has confidence in Biden.",
        "The Aurora 3 project is on time.",
        "He told us.",
        "Members of Brockman's family came as preachers of God.",
        "",
    ],
)
def test_leaves_out_what_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_chain_names_what_contains_the_place() -> None:
    place = one("It is built in Ridgeville, South Carolina, USA.")
    assert (place.name, place.stated) == ("Ridgeville", ("South Carolina", "USA"))
    assert place.within == ("South Carolina", "USA", "United States")
    assert place.countries == {"US"}
    assert place.admin1 == {"US.SC"}


def test_an_ambiguous_name_keeps_its_readings_until_a_chain_decides() -> None:
    assert {"GB.WLS", "US.RI"} <= one("It happened in Newport.").admin1
    assert one("It happened in Newport, Rhode Island.").admin1 == {"US.RI"}
    assert one("The firm left Korea.").countries == {"KR", "KP"}
    assert one("It stands in Paris.").countries == {"FR"}
    assert one("It stands in Paris, Texas.").countries == {"US"}


@pytest.mark.parametrize(
    ("text", "name", "stated", "countries"),
    [
        ("It is built at the Zimmerberg plant in Switzerland.",
         "Zimmerberg", ("Switzerland",), {"CH"}),
        ("A meeting in Nether Coombe ended late.", "Nether Coombe", (), set()),
        ("They swim at the Kirkholme pool.", "Kirkholme", (), set()),
    ],
)  # fmt: skip
def test_takes_places_from_the_text_that_no_gazetteer_has(
    text: str, name: str, stated: tuple[str, ...], countries: set[str]
) -> None:
    place = one(text)
    assert (place.name, place.stated) == (name, stated)
    assert place.countries == countries
    assert not place.known


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The Swiss firm grew.", {"CH"}),
        ("The Chinese-owned firm grew.", {"CN"}),
        ("South Korean firms grew.", {"KR"}),
        ("Their US production grew.", {"US"}),
        ("Several Danes came.", {"DK"}),
    ],
)
def test_words_of_origin_are_adjectives(text: str, countries: set[str]) -> None:
    assert one(text).adjective
    assert one(text).countries == countries


@pytest.mark.parametrize(
    ("name", "code"),
    [("USA", "US"), ("U.K.", "GB"), ("UK", "GB"), ("America", "US"), ("Britain", "GB"),
     ("Holland", "NL"), ("Türkiye", "TR"), ("Czech Republic", "CZ"), ("England", "GB")],
)  # fmt: skip
def test_knows_the_usual_names_of_countries(name: str, code: str) -> None:
    assert one(f"They moved to {name}.").countries == {code}


def test_a_text_that_is_nothing_but_a_name_is_a_place() -> None:
    assert one("Ridgeville").countries == {"US"}
    assert "GB" in one("Reading").countries


def test_a_preposition_or_a_list_behind_one_locates() -> None:
    assert [p.located for p in PLACES.find("It runs in Guangzhou and Kunshan.", None)] == [True] * 2
    assert not one("Liverpool lost again.").located


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("in Bolzano", "in Bozen", Relation.SAME),
        ("in Sint-Truiden", "in Saint-Trond", Relation.SAME),
        ("in Den Bosch", "in 's-Hertogenbosch", Relation.SAME),
        ("in Kyiv", "in Kiev", Relation.SAME),
        ("in Korea", "in South Korea", Relation.SAME),
        ("a Swiss firm", "in Switzerland", Relation.SAME),
        ("in Nether Coombe", "in Nether Coombe, England", Relation.SAME),
        ("in Busan", "in South Korea", Relation.REFINES),
        ("in Ridgeville", "in South Carolina", Relation.REFINES),
        ("in Ridgeville, South Carolina", "in the USA", Relation.REFINES),
        ("in Guangzhou", "in Guangdong", Relation.REFINES),
        ("in Munich", "in Bavaria", Relation.REFINES),
        ("in Ghent", "in Europe", Relation.REFINES),
        ("in Busan", "in Asia", Relation.REFINES),
        ("in eastern Finland", "in Joensuu", Relation.REFINES),
        ("in northern Portugal", "in eastern Portugal", Relation.REFINES),
        ("in North London", "in London", Relation.REFINES),
        ("in Hangzhou Bay, China", "in Hangzhou", Relation.REFINES),
        ("at the Zimmerberg plant in Switzerland", "in Switzerland", Relation.REFINES),
        ("in Cambridge", "in Massachusetts", Relation.REFINES),
        ("in Dover", "in Kent", Relation.REFINES),
        ("in Cantù", "in Como", Relation.REFINES),
        ("in Figueres", "in Girona", Relation.REFINES),
        ("in Cambridge", "in Scotland", Relation.DIFFERENT),
        ("in Como", "in Lecco", Relation.DIFFERENT),
        ("in Como", "in Bari", Relation.DIFFERENT),
        ("in Seville", "in Jerez", Relation.DIFFERENT),
        ("in Terni", "in Perugia", Relation.DIFFERENT),
        ("in Glasgow", "in Kent", Relation.DIFFERENT),
        ("in Newport, Wales", "in Newport, Rhode Island", Relation.DIFFERENT),
        ("in northern Portugal", "in southern Portugal", Relation.DIFFERENT),
        ("in Guangzhou", "in Zhejiang", Relation.DIFFERENT),
        ("in Ghent", "in Asia", Relation.DIFFERENT),
        ("at the Zimmerberg plant in Switzerland", "in Guangzhou", Relation.DIFFERENT),
        ("in Nether Coombe", "in Upper Tarn", Relation.DIFFERENT),
        ("in Paris, Texas", "in France", Relation.DIFFERENT),
        ("in Verona", "in Naples", Relation.DIFFERENT),
        ("in Varese", "in Lecco", Relation.DIFFERENT),
        ("in Lugo", "in Madrid", Relation.DIFFERENT),
        ("in Bergamo", "in Lombardy", Relation.REFINES),
        ("in Bergamo", "in the province of Bergamo", Relation.SAME),
    ],
)
def test_relates_places(left: str, right: str, expected: Relation) -> None:
    a, b = one(f"It stands {left}."), one(f"It stands {right}.")
    assert PLACES.relation(a, b) is expected
    assert PLACES.relation(b, a) is expected


@given(TEXTS)
def test_places_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for place in PLACES.find(text, None):
        assert end <= place.start < place.end
        assert text[place.start : place.end] == place.text
        assert place.readings
        end = place.end


@given(TEXTS, TEXTS)
def test_relation_is_symmetric_and_reflexive(left: str, right: str) -> None:
    for a in PLACES.find(left, None):
        assert PLACES.relation(a, a) is Relation.SAME
        for b in PLACES.find(right, None):
            assert PLACES.relation(a, b) is PLACES.relation(b, a)
