"""The seeds' examples of ways to be wrong, by the models, rules and score that ship."""

from collections import Counter
from pathlib import Path

from contradict.bench import find_sets, measure_quality
from contradict.bench.examples import read_examples

SHAPES = Path(__file__).parent.parent / "seeds" / "shapes.jsonl"


def test_examples_are_whole() -> None:
    """Each has an id of its own, and the claims that are looked at stand in its documents."""
    examples = list(read_examples(SHAPES))
    assert Counter(one.expect for one in examples) == {
        "compatible": 352,
        "conflict": 170,
        "update": 31,
        "disputed": 14,
        "estimates": 11,
    }
    assert len({one.id for one in examples}) == len(examples)
    for one in examples:
        texts = [document.text for document in one.documents]
        assert all(any(claim in text for text in texts) for claim in one.claims), one.id


def test_look_alikes_are_kept_quiet_and_conflicts_found() -> None:
    """A little below what `contradict bench quality seeds/shapes.jsonl` gives."""
    (measured,) = measure_quality(find_sets([SHAPES])).shapes
    assert measured.kept_quiet >= 0.93
    assert measured.found >= 0.75
    assert measured.exact >= 0.85
