import random
from collections.abc import Iterator
from itertools import islice

import pytest

from contradict.training.conflicts import MAKERS, conflicts
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

TOWNS = ("Leeds", "Bristol", "Sheffield", "Glasgow", "Cardiff", "Norwich")
NAMES = ("Martin", "Oliver", "Hannah", "Judith", "Gerard", "Miriam")


def _sentences() -> Iterator[str]:
    for i, (town, name) in enumerate(zip(TOWNS, NAMES, strict=True)):
        yield f"The town hall in {town} was opened on {i + 3} May 19{61 + i} by the mayor."
        yield f"In 19{71 + i}, {name} Holt won the regional prize, beating {12 + i} other writers."
        yield f"{name} Brandt (born 3 June 19{40 + i}) was the first head of the firm in {town}."
        yield f"The factory near {town}, which makes cycles, sold {i + 2}40 lamps in 20{10 + i}."
        yield f"The council said that the bridge in {town} would cost {i + 2} million pounds."
        yield f"Many public buildings in {town} were large and old, although {i + 20} were new."


SENTENCES = tuple(_sentences())
MATERIAL = Material(
    entailed=tuple(
        (text, text.replace("The ", "That ", 1)) for text in SENTENCES if text.startswith("The ")
    ),
    refuted=tuple((text, text.replace("opened", "closed")) for text in SENTENCES[::6]),
    contradicted=tuple(
        (text, text.replace("factory", "quarry")) for text in SENTENCES if "factory" in text
    ),
    sentences=SENTENCES,
    passages=tuple(zip(SENTENCES[::2], SENTENCES[1::2], strict=True)),
)


def made(count: int = 400, seed: int = 7) -> list[LabelledPair]:
    return list(conflicts(MATERIAL, seed, count))


def test_pairs_come_in_twos_a_conflict_and_a_partner_of_the_same_premise() -> None:
    pairs = made()

    assert len(pairs) == 400
    for conflict, partner in zip(pairs[::2], pairs[1::2], strict=True):
        assert conflict.label == "contradiction"
        assert partner.label in {"entailment", "neutral"}
        assert conflict.premise == partner.premise
        assert conflict.hypothesis != partner.hypothesis


def test_equal_seeds_give_equal_pairs_and_others_give_others() -> None:
    assert made(seed=7) == made(seed=7)
    assert made(seed=7) != made(seed=8)


def test_no_pair_comes_twice() -> None:
    pairs = made()

    assert len({(pair.premise, pair.hypothesis) for pair in pairs}) == len(pairs)


def test_it_ends_where_the_material_is_empty_but_for_sums() -> None:
    empty = Material((), (), (), (), ())

    shapes = {pair.shape for pair in conflicts(empty, 1, 20)}

    assert shapes == {"sum changed", "sum changed: its partner"}


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_every_maker_is_deterministic(name: str) -> None:
    maker, _ = MAKERS[name]
    runs = [list(islice(maker(MATERIAL, random.Random(3)), 20)) for _ in range(2)]

    assert runs[0] == runs[1]
