from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.lexical import LexicalComparator
from contradict.protocols import silent

LEXICAL = LexicalComparator()

SENTENCES = (
    "",
    "Brenner Tools paid a dividend for the year 2023.",
    "Brenner Tools paid no dividend for the year 2023.",
    "Brenner Tools opened the works in Moss.",
    "Brenner Tools closed the works in Moss.",
    "Never board the Astrid ferry without a ticket.",
    "While rents fell in Leeds, they held in York.",
    "Fennmoor denied that the dam had cracked; the inspector agreed.",
    "72 views",
    "¿Qué?",
)


def row(left: str, right: str) -> list[float]:
    return [float(value) for value in LEXICAL.compare([(left, right)], silent)[0]]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Brenner Tools paid a dividend for the year 2023.",
            "Brenner Tools paid no dividend for the year 2023.",
            [1.0, 0.0, 0.0],
        ),
        (
            "Brenner Tools opened the works in Moss.",
            "Brenner Tools closed the works in Moss.",
            [0.5625, 0.0, 0.4375],
        ),
        (
            "Brenner Tools opened the works in Moss.",
            "Brenner Tools opened the works in Moss on Monday.",
            [0.0, 0.0, 1.0],
        ),
        ("Brenner Tools makes drills.", "The choir sang at noon.", [0.0, 0.0, 1.0]),
    ],
)
def test_plain_cases(left: str, right: str, expected: list[float]) -> None:
    assert row(left, right) == pytest.approx(expected)


def test_half_in_common_decides_nothing() -> None:
    contradiction, entailment, neutral = row(
        "Brenner Tools paid a dividend in Moss.", "Brenner Tools did not hold a party in Moss."
    )
    assert contradiction < 0.5 < neutral
    assert entailment == 0


@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES)), max_size=8))
def test_every_row_holds_probabilities_and_order_plays_no_part(
    pairs: list[tuple[str, str]],
) -> None:
    rows = LEXICAL.compare(pairs, silent)
    assert rows.shape == (len(pairs), 3)
    assert ((rows >= 0) & (rows <= 1)).all()
    assert np.allclose(rows.sum(axis=1), 1)
    assert (LEXICAL.compare([(b, a) for a, b in pairs], silent) == rows).all()
    assert (LEXICAL.compare(pairs[::-1], silent)[::-1] == rows).all()


def test_order_plays_no_part_where_two_clauses_are_as_near() -> None:
    left = "The dam held, while the choir sang."
    right = "The choir sang, while the dam did not hold."
    assert row(left, right) == row(right, left)


def test_it_says_how_far_it_is() -> None:
    seen: list[str] = []

    def progress(items: Sequence[Any], label: str) -> Sequence[Any]:
        seen.append(label)
        return items

    LEXICAL.compare([("The dam held.", "The dam cracked.")], progress)
    assert seen == ["comparing claims"]
