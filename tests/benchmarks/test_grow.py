"""A grown corpus: originals first, then their claims in other words, each with what it is from."""

import re

from benchmarks.grow import grow
from contradict.types import Document

WORKS = [f"The ferry terminal in Moss took {n} workers from Horten." for n in range(100, 112)]
QUAYS = [f"Marta Quill measured {n} metres of harbour wall at Aulen." for n in range(300, 305)]
ORIGINALS = (Document("works", " ".join(WORKS)), Document("quays", " ".join(QUAYS)))


def test_the_same_arguments_give_the_same_corpus_and_another_seed_another() -> None:
    assert grow(ORIGINALS, 40) == grow(ORIGINALS, 40)
    assert grow(ORIGINALS, 40) != grow(ORIGINALS, 40, seed=1)


def test_originals_come_first_and_are_their_own_sources() -> None:
    first, second, *_ = grow(ORIGINALS, 40)
    assert (first.document, second.document) == ORIGINALS
    assert [one.text for one in first.sources] == WORKS
    assert [one.text for one in second.sources] == QUAYS


def test_a_recombined_document_is_made_of_its_sources_with_other_figures() -> None:
    works, quays = grow(ORIGINALS, 34)[2:]
    assert (works.document.id, quays.document.id) == ("works~1", "quays~1")
    assert sorted(one.text for one in works.sources + quays.sources) == sorted(WORKS + QUAYS)
    for one in (works, quays):
        before = [int(re.findall(r"\d+", source.text)[0]) for source in one.sources]
        after = [int(figure) for figure in re.findall(r"\d+", one.document.text)]
        (shift,) = {b - a for a, b in zip(before, after, strict=True)}
        assert shift > 0
