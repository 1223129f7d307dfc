"""The slot of proper names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.slots.names import NAMES, Name, siblings
from contradict.comparators.slots.value import Relation

WORDS = (
    "Polestar 4|Volvo EX30|Renault Korea Motors|RKM|Bram Verhulst|Mayor|of|the|in|Leeds|II|’s|-|.|"
    "\n|A320neo|May|Monday|Chinese-owned|3|The|U.S.|Ødegård|de la|Cruz|Pro|“|Sint-Truiden|ǅ|İ|ß|2–1"
).split("|")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join))


def names(text: str) -> list[str]:
    return [name.text for name in NAMES.find(text, None)]


def one(text: str) -> Name:
    (name,) = NAMES.find(text, None)
    return name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Man Utd also identify Ilkay Gundogan .", ["Man Utd", "Ilkay Gundogan"]),
        ("He studied at the University of Leeds.", ["University of Leeds"]),
        ("We met Pol de la Cruz.", ["Pol de la Cruz"]),
        ("It is built by Renault Korea Motors (RKM).", ["Renault Korea Motors", "RKM"]),
        ("Harlow’s Dennis Nobel met Atlas Copco's Eklof.",
         ["Harlow", "Dennis Nobel", "Atlas Copco", "Eklof"]),
        ("The carmaker 's plan pleased Volvo 's board .", ["Volvo"]),
        ("Mayor Park Heong-joon met Vice President Thierry Charvet.",
         ["Park Heong-joon", "Thierry Charvet"]),
        ("Polestar CEO Thomas Ingen left.", ["Polestar", "Thomas Ingen"]),
        ("Yesterday Dr. Brown and Harry S. Truman spoke.", ["Brown", "Harry S. Truman"]),
        ("The Volvo-owned brand grew.", ["Volvo"]),
        ("Peter Murphy wrote it.", ["Peter Murphy"]),
        ("Home Secretary Theresa May resigned.", ["Theresa May"]),
        ("Auditors from Tarn & Poole came.", ["Tarn & Poole"]),
    ],
)  # fmt: skip
def test_finds_names_without_titles_and_possessives(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Production of cars fell.",
        "Currently it is closed.",
        "Three arrested.",
        "Cars are sold.",
        "Nineteen people said that I was right.",
        "On Monday, in January, the Swedish and South Korean makers met.",
        "We're sure the fund has KRW 313 billion.",
        "Q: How many EVs were sold?",
        "The flagship stayed. Sales rose.",
        "",
    ],
)
def test_leaves_out_ordinary_words(text: str) -> None:
    assert names(text) == []


def test_an_ordinary_first_word_is_a_name_if_the_text_uses_it_as_one() -> None:
    assert names("Rose left early.") == []
    assert names("Rose left early. They blame Rose.") == ["Rose", "Rose"]


def test_in_headlines_only_words_outside_the_dictionary_are_names() -> None:
    assert names("Harlow Council Strengthens Ties with Renault to Boost EV Industry") == [
        "Harlow",
        "Renault",
    ]
    assert names("RENAULT STRENGTHENS TIES WITH THE CITY COUNCIL") == ["RENAULT"]


@pytest.mark.parametrize(
    ("text", "base", "designation"),
    [
        ("the Polestar 4 sells", ("polestar",), "4"),
        ("the Volvo EX30 sells", ("volvo",), "EX30"),
        ("the EX30 sells", (), "EX30"),
        ("the Airbus A320neo flies", ("airbus",), "A320neo"),
        ("the Ford Focus Mk 3 is old", ("ford", "focus"), "Mk 3"),
        ("when Charles II ruled", ("charles",), "II"),
        ("the new iPhone 15 Pro", ("iphone",), "15 Pro"),
        ("they drive the Polestar 4.", ("polestar",), "4"),
        ("in Leeds 3 per cent voted", ("leeds",), ""),
        ("then Harlow 2–1 up", ("harlow",), ""),
        ("since Expo 2025 began", ("expo",), ""),
        ("with Sint-Truiden’s coach", ("st", "truiden"), ""),
    ],
)
def test_splits_base_and_designation(text: str, base: tuple[str, ...], designation: str) -> None:
    assert (one(text).base, one(text).designation) == (base, designation)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("with Bram Verhulst", "with Bram Verhulst", Relation.SAME),
        ("with Verhulst", "with Bram Verhulst", Relation.REFINES),
        ("with Carrick Athletic", "with Carrick", Relation.REFINES),
        ("with Renault", "with Renault Group", Relation.REFINES),
        ("with Polestar", "the Polestar 4", Relation.REFINES),
        ("by RKM", "by Renault Korea Motors", Relation.SAME),
        ("by VW", "by Volkswagen", Relation.SAME),
        ("with B. Verhulst", "with Bram Verhulst", Relation.SAME),
        ("Oleksandr Bondarchuk", "Alexander Bondarchuk", Relation.SAME),
        ("Park Heong-joon", "Park Hyeong-jun", Relation.SAME),
        ("against Sint-Truiden", "against St Truiden", Relation.SAME),
        ("with Thomas Müller", "with Thomas Mueller", Relation.SAME),
        ("with Zelensky", "with Zelenskyy", Relation.SAME),
        ("with Ada Verhulst", "with Ada Ruth Verhulst", Relation.REFINES),
        ("with Chris Verhulst", "with Christopher Ruben Verhulst", Relation.REFINES),
        ("with Ada Smith", "with Ada R. Smith", Relation.REFINES),
        ("with Ada Verhulst", "with Ida Ruth Verhulst", Relation.DIFFERENT),
        ("with Ada Ruth Verhulst", "with Ada Ines Verhulst", Relation.DIFFERENT),
        ("with Halden Bank", "with Halden Savings Bank", Relation.DIFFERENT),
        ("with Kelso Nigeria", "with Kelso Motor Nigeria", Relation.DIFFERENT),
        ("the Volvo EX30", "the EX30", Relation.SAME),
        ("with Porsche", "with Porsches", Relation.SAME),
        ("with Asa", "with Asas", Relation.DIFFERENT),
        ("with Ida Moll", "with Ida Molls", Relation.DIFFERENT),
        ("the Polestar 4", "the Polestar 7", Relation.DIFFERENT),
        ("the Aurora 3", "the Polestar 3", Relation.DIFFERENT),
        ("with Maria Costa", "with Mario Costa", Relation.DIFFERENT),
        ("with Maria Costa", "with Costa Coffee", Relation.DIFFERENT),
        ("with Martin", "with Merton", Relation.DIFFERENT),
        ("with Harlow", "with Brandt", Relation.DIFFERENT),
    ],
)
def test_relates_names(left: str, right: str, expected: Relation) -> None:
    assert NAMES.relation(one(left), one(right)) is expected
    assert NAMES.relation(one(right), one(left)) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the Polestar 4", "the Polestar 7", True),
        ("the Airbus A320", "the Airbus A350", True),
        ("the A320neo", "the A350", True),
        ("the Volvo EX30", "the EX90", True),
        ("the Polestar 4", "the Polestar 4", False),
        ("the Polestar 4", "with Polestar", False),
        ("the Polestar 4", "the Aurora 3", False),
        ("the EX30", "the A350", False),
        ("with Harlow", "with Brandt", False),
    ],
)
def test_siblings_differ_in_designation_alone(left: str, right: str, expected: bool) -> None:
    assert siblings(one(left), one(right)) is expected
    assert siblings(one(right), one(left)) is expected


@given(TEXTS)
def test_names_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for name in NAMES.find(text, None):
        assert end <= name.start < name.end
        assert text[name.start : name.end] == name.text
        end = name.end


@given(TEXTS, TEXTS)
def test_relation_is_symmetric_and_reflexive(left: str, right: str) -> None:
    for a in NAMES.find(left, None):
        assert NAMES.relation(a, a) is Relation.SAME
        for b in NAMES.find(right, None):
            assert NAMES.relation(a, b) is NAMES.relation(b, a)
            assert siblings(a, b) is siblings(b, a)
