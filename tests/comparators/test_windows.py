import re
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.windows import SPECIAL_TOKENS, windows


def words(text: str) -> list[tuple[int, int]]:
    """Return where each word stands: a tokenizer that takes a word for a token."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def numbered(count: int, letter: str) -> str:
    return " ".join(f"{letter}{number}" for number in range(count))


def premises(premise: int, hypothesis: int, limit: int) -> list[list[str]]:
    """Return the words of each window, of texts with so many words."""
    found = windows((numbered(premise, "p"), numbered(hypothesis, "h")), limit, words)
    return [window.split() for window, _ in found]


SIZES = st.integers(0, 200)
LIMITS = st.integers(SPECIAL_TOKENS + 2, 64)


@given(SIZES, SIZES, LIMITS)
def test_every_token_of_the_premise_is_in_a_window_in_order(
    premise: int, hypothesis: int, limit: int
) -> None:
    found = premises(premise, hypothesis, limit)
    whole = numbered(premise, "p").split()
    assert set().union(*found) == set(whole)
    for window in found:
        start = whole.index(window[0]) if window else 0
        assert window == whole[start : start + len(window)]


@given(SIZES, SIZES, LIMITS)
def test_windows_fit_beside_the_hypothesis_or_into_half(
    premise: int, hypothesis: int, limit: int
) -> None:
    room = limit - SPECIAL_TOKENS
    for window in premises(premise, hypothesis, limit):
        assert len(window) <= max(room - hypothesis, room // 2)


@given(st.integers(30, 200), st.integers(0, 10), st.integers(24, 40))
def test_windows_overlap_by_a_quarter(premise: int, hypothesis: int, limit: int) -> None:
    found = premises(premise, hypothesis, limit)
    for before, after in pairwise(found):
        assert len(set(before) & set(after)) >= len(after) // 4


def test_a_long_premise_in_windows_of_eight() -> None:
    premise = "  One two three four five six seven eight nine ten eleven.  "
    assert list(windows((premise, "It is so."), 15, words)) == [
        ("One two three four five six seven eight", "It is so."),
        ("four five six seven eight nine ten eleven.", "It is so."),
    ]


def test_a_short_pair_is_left_as_it_is() -> None:
    assert list(windows((" The dam held. ", "It burst."), 64, words)) == [
        (" The dam held. ", "It burst.")
    ]


def test_the_hypothesis_is_never_cut() -> None:
    pair = (numbered(40, "p"), numbered(50, "h"))
    assert {hypothesis for _, hypothesis in windows(pair, 20, words)} == {pair[1]}


def test_few_characters_of_many_tokens_are_cut_too() -> None:
    """Some tokenizers make several tokens of one character, one a byte at most."""

    def thirds(text: str) -> Sequence[tuple[int, int]]:
        return [(at, at + 1) for at in range(len(text)) for _ in range(3)]

    assert [window for window, _ in windows(("서울", ""), 7, thirds)] == ["서", "울"]
