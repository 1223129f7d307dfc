"""Names in a sentence and what they may name."""

import pytest

from contradict.claims.grammar import parse
from contradict.claims.names import Name, capitalised_inside, names, settle
from contradict.lexicon import tokens


def found(text: str) -> tuple[Name, ...]:
    return names(text, parse(tokens(text)), frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orrin will build the Orrin 4 in Kirn.", ["Orrin", "Orrin 4", "Kirn"]),
        ("The Orrin 4 goes on sale on Monday.", ["Orrin 4"]),
        ("In Kirn 23 people fell ill.", ["Kirn"]),
        ("Production of Veldia's cars began.", ["Veldia"]),
        ("Police in Kirn and the Bank of Oster agree.", ["Kirn", "Bank of Oster"]),
        ("Guard Pol Serran later met Mayor Hale Orr there.", ["Pol Serran", "Hale Orr"]),
        ("Four Swedish firms left the Orrin-owned plant.", []),
        ("We've seen that He's here.", []),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [name.text for name in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Jonas Reuter spoke.", "person"),
        ("Mr Holt spoke.", "person"),
        ("Veldia Motors grew.", "thing"),
        ("The EX30 grew.", "thing"),
        ("It is in Hangzhou.", "thing"),
        ("Orrin grew.", "unknown"),
    ],
)
def test_sorts(text: str, sort: str) -> None:
    assert found(text)[-1].sort.value == sort


def test_a_word_that_stands_alone_elsewhere_begins_no_persons_name() -> None:
    texts = ["Orrin Koreva builds cars.", "Orrin owns it.", "Jonas Reuter left.", "Reuter sold it."]
    sorts = {
        name.text: name.sort.value for found_in in settle([*map(found, texts)]) for name in found_in
    }
    assert sorts == {
        "Orrin Koreva": "thing",
        "Orrin": "unknown",
        "Jonas Reuter": "person",
        "Reuter": "person",
    }


def test_capitals_inside_a_sentence_show_what_is_a_name() -> None:
    clauses = [
        parse(tokens("They met Rovers in May.")),
        parse(tokens("All Pools Shut Early Today")),
    ]
    known = capitalised_inside(clauses)
    assert "rovers" in known
    assert "pools" not in known
    text = "Rovers won."
    assert [name.text for name in names(text, parse(tokens(text)), known)] == ["Rovers"]
