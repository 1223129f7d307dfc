"""The seeds' examples of ways to be wrong, by the models, rules and score that ship."""

from collections import Counter
from pathlib import Path

import pytest

from contradict.bench import find_sets, measure_quality
from contradict.bench.examples import read_examples

SEEDS = Path(__file__).parent.parent / "seeds"
SHAPES, UNREAD = SEEDS / "shapes.jsonl", SEEDS / "unread.jsonl"
OUTCOMES = ("compatible", "conflict", "update", "disputed", "estimates")


@pytest.mark.parametrize(
    ("path", "counts"), [(SHAPES, (645, 345, 52, 29, 26)), (UNREAD, (92, 92, 8, 4, 4))]
)
def test_examples_are_whole(path: Path, counts: tuple[int, ...]) -> None:
    """Each has an id of its own, and the claims that are looked at stand in its documents."""
    examples = list(read_examples(path))
    assert Counter(one.expect for one in examples) == dict(zip(OUTCOMES, counts, strict=True))
    assert len({one.id for one in examples}) == len(examples)
    for one in examples:
        texts = [document.text for document in one.documents]
        assert all(any(claim in text for text in texts) for claim in one.claims), one.id


@pytest.mark.parametrize(
    ("path", "kept_quiet", "found", "exact"),
    [(SHAPES, 0.91, 0.60, 0.78), (UNREAD, 0.88, 0.41, 0.61)],
)
def test_look_alikes_are_kept_quiet_and_conflicts_found(
    path: Path, kept_quiet: float, found: float, exact: float
) -> None:
    """A little below what `contradict bench quality PATH` gives."""
    (measured,) = measure_quality(find_sets([path])).shapes
    assert measured.kept_quiet >= kept_quiet
    assert measured.found >= found
    assert measured.exact >= exact
