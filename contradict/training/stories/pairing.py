"""Makes pairs from stories and variants: what is listed, and all that is not, as neutral."""

import random
from collections.abc import Iterator
from itertools import permutations, product

from contradict.training.pairs import LabelledPair
from contradict.training.stories.story import Story, stories, variants

SHAPE = "told twice"
TAKEN = 2
"""Times that a contradiction or entailment is taken, each way round in which it holds; the other
way round of a digest, which says a little less, is taken once, as neutral."""

_LABELS = {
    "!": ("contradiction", "contradiction"),
    "=": ("entailment", "entailment"),
    ">": ("entailment", "neutral"),
    "<": ("neutral", "entailment"),
}
"""What the second sentence is to the first, and the first to the second."""


def from_stories(seed: int) -> Iterator[LabelledPair]:
    """Yield the pairs of all variants and stories; the seed says which way round the others go."""
    draw = random.Random(seed)
    for variant in variants():
        yield from tellings_of(variant)
        yield from pairs_of(variant, draw)
    for story in stories():
        yield from pairs_of(story, draw)


def tellings_of(variant: Story) -> Iterator[LabelledPair]:
    """Yield the first sentences of a variant, which tell one fact, against each other."""
    for one, other in permutations(variant.first, 2):
        yield from _taken(one, other, "entailment")


def pairs_of(story: Story, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield the pairs of a story: those listed both ways round, the others once."""
    for here, there in product(range(len(story.first)), range(len(story.second))):
        left, right = story.first[here], story.second[there]
        sign = story.relations.get((here, there), "")
        if sign in _LABELS:
            onward, back = _LABELS[sign]
            yield from _taken(left, right, onward)
            yield from _taken(right, left, back)
        elif not sign:
            premise, hypothesis = draw.sample((left, right), 2)
            yield LabelledPair(premise, hypothesis, "neutral", SHAPE)


def _taken(premise: str, hypothesis: str, label: str) -> list[LabelledPair]:
    times = 1 if label == "neutral" else TAKEN
    return [LabelledPair(premise, hypothesis, label, SHAPE)] * times
