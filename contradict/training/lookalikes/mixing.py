"""Mixes what many makers make, so that no label has more than its share."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping

from contradict.training.material import Material
from contradict.training.pairs import LabelledPair, Maker

SHARES: Mapping[str, float] = {"contradiction": 0.40, "entailment": 0.25, "neutral": 0.35}
"""Of each label in what is made: conflicts lead, as they are what a reader is after."""
_SLACK = 3
"""Pairs of a label beyond its share that are let through, lest the first ones wait."""
_FUTILE = 20_000
"""Pairs in a row that were seen or of a full label, before the makers count as exhausted."""


def mixed(
    makers: Mapping[str, tuple[Maker, float]], material: Material, seed: int, count: int
) -> Iterator[LabelledPair]:
    """Yield up to `count` pairs without repeats, makers by their weights, labels by SHARES.

    Equal makers, material and seeds give equal pairs. It ends early where nothing new is made.
    """
    draw = random.Random(seed)
    running = {
        name: make(material, random.Random(f"{seed} {name}")) for name, (make, _) in makers.items()
    }
    seen: set[tuple[str, str]] = set()
    labels, futile = Counter[str](), 0
    while running and len(seen) < count and futile < _FUTILE:
        name = draw.choices(list(running), [makers[name][1] for name in running])[0]
        pair = next(running[name], None)
        if pair is None:
            del running[name]
        elif _wanted(pair, seen, labels):
            seen.add((pair.premise, pair.hypothesis))
            labels[pair.label] += 1
            futile = 0
            yield pair
        else:
            futile += 1


def _wanted(pair: LabelledPair, seen: set[tuple[str, str]], labels: Counter[str]) -> bool:
    fresh = pair.premise != pair.hypothesis and (pair.premise, pair.hypothesis) not in seen
    return fresh and labels[pair.label] <= SHARES[pair.label] * len(seen) + _SLACK
