from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.lexicon import base_forms, can_be_verb, is_negation, lemma, tokens


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam held.", ["The", "dam", "held", "."]),
        (
            "It cost 3,400.50 euros at 14:30.",
            ["It", "cost", "3,400.50", "euros", "at", "14:30", "."],
        ),
        ("Kelso’s co-op didn't pay", ["Kelso’s", "co-op", "didn't", "pay"]),
        ("the A4, the EX30", ["the", "A4", ",", "the", "EX30"]),
        ("a 4-door car", ["a", "4", "-", "door", "car"]),
        ("Zürich–Oslo", ["Zürich", "–", "Oslo"]),
        (" \n\t", []),
        ("", []),
    ],
)
def test_words_numbers_and_signs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_tokens_lie_in_the_text_in_order_and_miss_only_white_space(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join(token.text for token in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("Kelso's", "kelso"),
        ("Kelso’s", "kelso"),
        ("workers'", "workers"),
        ("O’Neill's", "o’neill"),
        ("MOSS", "moss"),
        ("'", "'"),
    ],
)
def test_lower_case_without_a_possessive(text: str, lower: str) -> None:
    assert tokens(text)[0].lower == lower


def test_words_begin_with_a_letter() -> None:
    assert [token.is_word for token in tokens("Åse sold 40 EX30 .")] == [
        True,
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("plants", {"NOUN": "plant", "VERB": "plant"}),
        ("Opened", {"VERB": "open"}),
        ("was", {"AUX": "be", "VERB": "be"}),
        ("children", {"NOUN": "child"}),
        ("flurb", {}),
    ],
)
def test_base_forms(word: str, forms: dict[str, str]) -> None:
    assert base_forms(word) == forms


@pytest.mark.parametrize(
    ("word", "base"),
    [("plants", "plant"), ("sold", "sell"), ("children", "child"), ("Flurbs", "flurbs")],
)
def test_one_base_form(word: str, base: str) -> None:
    assert lemma(word) == base


@pytest.mark.parametrize("word", ["sold", "Plants", "WILL", "ought"])
def test_what_can_be_a_verb(word: str) -> None:
    assert can_be_verb(word)


@pytest.mark.parametrize("word", ["children", "flurb", "the"])
def test_what_cannot_be_a_verb(word: str) -> None:
    assert not can_be_verb(word)


@pytest.mark.parametrize("word", ["not", "No", "nobody", "didn't", "Didn’t", "cannot"])
def test_negations(word: str) -> None:
    assert is_negation(word)


@pytest.mark.parametrize("word", ["note", "known", "ant", "nought"])
def test_no_negations(word: str) -> None:
    assert not is_negation(word)
