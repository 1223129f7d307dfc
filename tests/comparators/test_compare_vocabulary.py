import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.vocabulary import (
    ACTIONS,
    OPPOSITES,
    denied_by_prefix,
    opposite_roots,
    root,
    roots_of,
)
from contradict.lexicon import tokens


def opposed(left: str, right: str) -> bool:
    return right in opposite_roots().get(left, frozenset())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("build assembled production manufacturing made constructs", "build"),
        ("opened Opening inaugurated inauguration", "open"),
        ("buys acquired takeover", "buy"),
        ("died killing fatalities", "kill"),
        ("rises growth climbed", "increase"),
        ("fell decline shrank", "decrease"),
        ("closure closed closes", "close"),
        ("founder founded", "found"),
        ("sole only alone", "only"),
        ("final finals", "final"),
        ("station stations", "station"),
        ("mature matured", "mature"),
        ("donation donated", "donate"),
        ("canal canals", "canal"),
        ("merger merged", "merge"),
        ("harbours harbour", "harbour"),
        ("children child", "child"),
        ("lift-off lifted", "lift"),
        ("take-over bought", "buy"),
        ("remains stayed", "stay"),
        ("rejected rejection spurned", "reject"),
        ("ratified authorised go-ahead", "approve"),
        ("licensed licence", "license"),
        ("permitted allows", "allow"),
        ("outlawed prohibited", "ban"),
        ("demolition destroyed", "destroy"),
    ],
)
def test_words_of_one_meaning_have_one_root(words: str, expected: str) -> None:
    assert {root(word) for word in words.split()} == {expected}


@pytest.mark.parametrize("word", ["flurbled", "nation", "swimmer"])
def test_a_word_without_a_verb_behind_it_stands_for_itself(word: str) -> None:
    assert root(word) == word


def test_two_words_that_are_one_verb_have_one_root() -> None:
    assert [root for root, _ in roots_of(tokens("stepped down and went down"))] == [
        "leave",
        "and",
        "go",
        "decrease",
    ]


def test_every_word_of_an_action_has_an_actions_root() -> None:
    words = {word for listed in ACTIONS.values() for word in listed.split()}
    assert {root(word) for word in words} <= set(ACTIONS)


@given(st.sampled_from(sorted(word for words in ACTIONS.values() for word in words.split())))
def test_case_plays_no_part_in_a_root(word: str) -> None:
    assert root(word.upper()) == root(word)


@pytest.mark.parametrize(
    ("left", "right"),
    [("open", "close"), ("open", "shut"), ("win", "lose"), ("increase", "decrease")],
)
def test_opposites_oppose_in_both_orders(left: str, right: str) -> None:
    assert opposed(left, right)
    assert opposed(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("open", "open"), ("open", "lose"), ("shut", "close"), ("", "")]
)
def test_what_is_listed_nowhere_is_not_opposed(left: str, right: str) -> None:
    assert not opposed(left, right)


def test_opposites_are_pairs_of_two_different_words() -> None:
    assert {len(pair) for pair in OPPOSITES} == {2}


@pytest.mark.parametrize("word", ["immigrant", "immediately", "informed", "impending", "improved"])
def test_not_every_such_beginning_denies(word: str) -> None:
    assert denied_by_prefix(word) == ""
