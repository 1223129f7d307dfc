from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from comparing import READS_ALL, RULES, SIMILARITY, claimed

from contradict.comparators import (
    DEFAULT_COMPARATOR,
    Compared,
    compare_candidates,
    load_comparator,
)
from contradict.comparators.lexical import LexicalComparator
from contradict.errors import ModelError
from contradict.protocols import Probabilities, Progress, silent
from contradict.types import Candidate

TEXTS = (
    ("The Kelso 3 is built in Ghent.", "The Kelso 3 is built in Chengdu."),
    ("The choir sang at noon.", "Brenner Tools makes drills."),
    ("The Astrid ferry cost 48 million euros.", "The Astrid ferry cost 84 million euros."),
)
CANDIDATES = [Candidate(claimed(a), claimed(b), SIMILARITY) for a, b in TEXTS]


class Told:
    """A comparator that says of each pair what it was told."""

    name = "told"

    def __init__(self, rows: dict[tuple[str, str], Sequence[float]]) -> None:
        self.rows = rows

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        return np.array([self.rows[pair] for pair in pairs], dtype=np.float32)


def test_one_pair_per_candidate_in_their_order() -> None:
    pairs = compare_candidates(CANDIDATES, LexicalComparator(), silent, RULES).pairs
    assert [(pair.left, pair.right) for pair in pairs] == [(c.left, c.right) for c in CANDIDATES]
    assert [pair.outcome for pair in pairs] == ["conflict", "compatible", "conflict"]
    assert {pair.similarity for pair in pairs} == {SIMILARITY}


def test_no_candidates_give_no_pairs() -> None:
    assert compare_candidates([], LexicalComparator(), silent) == Compared()


def test_of_the_pairs_that_are_not_kept_the_counts_remain() -> None:
    found = compare_candidates(
        CANDIDATES, LexicalComparator(), silent, RULES, keep=lambda pair: pair.kind == "number"
    )
    assert [(pair.left, pair.right) for pair in found.pairs] == [
        (CANDIDATES[2].left, CANDIDATES[2].right)
    ]
    assert (found.screened, found.read) == (1, 2)
    assert found.refused == {"no sign of conflict": 1}


def test_the_stronger_of_both_directions_counts() -> None:
    candidate = CANDIDATES[1]
    there = candidate.left.resolved, candidate.right.resolved
    back = there[1], there[0]
    told = Told({there: [0.7, 0.1, 0.2], back: [0.2, 0.5, 0.3]})
    (pair,) = compare_candidates([candidate], told, silent, READS_ALL).pairs
    assert (pair.contradiction, pair.entailment) == (0.7, 0.5)


def test_what_is_compared_is_the_resolved_text() -> None:
    left = claimed("It sang.", resolved="The choir sang.")
    candidate = Candidate(left, claimed("The choir danced."), SIMILARITY)
    there = "The choir sang.", "The choir danced."
    told = Told({there: [0, 0.25, 0.75], (there[1], there[0]): [0, 0, 1]})
    (pair,) = compare_candidates([candidate], told, silent, READS_ALL).pairs
    assert (pair.contradiction, pair.entailment) == (0.0, 0.25)


@pytest.mark.parametrize(
    ("row", "shape"),
    [([0.5, 0.5], r"\(2, 2\)"), ([1.5, 0, -0.5], r"\(2, 3\)"), ([float("nan")] * 3, r"\(2, 3\)")],
)
def test_nonsense_is_refused_and_quotes_no_text(row: list[float], shape: str) -> None:
    left, right = TEXTS[1]
    told = Told({(left, right): row, (right, left): row})
    with pytest.raises(ModelError, match=f"comparator 'told' gave shape {shape}") as raised:
        compare_candidates([CANDIDATES[1]], told, silent, READS_ALL)
    assert "choir" not in str(raised.value)


def test_it_says_how_far_it_is() -> None:
    seen: list[tuple[str, int]] = []

    def progress(items: Sequence[Any], label: str) -> Sequence[Any]:
        seen.append((label, len(items)))
        return items

    compare_candidates(CANDIDATES, LexicalComparator(), progress)
    assert seen == [("holding values together", 1), ("comparing claims", 4)]


def test_lexical_needs_no_model_and_the_default_ships() -> None:
    assert load_comparator("lexical") == LexicalComparator()
    assert load_comparator().name == DEFAULT_COMPARATOR
