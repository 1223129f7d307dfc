"""What the makers that work on real sentences share."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from contradict.training.pairs import LabelledPair
from contradict.training.sampling import rounds

FRAGILE = re.compile(
    r"\b(?:only|first|last|most|least|all|every|each|no|not|never|none|if|unless|until|any|"
    r"\w+est|except|without|n't|nobody|fail\w*|deni\w*|than|between|hardly|exactly|alone|per|respectively)\b|[?\"“]",
    re.IGNORECASE,
)
"""Words beside which a wider, a rounder or a shorter statement need not follow."""

Make = Callable[[str], Iterable[LabelledPair]]


def from_sentences(
    sentences: Sequence[str], draw: random.Random, make: Make
) -> Iterator[LabelledPair]:
    """Yield what `make` makes of each sentence, a few times, in random order."""
    for text in rounds(sentences, draw):
        yield from make(text)


def alike(shape: str, left: str, right: str, draw: random.Random) -> LabelledPair:
    """Return two texts that say the same, either first."""
    first, second = draw.sample((left, right), 2)
    return LabelledPair(first, second, "entailment", shape)


def apart(shape: str, label: str, left: str, right: str, draw: random.Random) -> LabelledPair:
    """Return two texts between which `label` holds both ways, either first."""
    first, second = draw.sample((left, right), 2)
    return LabelledPair(first, second, label, shape)


def refined(shape: str, fine: str, coarse: str, draw: random.Random) -> LabelledPair:
    """Return the finer text with the coarser that follows from it, or, less often, turned."""
    if draw.random() < 0.4:
        return LabelledPair(coarse, fine, "neutral", shape)
    return LabelledPair(fine, coarse, "entailment", shape)
